// A person in care, and one stretch of care (an episode).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/stamp.hpp"
#include "record/absent.hpp"
#include "record/trigger_words.hpp"
#include "record/words.hpp"

namespace leeboard {

/// A text, or why there is none.
using Said = std::variant<Absent, std::string>;

/// The text when there is one, empty otherwise.
inline std::string said_text(const Said& said) {
  const auto* text = std::get_if<std::string>(&said);
  return text ? *text : std::string{};
}
/// Whether there are words at all.
inline bool is_said(const Said& said) { return std::holds_alternative<std::string>(said); }

/// A person's name; given names in order.
struct HumanName {
  std::vector<std::string> given;
  std::string family;
  std::string used;
  bool empty() const { return given.empty() && family.empty() && used.empty(); }
  bool operator==(const HumanName&) const = default;
};

/// An identifier of another system, as in FHIR.
struct Identifier {
  std::string system;
  std::string value;
  std::string type = {};  ///< code of HL7 table 0203 ("MR"), or empty
  std::string use = {};   ///< FHIR's ("old", "secondary"), or empty
  bool operator==(const Identifier&) const = default;
};

/// Contact data as said; every part may be absent with its reason.
struct Contact {
  Said phone = Absent::not_asked;
  Said email = Absent::not_asked;
  Said address_line = Absent::not_asked;
  Said city = Absent::not_asked;
  Said state = Absent::not_asked;
  Said postal_code = Absent::not_asked;
  bool operator==(const Contact&) const = default;
};

/// Whether a record counts: `inactive` is out of use at its source, `test` is nobody.
enum class PatientStatus : std::uint8_t { active, inactive, test, entered_in_error };
template <>
inline constexpr auto words_of<PatientStatus> = word_table<PatientStatus>({{PatientStatus::active, "active"},
                                                                           {PatientStatus::inactive, "inactive"},
                                                                           {PatientStatus::test, "test"},
                                                                           {PatientStatus::entered_in_error, "entered-in-error"}});

/// Whether somebody died: not said, no (false), yes without a day (true), or when, which may be a year or a month.
using Deceased = std::variant<Absent, bool, Stamp>;
/// Whether it says that the person died.
bool says_died(const Deceased& deceased);
/// Whether a death lies surely before a birth, as far as both are known.
bool died_before_birth(const Stamp& died, const Stamp& born);
/// "yes", "no", "2026-10"; nothing where it is not said.
std::optional<std::string> format_deceased(const Deceased& deceased);
/// Reads what format_deceased() writes, and absence words.
std::optional<Deceased> parse_deceased(std::string_view text);

/// The state of a patient record: one revision of it.
struct Patient {
  std::string code;  ///< the clinic's own, or P-0001...
  HumanName name;
  std::variant<Absent, Stamp> birth_date = Absent::not_asked;  ///< day precision or coarser
  Said sex_at_birth = Absent::not_asked;                       ///< female, male
  std::vector<Identifier> identifiers;
  Contact contact;
  PatientStatus status = PatientStatus::active;
  Deceased deceased = Absent::not_asked;
  std::vector<TriggerDomain> explored;                          ///< trigger domains talked about, found or not
  std::vector<std::pair<std::string, std::string>> extensions;  ///< x_ keys and kept columns: name, JSON text
  bool operator==(const Patient&) const = default;
};

/// Whom a stretch of care is for: the person, nobody in care (a call), or somebody close to a person.
enum class EpisodeKind : std::uint8_t { care, inquiry, collateral };
template <>
inline constexpr auto words_of<EpisodeKind> =
    word_table<EpisodeKind>({{EpisodeKind::care, "care"}, {EpisodeKind::inquiry, "inquiry"}, {EpisodeKind::collateral, "collateral"}});

/// Why a stretch of care ended, as reports count it.
enum class DischargeCode : std::uint8_t {
  completed,
  dropped_out,
  terminated_by_facility,
  transferred,
  transferred_no_show,
  transferred_outside,
  incarcerated,
  died,
  other
};
template <>
inline constexpr auto words_of<DischargeCode> = word_table<DischargeCode>({{DischargeCode::completed, "completed"},
                                                                           {DischargeCode::dropped_out, "dropped_out"},
                                                                           {DischargeCode::terminated_by_facility, "terminated_by_facility"},
                                                                           {DischargeCode::transferred, "transferred"},
                                                                           {DischargeCode::transferred_no_show, "transferred_no_show"},
                                                                           {DischargeCode::transferred_outside, "transferred_outside"},
                                                                           {DischargeCode::incarcerated, "incarcerated"},
                                                                           {DischargeCode::died, "died"},
                                                                           {DischargeCode::other, "other"}});

/// One stretch of care.
struct Episode {
  std::string id;  ///< "E-1" once stored
  std::optional<Stamp> admitted;
  std::optional<Stamp> discharged;
  Said programme = Absent::not_asked;
  Said clinician = Absent::not_asked;
  Said referred_by = Absent::not_asked;
  Said discharge_reason = Absent::not_asked;
  std::optional<Stamp> last_contact;
  std::vector<std::pair<std::string, std::string>> extensions;
  EpisodeKind kind = EpisodeKind::care;
  std::variant<Absent, DischargeCode> discharge_code = Absent::not_asked;
  Said transferred_from = Absent::not_asked;  ///< where the person came from, who came by transfer
  bool operator==(const Episode&) const = default;
};
/// The code and the words of why it ended, "dropped_out: moved away"; the absence word where neither is said.
std::string discharge_words(const Episode& episode);
/// The code as a text.
Said said_code(const Episode& episode);

/// "Quandt, Marisol (Mari)"; the code alone when no name is known.
std::string format_name(const Patient& patient);

}  // namespace leeboard
