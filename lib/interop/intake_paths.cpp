// The paths of an intake document that a column of a CSV file may go to.
#include "interop/intake_paths.hpp"

#include <algorithm>
#include <array>

#include "catalog/table_words.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::interop {

namespace {

constexpr std::array<std::string_view, 26> fixed{"episode.admitted",
                                                 "episode.clinician",
                                                 "episode.discharged",
                                                 "episode.kind",
                                                 "episode.last_contact",
                                                 "episode.programme",
                                                 "episode.reason",
                                                 "episode.reason_code",
                                                 "episode.referred_by",
                                                 "episode.transferred_from",
                                                 "patient.birth_date",
                                                 "patient.code",
                                                 "patient.contact.address.city",
                                                 "patient.contact.address.line",
                                                 "patient.contact.address.postal_code",
                                                 "patient.contact.address.state",
                                                 "patient.contact.email",
                                                 "patient.contact.phone",
                                                 "patient.deceased",
                                                 "patient.name.family",
                                                 "patient.name.former",
                                                 "patient.name.given",
                                                 "patient.name.suffix",
                                                 "patient.name.used",
                                                 "patient.sex_at_birth",
                                                 "patient.status"};

std::string squeeze(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9')) kept.push_back(lower);
  }
  return kept;
}

bool is_identifier_path(std::string_view path) { return path.starts_with("patient.identifiers.") && path.size() > 20; }

}  // namespace

std::vector<std::string> intake_paths(const catalog::Vocabulary& vocabulary) {
  std::vector<std::string> paths(fixed.begin(), fixed.end());
  for (const auto& name : vocabulary.names()) paths.push_back("facts." + name);
  std::ranges::sort(paths);
  return paths;
}

bool is_intake_path(std::string_view path, const catalog::Vocabulary& vocabulary) {
  if (std::ranges::find(fixed, path) != fixed.end() || is_identifier_path(path)) return true;
  if (path.starts_with("patient.x_") || path.starts_with("episode.x_")) return true;
  return path.starts_with("facts.") && vocabulary.find(path.substr(6)) != nullptr;
}

CellKind cell_kind(std::string_view path, const catalog::Vocabulary& vocabulary) {
  if (path == "patient.birth_date" || path == "patient.deceased" || path == "episode.admitted" || path == "episode.discharged" ||
      path == "episode.last_contact")
    return CellKind::time;
  if (!path.starts_with("facts.")) return CellKind::text;
  const auto* entry = vocabulary.find(path.substr(6));
  if (entry == nullptr) return CellKind::text;
  switch (entry->type.kind) {
    case ValueKind::number: return CellKind::number;
    case ValueKind::boolean: return CellKind::yes_no;
    case ValueKind::codes: return CellKind::list;
    case ValueKind::date: return CellKind::time;
    case ValueKind::code:
    case ValueKind::text: break;
    case ValueKind::records: return entry->type.fields.contains("drug") ? CellKind::drugs : CellKind::text;
  }
  return CellKind::text;
}

bool is_time_path(std::string_view path, const catalog::Vocabulary& vocabulary) { return cell_kind(path, vocabulary) == CellKind::time; }

std::string guess_path(std::string_view heading, const std::vector<std::string>& known, const catalog::TableWords& words) {
  if (std::ranges::binary_search(known, heading)) return std::string(heading);
  // The list before the facts: "sex at birth" is also the name of a fact, which is filled from the person's record.
  const auto squeezed = catalog::squeeze_heading(heading);
  for (const auto& [path, headings] : words.headings)
    if (std::ranges::find(headings, squeezed) != headings.end()) return path;
  const auto name = squeeze(heading);
  for (const auto& path : known)
    if (path.starts_with("facts.") && name.size() >= 2 && (squeeze(std::string_view(path).substr(6)) == name)) return path;
  for (const auto& path : known) {
    // "QTc" for facts.qtc_ms: the name without its unit.
    const auto cut = path.rfind('_');
    if (path.starts_with("facts.") && cut != std::string::npos && name.size() >= 3 && squeeze(std::string_view(path).substr(6, cut - 6)) == name)
      return path;
  }
  return {};
}

}  // namespace leeboard::interop
