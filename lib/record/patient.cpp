// Names in words, and whether somebody died.
#include "record/patient.hpp"

#include <algorithm>

#include "record/name_parts.hpp"

namespace leeboard {

std::string format_name(const Patient& patient) {
  std::string given;
  for (const auto& part : patient.name.given) given += (given.empty() ? "" : " ") + part;
  std::string out = patient.name.family;
  if (const auto suffix = name_suffix(patient); !suffix.empty()) out += (out.empty() ? "" : " ") + suffix;
  if (!given.empty()) out += (out.empty() ? "" : ", ") + given;
  if (!patient.name.used.empty()) out += (out.empty() ? "" : " ") + std::string("(") + patient.name.used + ")";
  return out.empty() ? patient.code : out;
}

bool says_died(const Deceased& deceased) {
  const auto* said = std::get_if<bool>(&deceased);
  return said ? *said : std::holds_alternative<Stamp>(deceased);
}

bool died_before_birth(const Stamp& died, const Stamp& born) {
  // Both as ISO texts, as far as both are known: "1984-03" against "1984".
  const auto parts = [](Precision precision) -> std::size_t { return precision == Precision::year ? 4 : precision == Precision::month ? 7 : 10; };
  const auto known = std::min(parts(died.precision), parts(born.precision));
  return format_stamp(died).substr(0, known) < format_stamp(born).substr(0, known);
}

std::optional<std::string> format_deceased(const Deceased& deceased) {
  if (const auto* at = std::get_if<Stamp>(&deceased)) return format_stamp(*at);
  if (const auto* said = std::get_if<bool>(&deceased)) return std::string(*said ? "yes" : "no");
  return std::nullopt;
}

std::optional<Deceased> parse_deceased(std::string_view text) {
  if (text == "yes") return true;
  if (text == "no") return false;
  if (const auto absent = parse_absent(text)) return *absent;
  if (const auto at = parse_partial_stamp(text, nullptr)) return *at;
  return std::nullopt;
}

Said said_code(const Episode& episode) {
  const auto* code = std::get_if<DischargeCode>(&episode.discharge_code);
  return code ? Said(std::string(format_word(*code))) : Said(std::get<Absent>(episode.discharge_code));
}

std::string discharge_words(const Episode& episode) {
  const auto code = said_text(said_code(episode)), reason = said_text(episode.discharge_reason);
  if (code.empty() && reason.empty()) {
    const auto why = std::get<Absent>(episode.discharge_code);
    return std::string(format_absent(why == Absent::not_asked ? std::get<Absent>(episode.discharge_reason) : why));
  }
  return code.empty() || reason.empty() || code == reason ? (code.empty() ? reason : code) : code + ": " + reason;
}

}  // namespace leeboard
