// Arguments by CLI11.
#include "leeboard/arguments.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

#include "base/nearest.hpp"
#include "base/range.hpp"

namespace leeboard::app {

Check one_of(std::vector<std::string> words) { return {std::move(words)}; }
Check between(long long low, long long high) { return {std::pair(low, high)}; }
Check positive() { return between(1, 1'000'000'000'000LL); }

Option Option::required(bool flag) {
  option_->required(flag);
  return *this;
}

Option Option::type_name(const std::string& name) {
  option_->type_name(name);
  return *this;
}

Option Option::check(const Check& check) {
  // What was typed is never repeated: messages end up in logs.
  if (const auto* words = std::get_if<std::vector<std::string>>(&check.legal)) {
    std::string list;
    for (const auto& word : *words) list += " " + word;
    option_->check(
        [words = *words, list](const std::string& given) {
          if (std::ranges::find(words, given) != words.end()) return std::string();
          const auto near = did_you_mean(given, words);
          return "takes one of:" + list + (near.empty() ? "" : mend_follows + near);
        },
        list.substr(1));
  } else {
    const auto [low, high] = std::get<1>(check.legal);
    option_->check([low, high](const std::string& given) {
      const auto number = parse_integer(given);
      if (number && *number >= low && *number <= high) return std::string();
      const auto bounds = high >= 1'000'000'000'000LL ? " or more" : " to " + std::to_string(high);
      return "takes a whole number, " + std::to_string(low) + bounds;
    });
  }
  return *this;
}

Option Option::expected(int least, int most) {
  option_->expected(least, most);
  return *this;
}

Option Option::expected(int count) {
  option_->expected(count);
  return *this;
}

Option Option::repeated() {
  option_->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(false);
  return *this;
}

Option Option::delimiter(char delimiter) {
  option_->delimiter(delimiter);
  return *this;
}

Option Arguments::add_option(const std::string& names, std::string& to, const std::string& what) { return Option(app_.add_option(names, to, what)); }
Option Arguments::add_option(const std::string& names, std::vector<std::string>& to, const std::string& what) {
  Option option(app_.add_option(names, to, what));
  // One word each time: the next one is an argument of its own. Positionals take all there are.
  if (names.starts_with("-")) option.repeated();
  return option;
}
Option Arguments::add_option(const std::string& names, int& to, const std::string& what) { return Option(app_.add_option(names, to, what)); }
Option Arguments::add_option(const std::string& names, long long& to, const std::string& what) { return Option(app_.add_option(names, to, what)); }
Option Arguments::add_option(const std::string& names, std::uint64_t& to, const std::string& what) {
  return Option(app_.add_option(names, to, what));
}
Option Arguments::add_flag(const std::string& names, bool& to, const std::string& what) { return Option(app_.add_flag(names, to, what)); }
Option Arguments::add_option_function(const std::string& names, std::function<void(const std::string&)> take, const std::string& what) {
  return Option(app_.add_option_function<std::string>(names, std::move(take), what));
}

}  // namespace leeboard::app
