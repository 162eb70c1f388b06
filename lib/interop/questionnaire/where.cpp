// Which items and answers a condition in a score expression takes, and what it speaks of.
#include "interop/questionnaire/where.hpp"

#include <algorithm>
#include <utility>

#include "interop/fhir/words.hpp"

namespace leeboard::interop {

namespace {
using Kind = PathExpression::Kind;
using Value = PathValue;
using path_meaning::any_of;
using path_meaning::is_comparison;
using path_meaning::unknown;

bool is_link(const PathExpression& expression) {
  return expression.kind == Kind::step && expression.name == "linkId" && (!expression.has_base || expression.parts[0].kind == Kind::self);
}

std::optional<bool> holds(PathMeaning& meaning, const PathExpression& condition, std::size_t question) {
  const auto& item = meaning.reading().form.questions[question];
  if (condition.kind == Kind::truth) return condition.name == "true";
  if (condition.kind == Kind::operation && condition.parts.size() == 2) {
    if (condition.name == "and" || condition.name == "or") {
      const auto left = holds(meaning, condition.parts[0], question);
      const auto right = holds(meaning, condition.parts[1], question);
      if (!left || !right) return {};
      return condition.name == "and" ? *left && *right : *left || *right;
    }
    const bool swapped = is_link(condition.parts[1]);
    if (!swapped && !is_link(condition.parts[0])) return {};
    const auto& other = condition.parts[swapped ? 0 : 1];
    if (condition.name == "in" || (condition.name == "contains" && swapped)) {
      const auto among = [&](auto&& self, const PathExpression& list) -> bool {
        if (list.kind == Kind::operation && list.name == "|") return self(self, list.parts[0]) || self(self, list.parts[1]);
        return list.kind == Kind::text && list.name == item.link;
      };
      return among(among, other);
    }
    const auto text = meaning.of(other);
    if (text.kind != Value::Kind::text || !any_of(condition.name, {"=", "!=", "~"})) return {};
    return (text.text == item.link) == (condition.name != "!=");
  }
  if (condition.kind == Kind::call && condition.has_base) {
    if (condition.name == "not")
      if (const auto inner = holds(meaning, condition.parts[0], question)) return !*inner;
    if (is_link(condition.parts[0]) && condition.argument_count() == 1 && condition.argument(0).kind == Kind::text) {
      const auto& text = condition.argument(0).name;
      if (condition.name == "startsWith") return item.link.starts_with(text);
      if (condition.name == "endsWith") return item.link.ends_with(text);
      if (condition.name == "contains") return item.link.find(text) != std::string::npos;
    }
    // An item that is asked for by whether it is answered is one of those that can be.
    if (any_of(condition.name, {"exists", "hasValue"})) return !item.is_group() && !item.is_display();
  }
  return {};
}

// Whether a condition asks only if something was answered, never what, and holds when it was.
bool is_about_existence(PathMeaning& meaning, const PathExpression& condition) {
  const auto value = meaning.of(condition);
  return value.kind == Value::Kind::existence && value.number != 0;
}

}  // namespace

PathValue of_where(PathMeaning& meaning, const PathExpression& call, const Value& base) {
  auto& reading = meaning.reading();
  if (call.argument_count() != 1 || base.kind == Value::Kind::unknown || base.kind == Value::Kind::empty) return base;
  const auto& condition = call.argument(0);
  if (base.kind == Value::Kind::answers) {
    const auto outer = std::exchange(reading.here, base);
    const bool by_url =
        condition.kind == Kind::operation && condition.parts.size() == 2 && condition.parts[0].kind == Kind::step && condition.parts[0].name == "url";
    const bool good = by_url || is_about_existence(meaning, condition) || speaks_only_of(meaning, condition, base.questions);
    reading.here = outer;
    return good ? base : unknown("only some of the answers of an item are taken");
  }
  if (base.kind != Value::Kind::items) return unknown("`where` is not understood there");
  Value result{.kind = Value::Kind::items};
  for (const auto question : base.questions) {
    const auto taken = holds(meaning, condition, question);
    if (!taken) return unknown("a condition on items is not understood");
    if (*taken) result.questions.insert(question);
  }
  if (condition.kind != Kind::operation || condition.name != "=") return result;
  const auto& name = condition.parts[is_link(condition.parts[0]) ? 1 : 0];
  result.named = result.questions.size() == 1;
  if (!result.questions.empty() || name.kind != Kind::text) return result;
  const auto elsewhere = reading.form.find(name.name);
  if (!elsewhere) {
    reading.tell(
        fill_words("the total of item {} names item {}, which the form does not have", {reading.form.questions[reading.question].link, name.name}),
        "write the linkId of the item");
  } else {
    const auto parent = reading.form.questions[*elsewhere].parent;
    reading.tell(fill_words("the total of item {} looks for item {} where it is not{}",
                            {reading.form.questions[reading.question].link, name.name,
                             parent == Question::top ? std::string() : ": it stands inside " + reading.form.questions[parent].link}),
                 fill_words("write %resource.repeat(item).where(linkId = {})", {quote_path_text(name.name)}));
  }
  return result;
}

bool speaks_only_of(PathMeaning& meaning, const PathExpression& condition, const std::set<std::size_t>& questions) {
  const Deeper deeper(meaning.reading());
  if (meaning.reading().too_far()) return false;
  if (condition.kind == Kind::call && condition.name == "not" && condition.has_base) return speaks_only_of(meaning, condition.parts[0], questions);
  if (condition.kind == Kind::variable && meaning.of(condition).kind == Value::Kind::unknown)
    if (const auto behind = meaning.variable(condition.name); behind) return speaks_only_of(meaning, *behind, questions);
  if (condition.kind != Kind::operation || condition.parts.size() != 2) return is_about_existence(meaning, condition);
  if (any_of(condition.name, {"and", "or"}))
    return speaks_only_of(meaning, condition.parts[0], questions) && speaks_only_of(meaning, condition.parts[1], questions);
  if (!is_comparison(condition.name)) return false;
  return std::ranges::all_of(condition.parts, [&](const auto& side) {
    const auto value = meaning.of(side);
    if (value.kind == Value::Kind::number || value.kind == Value::Kind::text) return true;
    return value.kind == Value::Kind::answers && std::ranges::includes(questions, value.questions);
  });
}

bool is_gate_of(const Questionnaire& form, const PathExpression& condition, std::size_t question) {
  for (auto at = question; at != Question::top; at = form.questions[at].parent)
    if (const auto& gate = form.questions[at].enable_expression; !gate.empty() && parse_path(gate) == condition) return true;
  return false;
}

}  // namespace leeboard::interop
