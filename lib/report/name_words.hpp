// How people are called, and how a death is told.
#pragma once

#include <string>
#include <string_view>

#include "report/key_figures.hpp"

namespace leeboard::report {

/// "Ines Kowalczyk, RN" for a staff id that the clinic knows, the id otherwise.
std::string staff_name(const ReportSetting& setting, std::string_view id);

/// "Mari, 34 years", the used name first; no more than what is known.
std::string short_name(const PersonRecord& record, const KeyFigures& figures);

/// What stands on a worklist: whoever finds the sheet should know what it is.
inline constexpr std::string_view staff_only = "for staff only, confidential (42 CFR part 2)";

/// "P-0412", with `named` "P-0412 Mari Q.": how a row of a list calls somebody.
std::string list_name(const Patient& patient, bool named);

/// "died on 2015-01-02, aged 60", "died in 2015", as far as it is known; empty of the living.
std::string death_words(const KeyFigures& figures);

/// The day of a death, or the month or year as far as no more is known: "2026-10".
std::string day_or_period(const Death& death);

/// "Adler; Boone, Ruth": what the person was called before; empty when nothing was told.
std::string former_words(const Patient& patient);

/// Whether somebody is in care, in words: "in care", "a test record".
std::string status_words(PersonStatus status);
/// The same of one record, where who only asked and who comes because of somebody else are told apart.
std::string care_words(const PersonRecord& record, PersonStatus status);
/// "an inquiry"; empty of care.
std::string kind_words(EpisodeKind kind);

}  // namespace leeboard::report
