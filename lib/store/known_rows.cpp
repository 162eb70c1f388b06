// Codes that were met, and forgetting them.
#include "store/known_rows.hpp"

namespace leeboard::store {

namespace {
constexpr std::size_t most_codes = 100'000;
}

std::optional<PersonKey> KnownRows::person(std::string_view code) {
  if (!code.empty() && code == last_code_) return last_person_;
  const auto found = codes_.find(code);
  if (found == codes_.end()) return std::nullopt;
  last_code_ = code;
  last_person_ = found->second;
  return last_person_;
}

void KnownRows::know_person(std::string_view code, PersonKey person, bool in_change) {
  // Memory stays flat whatever the number of people in an import.
  if (codes_.size() >= most_codes) codes_.clear();
  codes_.insert_or_assign(std::string(code), person);
  if (in_change) new_codes_.emplace_back(code);
}

void KnownRows::return_to(std::size_t mark) {
  while (new_codes_.size() > mark) {
    codes_.erase(new_codes_.back());
    new_codes_.pop_back();
  }
  last_code_.clear();
  definitions.clear();
  links.reset();
}

}  // namespace leeboard::store
