// What a part of a score expression stands for, whatever the answers are. Only the reader of score expressions includes it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "interop/questionnaire/path.hpp"
#include "interop/questionnaire/questionnaire.hpp"
#include "interop/questionnaire/score.hpp"

namespace leeboard::interop {

/// The meaning of an expression over all possible answers.
struct PathValue {
  enum class Kind : std::uint8_t {
    unknown,  ///< not understood; `why` says what
    empty,
    number,    ///< a constant
    text,      ///< a constant
    form,      ///< the whole form
    items,     ///< `questions`, as items
    answers,   ///< the answers (or offered answers, or points) of `questions`
    score,     ///< one number out of `parts`
    existence  ///< by whether something was answered; `number` is 1 where it holds on a form that is filled in
  };
  Kind kind = Kind::unknown;
  double number = 0;
  std::string text;
  std::set<std::size_t> questions;
  bool named = false;  ///< items: one that was asked for by name
  StatedScore score;
  std::string why;
};

/// Where a reading stands: in which form, for which item, and how far it has gone.
struct PathReading {
  const Questionnaire& form;
  std::size_t question;
  std::vector<Diagnostic> problems{};
  std::optional<PathValue> here{};  ///< $this, and where a path begins, inside where() and select()
  int depth = 0;
  int steps = 0;
  int level = 0;  ///< calculated items on the way here

  /// Counts one more step; whether that is one too many.
  bool too_far() { return ++steps > 50'000 || depth > 400; }
  void tell(std::string message, std::string mend) { problems.push_back({form.questions[question].where, std::move(message), std::move(mend)}); }
};

/// Counts the depth of a reading while it lasts.
struct Deeper {
  explicit Deeper(PathReading& reading) : depth(++reading.depth) {}
  ~Deeper() { --depth; }
  Deeper(const Deeper&) = delete;
  Deeper& operator=(const Deeper&) = delete;
  int& depth;
};

/// Finds out what expressions of one item mean.
class PathMeaning {
 public:
  PathMeaning(const Questionnaire& form, std::size_t question) : reading_{form, question} {}

  PathValue of(const PathExpression& expression);
  /// As of(), with answers read as the sum of their points. Calculated items among them are what they are calculated from.
  PathValue score_of(const PathExpression& expression);
  /// Things that can never be: items that the form does not have, or not at that place.
  const std::vector<Diagnostic>& problems() const { return reading_.problems; }
  /// Where the reading stands, for what is read beside it.
  PathReading& reading() { return reading_; }
  /// The expression behind a name, or nothing when the form gives none.
  std::optional<PathExpression> variable(const std::string& name);

 private:
  PathValue of_variable(const std::string& name);
  PathValue of_step(const PathExpression& step);
  PathValue of_call(const PathExpression& call);
  PathValue of_select(const PathExpression& call, const PathValue& base);
  PathValue of_choice(const PathExpression& call);
  PathValue of_operation(const PathExpression& operation);
  PathValue of_count(const PathExpression& operation);
  PathValue of_sum(const PathExpression& operation);
  std::optional<StatedScore::Part> threshold(const PathExpression& condition);
  PathValue as_score(const PathValue& value);
  PathValue children(const PathValue& base, bool all) const;

  PathReading reading_;
};

/// Small words of those who read expressions.
namespace path_meaning {

/// A value that is not known, with why.
inline PathValue unknown(std::string why) { return {.kind = PathValue::Kind::unknown, .why = std::move(why)}; }
/// Whether a name is one of several.
inline bool any_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}
/// Whether a sign compares two values.
inline bool is_comparison(std::string_view sign) { return any_of(sign, {"=", "!=", "<", ">", "<=", ">=", "~", "!~"}); }
}  // namespace path_meaning

}  // namespace leeboard::interop
