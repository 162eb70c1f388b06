// Arguments by CLI11.
#include "leeboard/arguments.hpp"

#include <CLI/CLI.hpp>

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
  if (const auto* words = std::get_if<std::vector<std::string>>(&check.legal)) option_->check(CLI::IsMember(*words));
  else option_->check(CLI::Range(std::get<1>(check.legal).first, std::get<1>(check.legal).second));
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
  // One value each time: the next word is an argument of its own.
  option_->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(false);
  return *this;
}

Option Option::delimiter(char delimiter) {
  option_->delimiter(delimiter);
  return *this;
}

Option Arguments::add_option(const std::string& names, std::string& to, const std::string& what) {
  return Option(app_.add_option(names, to, what));
}
Option Arguments::add_option(const std::string& names, std::vector<std::string>& to, const std::string& what) {
  return Option(app_.add_option(names, to, what));
}
Option Arguments::add_option(const std::string& names, int& to, const std::string& what) {
  return Option(app_.add_option(names, to, what));
}
Option Arguments::add_option(const std::string& names, long long& to, const std::string& what) {
  return Option(app_.add_option(names, to, what));
}
Option Arguments::add_option(const std::string& names, std::uint64_t& to, const std::string& what) {
  return Option(app_.add_option(names, to, what));
}
Option Arguments::add_flag(const std::string& names, bool& to, const std::string& what) {
  return Option(app_.add_flag(names, to, what));
}
Option Arguments::add_option_function(const std::string& names, std::function<void(const std::string&)> take, const std::string& what) {
  return Option(app_.add_option_function<std::string>(names, std::move(take), what));
}

}  // namespace leeboard::app
