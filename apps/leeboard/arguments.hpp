// How a verb declares its arguments. CLI11 stands behind it and is compiled in few files only, because it is slow to compile.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace leeboard::app {

/// What values an option takes, checked while the command line is parsed.
struct Check {
  std::variant<std::vector<std::string>, std::pair<long long, long long>> legal;
};

/// Stands in the text of a failed check between what is wrong and the nearest legal word.
inline constexpr char mend_follows = '\x1e';

/// One of these words.
Check one_of(std::vector<std::string> words);
/// A whole number from low to high.
Check between(long long low, long long high);
/// A whole number of 1 or more.
Check positive();

/// An argument just declared; calls can be chained with `->`.
class Option {
 public:
  explicit Option(CLI::Option* option) : option_(option) {}
  Option* operator->() { return this; }
  Option required(bool flag = true);
  /// The word that stands for its value in help and manual.
  Option type_name(const std::string& name);
  Option check(const Check& check);
  /// How many values it takes; -1: any number.
  Option expected(int least, int most);
  Option expected(int count);
  /// May be given several times; every value counts.
  Option repeated();
  /// Values that are split at this character.
  Option delimiter(char delimiter);

 private:
  CLI::Option* option_;
};

/// The arguments of one verb. What values are bound to must outlive parsing.
class Arguments {
 public:
  explicit Arguments(CLI::App& app) : app_(app) {}

  /// "PATIENT" is a positional, "--kind" an option, "-k,--kind" one with a short name.
  Option add_option(const std::string& names, std::string& to, const std::string& what);
  Option add_option(const std::string& names, std::vector<std::string>& to, const std::string& what);
  Option add_option(const std::string& names, int& to, const std::string& what);
  Option add_option(const std::string& names, long long& to, const std::string& what);
  Option add_option(const std::string& names, std::uint64_t& to, const std::string& what);
  Option add_flag(const std::string& names, bool& to, const std::string& what);
  /// Calls `take` with the value.
  Option add_option_function(const std::string& names, std::function<void(const std::string&)> take, const std::string& what);

 private:
  CLI::App& app_;
};

}  // namespace leeboard::app
