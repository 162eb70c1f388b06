// When a question of a form is asked: enableWhen as a condition of ours.
#include "interop/questionnaire/condition.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/range.hpp"
#include "interop/fhir/words.hpp"
#include "interop/questionnaire/value.hpp"

namespace leeboard::interop {

namespace {
using Kind = AskCondition::Kind;

AskCondition unclear(std::string why) { return {.kind = Kind::unclear, .when = {}, .why = std::move(why)}; }
AskCondition constant(bool always) { return {.kind = always ? Kind::always : Kind::never, .when = {}, .why = {}}; }

AskCondition negated(AskCondition condition) {
  if (condition.kind == Kind::always || condition.kind == Kind::never) return constant(condition.kind == Kind::never);
  if (condition.kind == Kind::when) {
    auto inverse = io::YamlValue::map();
    inverse.set("not", std::move(condition.when));
    condition.when = std::move(inverse);
  }
  return condition;
}

// All or any of the parts; one that is not clear makes the whole so, unless the others decide it.
AskCondition combine(std::vector<AskCondition> parts, bool any) {
  const Kind decides = any ? Kind::always : Kind::never;
  std::vector<AskCondition> open;
  for (auto& part : parts) {
    if (part.kind == decides) return constant(any);
    if (part.kind == Kind::unclear || part.kind == Kind::when) open.push_back(std::move(part));
  }
  if (open.empty()) return constant(!any || parts.empty());
  for (auto& part : open)
    if (part.kind == Kind::unclear) return std::move(part);
  if (open.size() == 1) return std::move(open.front());
  auto list = io::YamlValue::list();
  for (auto& part : open) list.add(std::move(part.when));
  AskCondition whole{.kind = Kind::when, .when = io::YamlValue::map(), .why = {}};
  whole.when.set(any ? "any" : "all", std::move(list));
  return whole;
}

AskCondition compare(const FormItem& item, std::string_view op, std::string_view value) {
  return {.kind = Kind::when, .when = io::YamlValue::scalar(fill_words("{} {} {}", {item.id, op, value})), .why = {}};
}

// Ours compare points, so an option can only be named where no other has the same.
AskCondition compare_option(const FormItem& item, const FormItem::Option& option, std::string_view op) {
  if (std::ranges::count(item.options, option.points, &FormItem::Option::points) > 1)
    return unclear(fill_words("answers of item {} have the same points", {item.id}));
  // A number would be read as points.
  return compare(item, op, parse_number(option.id) ? format_number(option.points) : option.id);
}
}  // namespace

AskCondition AskConditions::leaf(const EnableWhen& when, std::size_t question, int depth) const {
  const auto target = form_.find(when.question);
  if (!target) return unclear(fill_words("it names item {}, which the form does not have", {when.question}));
  if (*target >= question) return unclear(fill_words("it looks at item {}, which comes later", {when.question}));
  if (when.op == "exists") {
    // On a form that is filled in, what may be asked is answered.
    auto asked = of(*target, depth + 1);
    return when.code == "false" ? negated(std::move(asked)) : asked;
  }
  const auto item = std::ranges::find(items_, *target, &FormItem::question);
  if (item == items_.end() || (item->options.empty() && !item->is_range))
    return unclear(fill_words("it compares the answer of item {}, which has no list of answers and no bounds", {when.question}));
  const bool equality = when.op == "=" || when.op == "!=";
  const auto& asked = form_.questions[*target];
  using Type = EnableWhen::Type;
  if (when.type == Type::number) {
    const bool numbers = item->is_range || std::ranges::all_of(item->options, [&](const auto& option) {
                           return parse_number(asked.options[option.place].display) == option.points;
                         });
    if (!numbers) return unclear(fill_words("it compares item {} with a number, and its answers are no numbers", {when.question}));
    return compare(*item, when.op, format_number(when.number));
  }
  if (!equality) return unclear(fill_words("the answers of item {} have no order", {when.question}));
  if (when.type == Type::truth) {
    if (asked.type != "boolean") return unclear(fill_words("item {} is not answered by yes or no", {when.question}));
    return compare(*item, when.op, when.code == "true" ? "yes" : "no");
  }
  for (const auto& option : item->options) {
    const auto& offered = asked.options.empty() ? QuestionOption{} : asked.options[option.place];
    const bool same = when.type == Type::coding
                          ? offered.code == when.code && (when.system.empty() || offered.system.empty() || offered.system == when.system)
                          : offered.display == when.code;
    if (same) return compare_option(*item, option, when.op);
  }
  return unclear(fill_words("it compares item {} with an answer that the item does not offer", {when.question}));
}

// "answer >= 2" or "code = 'LA1'" in an expression.
AskCondition AskConditions::comparison(const PathExpression& condition, std::size_t question) const {
  PathMeaning meaning(form_, question);
  auto left = meaning.of(condition.parts[0]), right = meaning.of(condition.parts[1]);
  std::string sign = condition.name;
  if (left.kind != PathValue::Kind::answers) {
    std::swap(left, right);
    if (sign.front() == '<' || sign.front() == '>') sign.front() = sign.front() == '<' ? '>' : '<';
  }
  if (left.kind != PathValue::Kind::answers || left.questions.size() != 1 || *left.questions.begin() >= question)
    return unclear("it compares something else than the answer of one item before it");
  const auto item = std::ranges::find(items_, *left.questions.begin(), &FormItem::question);
  if (item == items_.end() || (item->options.empty() && !item->is_range)) return unclear("it compares an answer without a list or bounds");
  if (right.kind == PathValue::Kind::number) return compare(*item, sign, format_number(right.number));
  const auto& offered = form_.questions[item->question].options;
  if (right.kind == PathValue::Kind::text && (sign == "=" || sign == "!=") && !offered.empty())
    for (const auto& option : item->options)
      if (offered[option.place].code == right.text || offered[option.place].display == right.text) return compare_option(*item, option, sign);
  return unclear("it compares with something that the item does not offer");
}

AskCondition AskConditions::expression(const PathExpression& condition, std::size_t question, int depth) const {
  using Part = PathExpression::Kind;
  if (depth > 60) return unclear("it is nested too deeply");
  if (condition.kind == Part::truth) return constant(condition.name == "true");
  if (condition.kind == Part::variable)
    if (const auto behind = PathMeaning(form_, question).variable(condition.name)) return expression(*behind, question, depth + 1);
  if (condition.kind == Part::call && condition.has_base) {
    if (condition.name == "not") return negated(expression(condition.parts[0], question, depth + 1));
    const auto base = PathMeaning(form_, question).of(condition.parts[0]);
    const bool one = base.kind == PathValue::Kind::answers && base.questions.size() == 1 && *base.questions.begin() < question;
    if (one && (condition.name == "exists" || condition.name == "hasValue")) return of(*base.questions.begin(), depth + 1);
    if (one && condition.name == "empty") return negated(of(*base.questions.begin(), depth + 1));
  }
  if (condition.kind != Part::operation || condition.parts.size() != 2) return unclear("its expression is none of and, or, not and comparisons");
  if (condition.name == "and" || condition.name == "or") {
    std::vector<AskCondition> parts;
    for (const auto& part : condition.parts) parts.push_back(expression(part, question, depth + 1));
    return combine(std::move(parts), condition.name == "or");
  }
  static constexpr std::array signs{"=", "!=", "<", ">", "<=", ">="};
  if (std::ranges::find(signs, condition.name) == signs.end()) return unclear("its expression is none of and, or, not and comparisons");
  return comparison(condition, question);
}

AskCondition AskConditions::own(std::size_t question, int depth) const {
  const auto& item = form_.questions[question];
  if (!item.enable_expression.empty()) {
    try {
      return expression(parse_path(item.enable_expression), question, depth);
    } catch (const Error& error) { return unclear(error.what()); }
  }
  if (item.enable_unclear) return unclear("it has several parts and does not say whether all or any must hold: add enableBehavior");
  if (item.enable_when.empty()) return {};
  std::vector<AskCondition> parts;
  for (const auto& when : item.enable_when) parts.push_back(leaf(when, question, depth));
  return combine(std::move(parts), item.enable_any);
}

AskCondition AskConditions::of(std::size_t question, int depth) const {
  if (depth > 20) return unclear("conditions hang on each other too deeply");
  std::vector<AskCondition> parts;
  for (auto at = question; at != Question::top; at = form_.questions[at].parent) parts.push_back(own(at, depth));
  std::ranges::reverse(parts);
  return combine(std::move(parts), false);
}

}  // namespace leeboard::interop
