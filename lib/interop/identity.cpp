// Who may be the same person: names without case, marks and digits, with one slip or a transposition allowed.
#include "interop/identity.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "io/utf8.hpp"

namespace leeboard::interop {

namespace {

/// Birth date to the day, or nothing.
std::optional<Date> birth_day(const Patient& patient) {
  const auto* stamp = std::get_if<Stamp>(&patient.birth_date);
  if (stamp == nullptr || stamp->precision == Precision::year || stamp->precision == Precision::month) return std::nullopt;
  return stamp->day;
}

struct FoldedName {
  std::string first, family;
};

FoldedName fold(const Patient& patient) {
  return {patient.name.given.empty() ? std::string{} : fold_person_name(patient.name.given.front()), fold_person_name(patient.name.family)};
}

/// Equal, one slip apart (from four letters on), or equal but for the order of given and family name.
bool like_names(const FoldedName& left, const FoldedName& right) {
  if (left.family.empty() || right.family.empty()) return false;
  const auto near = [](const std::string& a, const std::string& b) {
    return a == b || (std::min(a.size(), b.size()) >= 4 && edit_distance(a, b) <= 1);
  };
  const auto first_near = [&](const std::string& a, const std::string& b) {
    return near(a, b) || (!a.empty() && !b.empty() && (a.starts_with(b) || b.starts_with(a)) && std::min(a.size(), b.size()) >= 3);
  };
  if (near(left.family, right.family) && first_near(left.first, right.first)) return true;
  return !left.first.empty() && left.first == right.family && left.family == right.first;
}

bool equal_names(const FoldedName& left, const FoldedName& right) {
  return !left.family.empty() && !left.first.empty() && left.first == right.first && left.family == right.family;
}

/// Day and month exchanged, or two neighbouring digits of the written date.
bool transposed(Date left, Date right) {
  if (left.year() == right.year() && left.month() == right.day() && left.day() == right.month()) return true;
  const auto a = format_date(left);
  const auto b = format_date(right);
  std::size_t first = 0;
  while (first < a.size() && a[first] == b[first]) ++first;
  std::size_t second = first + 1;
  if (second < a.size() && a[second] == '-') ++second;
  return second < a.size() && a[first] == b[second] && a[second] == b[first] && a.substr(second + 1) == b.substr(second + 1);
}

}  // namespace

std::string fold_person_name(std::string_view name) {
  const auto folded = io::fold_name(name);
  std::string kept;
  for (const char c : folded)
    if (!(c >= '0' && c <= '9') && c != ' ' && c != '-' && c != '\'' && c != '.') kept.push_back(c);
  return kept;
}

IdentityKeys identity_keys(const Patient& patient) {
  IdentityKeys keys;
  keys.code = patient.code;
  keys.identifiers = patient.identifiers;
  const auto name = fold(patient);
  if (!name.first.empty() && !name.family.empty()) {
    keys.like_name = name.first + name.family;
    std::ranges::sort(keys.like_name);
  }
  if (const auto born = birth_day(patient)) keys.birth_date = format_date(*born);
  return keys;
}

bool alike(const Patient& left, const Patient& right) {
  const auto born = birth_day(left);
  const auto other = birth_day(right);
  if (!born || !other) return false;
  const auto name = fold(left);
  const auto other_name = fold(right);
  if (*born == *other) return like_names(name, other_name);
  return transposed(*born, *other) && equal_names(name, other_name);
}

}  // namespace leeboard::interop
