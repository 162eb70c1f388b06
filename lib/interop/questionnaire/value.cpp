// What a part of a score expression stands for, whatever the answers are.
#include "interop/questionnaire/value.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/error.hpp"
#include "interop/fhir/words.hpp"
#include "interop/questionnaire/where.hpp"

namespace leeboard::interop {

namespace {
using Kind = PathExpression::Kind;
using Value = PathValue;
using Method = StatedScore::Method;
using path_meaning::any_of;
using path_meaning::is_comparison;
using path_meaning::unknown;
constexpr int most_levels = 10;

Value number(double value) { return {.kind = Value::Kind::number, .number = value}; }
Value existence(bool when_answered) { return {.kind = Value::Kind::existence, .number = when_answered ? 1.0 : 0.0}; }
bool is_nothing(const Value& value) { return value.kind == Value::Kind::empty || (value.kind == Value::Kind::number && value.number == 0); }

// "$this + $total", also behind a choice for the first one; "the larger of both".
std::optional<Method> aggregate_method(const PathExpression& rule) {
  if (rule.kind == Kind::operation && rule.name == "+" && rule.parts.size() == 2) {
    const auto& [left, right] = std::tie(rule.parts[0], rule.parts[1]);
    if ((left.kind == Kind::self && right.kind == Kind::total) || (left.kind == Kind::total && right.kind == Kind::self)) return Method::sum;
  }
  if (rule.kind != Kind::call || rule.name != "iif" || rule.argument_count() != 3) return {};
  const auto& condition = rule.argument(0);
  if (condition.kind == Kind::operation && any_of(condition.name, {">", ">=", "<", "<="})) {
    const bool larger = condition.name.front() == '>';
    const auto winner = condition.parts[larger ? 0 : 1].kind, other = condition.parts[larger ? 1 : 0].kind;
    const bool both = (winner == Kind::self && other == Kind::total) || (winner == Kind::total && other == Kind::self);
    return both && rule.argument(1).kind == winner && rule.argument(2).kind == other ? std::optional(Method::max) : std::nullopt;
  }
  const bool first = condition.kind == Kind::call && condition.name == "empty" && rule.argument(1).kind == Kind::self;
  return first ? aggregate_method(rule.argument(2)) : std::nullopt;
}
}  // namespace

std::optional<PathExpression> PathMeaning::variable(const std::string& name) {
  const auto in = [&](const std::vector<NamedExpression>& list) -> std::optional<PathExpression> {
    for (const auto& [known, text] : list)
      if (known == name) return parse_path(text);
    return {};
  };
  for (auto at = reading_.question; at != Question::top; at = reading_.form.questions[at].parent)
    if (auto found = in(reading_.form.questions[at].variables)) return found;
  return in(reading_.form.variables);
}

Value PathMeaning::of_variable(const std::string& name) {
  if (any_of(name, {"resource", "rootResource", "context", "questionnaire"})) return {.kind = Value::Kind::form};
  if (name == "qitem") return {.kind = Value::Kind::items, .questions = {reading_.question}};
  const auto expression = variable(name);
  return expression ? of(*expression) : unknown(fill_words("%{} is not defined in the form", {name}));
}

Value PathMeaning::children(const Value& base, bool all) const {
  Value result{.kind = Value::Kind::items};
  for (std::size_t at = 0; at < reading_.form.questions.size(); ++at) {
    const auto parent = reading_.form.questions[at].parent;
    const bool direct = base.kind == Value::Kind::form ? parent == Question::top : base.questions.contains(parent);
    const bool deep = all && (base.kind == Value::Kind::form || result.questions.contains(parent));
    if (direct || deep) result.questions.insert(at);
  }
  return result;
}

Value PathMeaning::of_step(const PathExpression& step) {
  auto base = step.has_base ? of(step.parts[0]) : reading_.here.value_or(Value{.kind = Value::Kind::form});
  if (!step.has_base && step.name == "QuestionnaireResponse") return {.kind = Value::Kind::form};
  if (base.kind == Value::Kind::unknown || base.kind == Value::Kind::empty) return base;
  if (step.name == "item" && base.kind != Value::Kind::score) return children(base, false);
  if (base.kind == Value::Kind::items && any_of(step.name, {"answer", "answerOption"})) {
    base.kind = Value::Kind::answers;
    return base;
  }
  if (base.kind == Value::Kind::answers && (step.name.starts_with("value") || any_of(step.name, {"extension", "code"}))) return base;
  return unknown(fill_words("`{}` is not understood there", {step.name}));
}

Value PathMeaning::of_select(const PathExpression& call, const Value& base) {
  if (call.argument_count() != 1) return unknown("`select` is not understood there");
  const auto outer = std::exchange(reading_.here, base);
  auto result = of(call.argument(0));
  reading_.here = outer;
  return result;
}

// "answer >= 2" as the part of a count.
std::optional<StatedScore::Part> PathMeaning::threshold(const PathExpression& condition) {
  if (condition.kind != Kind::operation || !any_of(condition.name, {">", ">="})) return {};
  const auto left = score_of(condition.parts[0]);
  const auto right = of(condition.parts[1]);
  if (left.kind != Value::Kind::score || left.score.method != Method::sum || left.score.parts.size() != 1 || right.kind != Value::Kind::number)
    return {};
  const auto question = left.score.parts.front().question;
  double least = right.number;
  if (condition.name == ">") {
    // The next higher points that the item has.
    std::optional<double> next;
    for (const auto& option : reading_.form.questions[question].options)
      if (option.points && *option.points > right.number && (!next || *option.points < *next)) next = option.points;
    least = next.value_or(right.number + 1);
  }
  return StatedScore::Part{question, least};
}

Value PathMeaning::of_choice(const PathExpression& call) {
  if (call.argument_count() < 2) return unknown("`iif` needs a condition and a result");
  const auto& condition = call.argument(0);
  auto yes = of(call.argument(1));
  auto no = call.argument_count() > 2 ? of(call.argument(2)) : Value{.kind = Value::Kind::empty};
  if (yes.kind == Value::Kind::unknown) return yes;
  if (no.kind == Value::Kind::unknown) return no;
  if (is_nothing(yes) && is_nothing(no)) return yes.kind == Value::Kind::number ? yes : no;
  if (is_nothing(no) && yes.kind == Value::Kind::number && yes.number == 1)
    if (const auto part = threshold(condition)) {
      Value count{.kind = Value::Kind::score};
      count.score.method = Method::count;
      count.score.parts = {*part};
      return count;
    }
  if (const auto answered = of(condition); answered.kind == Value::Kind::existence) {
    auto& taken = answered.number != 0 ? yes : no;
    return is_nothing(answered.number != 0 ? no : yes) ? taken : unknown("what is added depends on what is answered");
  }
  if (is_nothing(no)) {
    // An answer that counts only while its item is asked: the form says the same by enableWhen.
    const auto counted = as_score(yes);
    std::set<std::size_t> gates;
    if (counted.kind == Value::Kind::score && counted.score.parts.size() == 1)
      for (auto at = counted.score.parts.front().question; at != Question::top; at = reading_.form.questions[at].parent)
        for (const auto& when : reading_.form.questions[at].enable_when)
          if (const auto gate = reading_.form.find(when.question)) gates.insert(*gate);
    if (!gates.empty() && speaks_only_of(*this, condition, gates)) return yes;
    if (counted.kind == Value::Kind::score && counted.score.parts.size() == 1 &&
        is_gate_of(reading_.form, condition, counted.score.parts.front().question))
      return yes;
  }
  return unknown("what is added depends on an answer");
}

Value PathMeaning::of_call(const PathExpression& call) {
  const auto& name = call.name;
  if (name == "iif" && !call.has_base) return of_choice(call);
  auto base = call.has_base ? of(call.parts[0]) : reading_.here.value_or(Value{.kind = Value::Kind::form});
  if (any_of(name, {"exists", "empty", "hasValue", "count"})) return base.kind == Value::Kind::unknown ? base : existence(name != "empty");
  if (name == "not") return base.kind == Value::Kind::existence ? existence(base.number == 0) : unknown("`not` is not understood there");
  if (base.kind == Value::Kind::unknown || base.kind == Value::Kind::empty) return base;
  if (name == "where") return of_where(*this, call, base);
  if (name == "select") return of_select(call, base);
  if (any_of(name, {"repeat", "descendants"}) && base.kind != Value::Kind::score) return children(base, true);
  if (name == "extension" && base.kind == Value::Kind::answers) return base;
  if (any_of(name, {"ordinal", "weight", "ordinalValue"}))
    return base.kind == Value::Kind::answers ? base : unknown(fill_words("`{}` is not understood there", {name}));
  if (any_of(name, {"ofType", "as", "trace", "toInteger", "toDecimal", "toQuantity", "single"})) return base;
  if (any_of(name, {"first", "last", "[]"})) return base.questions.size() <= 1 ? base : unknown("only one of several answers is taken");
  if (any_of(name, {"union", "combine"}) && call.argument_count() == 1) {
    auto other = of(call.argument(0));
    if (other.kind != base.kind) return unknown(fill_words("`{}` is not understood there", {name}));
    base.questions.insert(other.questions.begin(), other.questions.end());
    base.named = false;
    return base;
  }
  std::optional<Method> method;
  if (name == "sum") method = Method::sum;
  else if (name == "avg") method = Method::mean;
  else if (name == "max") method = Method::max;
  else if (name == "aggregate" && call.argument_count() == 1) method = aggregate_method(call.argument(0));
  else if (name == "aggregate" && call.argument_count() == 2 && is_nothing(of(call.argument(1)))) method = aggregate_method(call.argument(0));
  if (method) {
    auto score = as_score(base);
    if (score.kind == Value::Kind::score && *method != Method::sum) {
      if (score.score.method != Method::sum) return unknown("a score of scores is not understood");
      score.score.method = *method;
    }
    return score;
  }
  if (name == "round") {
    auto score = as_score(base);
    const auto digits = call.argument_count() == 1 ? of(call.argument(0)) : number(0);
    if (digits.kind == Value::Kind::number && digits.number >= 0 && digits.number <= 9) score.score.decimals = static_cast<int>(digits.number);
    return score;
  }
  return unknown(fill_words("the function `{}` is not understood", {name}));
}

Value PathMeaning::of_sum(const PathExpression& operation) {
  auto left = score_of(operation.parts[0]);
  auto right = score_of(operation.parts[1]);
  for (auto* side : {&left, &right})
    if (side->kind == Value::Kind::unknown) return std::move(*side);
  if (left.kind == Value::Kind::number && right.kind == Value::Kind::number) return number(left.number + right.number);
  if (is_nothing(right)) return left;
  if (is_nothing(left)) return right;
  const auto adds = [](const Value& value) {
    return value.kind == Value::Kind::score && (value.score.method == Method::sum || value.score.method == Method::count);
  };
  if (!adds(left) || !adds(right) || left.score.method != right.score.method) return unknown("what is added is not the points of answers");
  for (const auto& part : right.score.parts) {
    if (std::ranges::find(left.score.parts, part.question, &StatedScore::Part::question) != left.score.parts.end())
      return unknown(fill_words("item {} is counted more than once", {reading_.form.questions[part.question].link}));
    left.score.parts.push_back(part);
  }
  return left;
}

// How many were answered, compared with a number: "count() >= 3".
Value PathMeaning::of_count(const PathExpression& operation) {
  const auto left = of(operation.parts[0]), right = of(operation.parts[1]);
  const bool counts_left = left.kind == Value::Kind::existence && right.kind == Value::Kind::number;
  const bool counts_right = right.kind == Value::Kind::existence && left.kind == Value::Kind::number;
  if (!counts_left && !counts_right) return unknown("a condition on answers is not understood there");
  const double limit = counts_left ? right.number : left.number;
  if (operation.name == "=") return existence(limit != 0);
  if (operation.name == "!=") return existence(limit == 0);
  if (operation.name != ">" && operation.name != ">=" && operation.name != "<" && operation.name != "<=")
    return unknown("a condition on answers is not understood there");
  return existence((operation.name.front() == '>') == counts_left);
}

Value PathMeaning::of_operation(const PathExpression& operation) {
  if (operation.parts.size() == 1) {
    auto value = of(operation.parts[0]);
    if (value.kind == Value::Kind::number && operation.name == "-") value.number = -value.number;
    return value.kind == Value::Kind::number ? value : unknown("a sign is not understood there");
  }
  if (operation.name == "+") return of_sum(operation);
  if (operation.name == "|") {
    auto left = of(operation.parts[0]);
    const auto right = of(operation.parts[1]);
    if (left.kind != right.kind || (left.kind != Value::Kind::answers && left.kind != Value::Kind::items))
      return unknown("`|` is not understood there");
    left.questions.insert(right.questions.begin(), right.questions.end());
    left.named = false;
    return left;
  }
  if (operation.name == "/" || operation.name == "*") {
    auto left = score_of(operation.parts[0]);
    const auto right = of(operation.parts[1]);
    if (left.kind != Value::Kind::score || right.kind != Value::Kind::number)
      return unknown(fill_words("`{}` is not understood there", {operation.name}));
    if (right.number == 1) return left;
    const bool mean = operation.name == "/" && left.score.method == Method::sum && right.number == static_cast<double>(left.score.parts.size());
    if (!mean) return unknown("points are multiplied or divided");
    left.score.method = Method::mean;
    return left;
  }
  if (any_of(operation.name, {"and", "or"})) {
    const auto left = of(operation.parts[0]), right = of(operation.parts[1]);
    if (left.kind != Value::Kind::existence || right.kind != Value::Kind::existence) return unknown("a condition on answers is not understood there");
    const bool l = left.number != 0, r = right.number != 0;
    return existence(operation.name == "and" ? l && r : l || r);
  }
  if (is_comparison(operation.name)) return of_count(operation);
  return unknown(fill_words("`{}` is not understood there", {operation.name}));
}

Value PathMeaning::of(const PathExpression& expression) {
  const Deeper deeper(reading_);
  if (reading_.too_far()) return unknown("the expression is too long");
  switch (expression.kind) {
    case Kind::empty: return {.kind = Value::Kind::empty};
    case Kind::number: return number(expression.number);
    case Kind::text: return {.kind = Value::Kind::text, .text = expression.name};
    case Kind::truth: return existence(expression.name == "true");
    case Kind::variable: return of_variable(expression.name);
    case Kind::self: return reading_.here ? *reading_.here : unknown("$this is not understood there");
    case Kind::total: return unknown("$total is not understood there");
    case Kind::step: return of_step(expression);
    case Kind::call: return of_call(expression);
    case Kind::operation: return of_operation(expression);
  }
  return unknown("it is not understood");
}

Value PathMeaning::score_of(const PathExpression& expression) { return as_score(of(expression)); }

Value PathMeaning::as_score(const Value& value) {
  if (value.kind == Value::Kind::items) return unknown("items are added, not answers");
  if (value.kind != Value::Kind::answers) return value;
  Value result{.kind = Value::Kind::score};
  const bool single = value.named && value.questions.size() == 1;
  for (const auto place : value.questions) {
    const auto& item = reading_.form.questions[place];
    if (!item.calculated.empty()) {
      if (place == reading_.question || !single) continue;
      if (reading_.level > most_levels) return unknown("scores are calculated from each other in a circle");
      PathMeaning inner(reading_.form, place);
      inner.reading_.level = reading_.level + 1;
      inner.reading_.steps = reading_.steps;
      auto behind = inner.score_of(parse_path(item.calculated));
      reading_.steps = inner.reading_.steps;
      return behind;
    }
    const bool counted_number = item.is_number() && item.low && item.high;
    if (item.has_points() || (counted_number && single)) {
      if (item.repeats) reading_.tell(fill_words("the total adds item {}, which may have several answers", {item.link}), "set `repeats` to false");
      result.score.parts.push_back({place, 0});
    } else if (single && !item.unread_options.empty()) {
      reading_.tell(fill_words("the total adds item {}, whose value set does not come with the form", {item.link}),
                    "put the value set under `contained`, with ordinalValue for each answer");
    } else if (single && item.is_number()) {
      reading_.tell(fill_words("the total adds item {}, a number without bounds", {item.link}), "add minValue and maxValue");
    } else if (single) {
      reading_.tell(fill_words("the total adds item {}, whose answers have no points", {item.link}), "add ordinalValue to each of its answers");
    }
  }
  return result;
}

}  // namespace leeboard::interop
