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

/// "died on 2015-01-02, aged 60", as far as it is known; empty of the living.
std::string death_words(const KeyFigures& figures);

}  // namespace leeboard::report
