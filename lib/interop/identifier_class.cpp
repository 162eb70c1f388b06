// Tells identifiers from placeholders.
#include "interop/identifier_class.hpp"

#include <algorithm>
#include <array>

#include "io/utf8.hpp"

namespace leeboard::interop {

namespace {
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool holds(const std::vector<std::string>& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

std::string digits_of(std::string_view value) {
  std::string out;
  std::ranges::copy_if(value, std::back_inserter(out), is_digit);
  return out;
}

/// A URI: a scheme, a colon and something behind it.
bool is_uri(std::string_view system) {
  const auto colon = system.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == system.size()) return false;
  return std::ranges::all_of(system.substr(0, colon), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '+' || c == '-' || c == '.';
  });
}

bool is_impossible_ssn(const catalog::SsnRules& rules, std::string_view value) {
  const auto digits = digits_of(value);
  if (digits.size() != rules.digits) return true;  // the last four digits alone, too
  const auto area = digits.substr(0, 3);
  return holds(rules.areas, area) || (!rules.areas_from.empty() && area >= rules.areas_from) || holds(rules.groups, digits.substr(3, 2)) ||
         holds(rules.serials, digits.substr(5));
}
}  // namespace

std::string_view format_identifier_class(IdentifierClass what) {
  constexpr std::array<std::string_view, 3> words{"identifies", "never", "placeholder"};
  return words.at(static_cast<std::size_t>(what));
}

bool is_placeholder(const catalog::IdentifierRules& rules, std::string_view value) {
  const auto& p = rules.placeholders;
  const auto folded = io::fold_name(value);
  if (folded.empty() || holds(p.words, folded) || holds(p.values, folded)) return true;
  for (const auto& mask : p.masks)
    if (folded.find(mask) != std::string::npos) return true;
  if (!p.masked_letter.empty()) {
    std::string run;
    for (std::size_t i = 0; i < p.masked_times; ++i) run += p.masked_letter;
    if (folded.find(run) != std::string::npos) return true;
  }
  // Zeros and punctuation only, or one digit over and over.
  const auto digits = digits_of(folded);
  if (!digits.empty() && holds(p.values, digits) && folded.find_first_not_of("0123456789 -.") == std::string::npos) return true;
  const bool only_digits = std::ranges::none_of(folded, [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; });
  if (!only_digits) return false;
  if (std::ranges::all_of(digits, [](char c) { return c == '0'; })) return true;
  return digits.size() >= p.same_digit && std::ranges::all_of(digits, [&](char c) { return c == digits.front(); });
}

bool is_placeholder_birth(const catalog::IdentifierRules& rules, Date birth, Date today) {
  const auto& p = rules.placeholders;
  if (std::ranges::find(p.birth_dates, birth) != p.birth_dates.end()) return true;
  return static_cast<int>(today.year()) - static_cast<int>(birth.year()) > p.oldest_age;
}

SourceIdentifier normalise_identifier(const catalog::IdentifierRules& rules, SourceIdentifier identifier) {
  if (const auto* system = rules.find_system(identifier.system)) {
    if (!system->same.empty()) identifier.system = system->same.front();
    std::erase_if(identifier.value, [&](char c) { return system->strip.find(c) != std::string::npos; });
  }
  while (identifier.value.starts_with(' ')) identifier.value.erase(0, 1);
  while (identifier.value.ends_with(' ')) identifier.value.pop_back();
  return identifier;
}

IdentifierClass classify_identifier(const catalog::IdentifierRules& rules, const SourceIdentifier& identifier, Date today) {
  const auto* system = rules.find_system(identifier.system);
  const bool ssn = (system != nullptr && system->id == "us-ssn") || identifier.type == "SS";
  if (is_placeholder(rules, identifier.value) || (ssn && is_impossible_ssn(rules.placeholders.ssn, identifier.value)))
    return IdentifierClass::placeholder;
  if (!is_uri(identifier.system) || holds(rules.never, identifier.type) || holds(rules.never_uses, identifier.use)) return IdentifierClass::never;
  if (identifier.period_end && *identifier.period_end < today) return IdentifierClass::never;
  // A type that no list knows is no ground for putting two records together.
  if (!identifier.type.empty() && !holds(rules.identifies, identifier.type)) return IdentifierClass::never;
  return IdentifierClass::identifies;
}

}  // namespace leeboard::interop
