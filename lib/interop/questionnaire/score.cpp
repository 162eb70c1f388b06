// Scores and bands that a Questionnaire states by calculated expressions.
#include "interop/questionnaire/score.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "base/range.hpp"
#include "interop/fhir/words.hpp"
#include "interop/questionnaire/value.hpp"

namespace leeboard::interop {

namespace {
using Method = StatedScore::Method;
constexpr int most_totals = 20'000;

struct Reach {
  double low = 0, high = 0, step = 1;
};

bool is_gated(const Questionnaire& form, std::size_t question) {
  for (auto at = question; at != Question::top; at = form.questions[at].parent)
    if (!form.questions[at].enable_when.empty() || !form.questions[at].enable_expression.empty()) return true;
  return false;
}

// The totals that answers can lead to.
Reach reach_of(const Questionnaire& form, const StatedScore& score) {
  Reach reach;
  if (score.method == Method::count) return {0, static_cast<double>(score.parts.size()), 1};
  if (score.method == Method::max) reach.low = reach.high = -1e300;
  for (const auto& part : score.parts) {
    const auto& item = form.questions[part.question];
    double low = item.low.value_or(0), high = item.high.value_or(0);
    if (item.has_points()) {
      low = 1e300;
      high = -1e300;
      for (const auto& option : item.options)
        if (option.points) {
          low = std::min(low, *option.points);
          high = std::max(high, *option.points);
        }
    }
    // What is not asked counts nothing.
    if (is_gated(form, part.question)) {
      low = std::min(low, 0.0);
      high = std::max(high, 0.0);
    }
    reach.low = score.method == Method::max ? std::max(reach.low, low) : reach.low + low;
    reach.high = score.method == Method::max ? std::max(reach.high, high) : reach.high + high;
  }
  if (score.method == Method::mean && !score.parts.empty()) {
    const auto count = static_cast<double>(score.parts.size());
    reach = {round_half_away(reach.low / count, score.decimals), round_half_away(reach.high / count, score.decimals),
             std::pow(10.0, -score.decimals)};
  }
  return reach;
}

// A chain of choices over one score that ends in texts: `iif(total <= 4, 'minimal', iif(...))`.
class BandChain {
 public:
  BandChain(const Questionnaire& form, std::size_t question, std::vector<StatedScore>& scores, Diagnostics& faults)
      : form_(form), question_(question), scores_(scores), faults_(faults) {}

  /// Whether the expression is such a chain; then the bands stand with their score, or a fault says why they cannot.
  bool read(const PathExpression& expression) {
    if (!collect(expression, 0) || score_ == nullptr || branches_.empty()) return false;
    const auto reach = reach_of(form_, *score_);
    const auto count = static_cast<int>(std::llround((reach.high - reach.low) / reach.step)) + 1;
    if (count < 1 || count > most_totals) return false;
    std::vector<int> taken(static_cast<std::size_t>(count), -1);
    for (int i = 0; i < count; ++i)
      for (std::size_t b = 0; b < branches_.size() && taken[static_cast<std::size_t>(i)] < 0; ++b) {
        const auto holds = branches_[b].condition == nullptr ? std::optional(true) : truth(*branches_[b].condition, reach.low + reach.step * i);
        if (!holds) return false;
        if (*holds) taken[static_cast<std::size_t>(i)] = static_cast<int>(b);
      }
    for (std::size_t b = 0; b < branches_.size(); ++b) add_band(static_cast<int>(b), taken, reach);
    std::ranges::sort(score_->bands, {}, &StatedBand::low);
    return true;
  }

 private:
  struct Branch {
    const PathExpression* condition = nullptr;  // null: otherwise
    std::string label;
  };

  bool collect(const PathExpression& expression, int depth) {
    using Kind = PathExpression::Kind;
    if (depth > 50) return false;
    if (expression.kind == Kind::empty) return true;
    if (expression.kind == Kind::text) {
      branches_.push_back({nullptr, expression.name});
      return true;
    }
    if (expression.kind != Kind::call || expression.name != "iif" || expression.has_base || expression.argument_count() < 2) return false;
    const auto& condition = expression.argument(0);
    const bool has_other = expression.argument_count() > 2;
    if (const auto answered = meaning_of(condition); answered.kind == PathValue::Kind::existence)
      return answered.number != 0 ? collect(expression.argument(1), depth + 1) : has_other && collect(expression.argument(2), depth + 1);
    if (expression.argument(1).kind != Kind::text || !find_score(condition)) return false;
    branches_.push_back({&condition, expression.argument(1).name});
    return !has_other || collect(expression.argument(2), depth + 1);
  }

  PathValue meaning_of(const PathExpression& expression) {
    PathMeaning meaning(form_, question_);
    return meaning.of(expression);
  }

  std::optional<double> side(const PathExpression& expression, double total) {
    PathMeaning meaning(form_, question_);
    const auto value = meaning.score_of(expression);
    if (value.kind == PathValue::Kind::number) return value.number;
    if (value.kind != PathValue::Kind::score) return {};
    const auto found =
        std::ranges::find_if(scores_, [&](const auto& known) { return known.method == value.score.method && known.parts == value.score.parts; });
    if (found == scores_.end() || (score_ != nullptr && score_ != &*found)) return {};
    score_ = &*found;
    return total;
  }

  bool find_score(const PathExpression& condition) { return truth(condition, 0).has_value(); }

  std::optional<bool> truth(const PathExpression& condition, double total) {
    if (condition.kind != PathExpression::Kind::operation || condition.parts.size() != 2) return {};
    const auto& name = condition.name;
    if (name == "and" || name == "or") {
      const auto left = truth(condition.parts[0], total), right = truth(condition.parts[1], total);
      if (!left || !right) return {};
      return name == "and" ? *left && *right : *left || *right;
    }
    const auto left = side(condition.parts[0], total), right = side(condition.parts[1], total);
    if (!left || !right) return {};
    const double difference = *left - *right;
    const bool equal = std::abs(difference) < 1e-9;
    if (name == "=") return equal;
    if (name == "!=") return !equal;
    if (name == "<") return difference < 0 && !equal;
    if (name == "<=") return difference < 0 || equal;
    if (name == ">") return difference > 0 && !equal;
    if (name == ">=") return difference > 0 || equal;
    return {};
  }

  void add_band(int branch, const std::vector<int>& taken, const Reach& reach) {
    const auto& label = branches_[static_cast<std::size_t>(branch)].label;
    const auto first = std::ranges::find(taken, branch);
    const auto at = form_.questions[question_].where;
    if (first == taken.end()) {
      // What stands for all other totals may well stand for none.
      if (branches_[static_cast<std::size_t>(branch)].condition != nullptr)
        faults_.add(at, fill_words("the band '{}' of item {} has an empty range: no total leads to it", {label, form_.questions[question_].link}),
                    "mend its limits, or those of the band before it");
      return;
    }
    const auto last = std::find(taken.rbegin(), taken.rend(), branch).base() - 1;
    if (std::any_of(first, last, [&](int other) { return other != branch; })) {
      faults_.add(at, fill_words("the band '{}' of item {} is in two pieces", {label, form_.questions[question_].link}), "mend its limits");
      return;
    }
    const auto value = [&](auto place) { return round_half_away(reach.low + reach.step * static_cast<double>(place - taken.begin()), 3); };
    score_->bands.push_back({value(first), value(last), label});
  }

  const Questionnaire& form_;
  std::size_t question_;
  std::vector<StatedScore>& scores_;
  Diagnostics& faults_;
  StatedScore* score_ = nullptr;
  std::vector<Branch> branches_;
};

// What is not a score; it may be a chain of bands.
struct Open {
  std::size_t question;
  PathExpression expression;
  std::string why;
};

void drop_unless_whole(const Questionnaire& form, StatedScore& score, Diagnostics& notes) {
  if (score.bands.empty()) return;
  const auto reach = reach_of(form, score);
  bool whole = std::abs(score.bands.front().low - reach.low) < 1e-9 && std::abs(score.bands.back().high - reach.high) < 1e-9;
  for (std::size_t i = 1; i < score.bands.size(); ++i) whole = whole && std::abs(score.bands[i].low - score.bands[i - 1].high - reach.step) < 1e-9;
  if (whole) return;
  notes.add(form.questions[score.question].where,
            fill_words("the bands of item {} do not cover every total and are left out", {form.questions[score.question].link}),
            "add what is missing to the definition by hand");
  score.bands.clear();
}
}  // namespace

std::vector<StatedScore> read_stated_scores(const Questionnaire& form, Diagnostics& faults, Diagnostics& notes) {
  std::vector<StatedScore> scores;
  std::vector<Open> open;
  for (std::size_t place = 0; place < form.questions.size(); ++place) {
    const auto& item = form.questions[place];
    if (item.calculated.empty()) continue;
    try {
      auto expression = parse_path(item.calculated);
      PathMeaning meaning(form, place);
      auto value = meaning.score_of(expression);
      for (const auto& problem : meaning.problems()) faults.add(problem.where, problem.message, problem.mend);
      if (!meaning.problems().empty()) continue;
      if ((value.kind == PathValue::Kind::score && value.score.parts.empty()) || value.kind == PathValue::Kind::empty) {
        faults.add(
            item.where, fill_words("the total of item {} reaches none of its answers", {item.link}),
            "mend the path of its expression: items inside groups are reached by %resource.repeat(item), answers count by .answer.value.ordinal()");
      } else if (value.kind == PathValue::Kind::score) {
        value.score.question = place;
        scores.push_back(std::move(value.score));
      } else {
        open.push_back({place, std::move(expression), value.why.empty() ? "it adds no answers" : value.why});
      }
    } catch (const Error& error) { notes.add(item.where, fill_words("item {}: {}; it is left out", {item.link, error.what()})); }
  }
  for (const auto& [place, expression, why] : open)
    if (!BandChain(form, place, scores, faults).read(expression))
      notes.add(form.questions[place].where,
                fill_words("what item {} calculates is not understood ({}); it is left out", {form.questions[place].link, why}),
                "totals, means, counts, the largest of several and bands of these are understood");
  for (auto& score : scores) drop_unless_whole(form, score, notes);
  return scores;
}

}  // namespace leeboard::interop
