// Looks a comparison's fact up and checks operator and literals against its type.
#include "rules/resolve_leaf.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/nearest.hpp"
#include "base/range.hpp"

namespace leeboard::rules {
namespace {

using Resolved = std::variant<Literal, LeafFault>;

std::string listed(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size() && i < 12; ++i) out += (i ? ", " : "") + words[i];
  return words.size() > 12 ? out + ", ..." : out;
}

std::optional<PlanDay> parse_plan_day(std::string_view text) {
  if (!text.starts_with("plan")) return std::nullopt;
  std::string rest;
  for (const char c : text.substr(4))
    if (c != ' ') rest += c;
  if (rest.empty()) return PlanDay{};
  if (rest.front() != '+' && rest.front() != '-') return std::nullopt;
  const auto length = parse_duration(std::string_view(rest).substr(1));
  if (!length || length->minutes % 1440 != 0) return std::nullopt;
  const auto days = length->minutes / 1440;
  return PlanDay{rest.front() == '-' ? -days : days};
}

Resolved resolve_code(const LeafWord& word, const FactType& type) {
  const bool legal = type.values.empty() || std::ranges::find(type.values, word.text) != type.values.end() || (type.none && word.text == "none");
  if (legal) return Literal{Code{word.text}};
  auto mend = did_you_mean(word.text, type.values);
  if (mend.empty()) mend = "legal values: " + listed(type.values);
  return LeafFault{word.offset, fmt::format("`{}` is no value of this fact", word.text), std::move(mend)};
}

Resolved resolve_number(const LeafWord& word, const FactType& type) {
  if (type.none && word.text == "none") return Literal{Code{"none"}};
  const auto number = parse_number(word.text);
  if (!number) return LeafFault{word.offset, fmt::format("`{}` is no number", word.text), "this fact is a number"};
  if (type.legal && (*number < type.legal->low || *number > type.legal->high))
    return LeafFault{word.offset, fmt::format("{} lies outside the legal range {}", word.text, format_range(*type.legal)), ""};
  return Literal{*number};
}

Resolved resolve_date(const LeafWord& word, const FactType& type) {
  if (type.none && word.text == "none") return Literal{Code{"none"}};
  if (const auto day = parse_plan_day(word.text)) return Literal{*day};
  if (const auto date = parse_date(word.text)) return Literal{*date};
  return LeafFault{word.offset, fmt::format("`{}` is no date", word.text), "write 2026-12-01, `plan` or `plan + 30d`"};
}

Resolved resolve_literal(const LeafWord& word, const FactType& type) {
  switch (type.kind) {
    case ValueKind::boolean:
      if (word.text == "yes" || word.text == "true") return Literal{true};
      if (word.text == "no" || word.text == "false") return Literal{false};
      return LeafFault{word.offset, "this fact is yes or no", "write the name alone, or `= yes`, `= no`"};
    case ValueKind::number: return resolve_number(word, type);
    case ValueKind::code:
    case ValueKind::codes: return resolve_code(word, type);
    case ValueKind::date: return resolve_date(word, type);
    case ValueKind::text:
    case ValueKind::records: break;
  }
  return LeafFault{word.offset, "this kind of fact cannot be compared", ""};
}

std::optional<LeafFault> check_kind(const LeafText& parsed, const FactType& type) {
  const auto& key = parsed.key;
  // Whether something was told can be asked of every kind.
  if (parsed.comparison == Comparison::unknown) return std::nullopt;
  if (type.kind == ValueKind::text) return LeafFault{key.offset, fmt::format("`{}` is text, which is shown and never tested", key.text), ""};
  if (type.kind == ValueKind::records) {
    std::vector<std::string> fields;
    for (const auto& [name, field] : type.fields) fields.push_back(key.text + "." + name);
    return LeafFault{key.offset, fmt::format("`{}` is a list of records: name a field", key.text), listed(fields)};
  }
  if (parsed.comparison == Comparison::is && type.kind != ValueKind::boolean)
    return LeafFault{key.offset, fmt::format("`{}` alone says nothing: it is no yes/no fact", key.text), "compare it: `" + key.text + " = ...`"};
  if (is_order(parsed.comparison) && type.kind != ValueKind::number && type.kind != ValueKind::date)
    return LeafFault{key.offset, fmt::format("`{}` has no order", key.text), "use =, != or in"};
  return std::nullopt;
}

}  // namespace

std::variant<Leaf, LeafFault> resolve_leaf(const LeafText& parsed, const FactTypes& types, std::string_view text) {
  Leaf leaf;
  leaf.fact = types.canonical(parsed.key.text);
  const FactType* type = types.find_type(leaf.fact);
  leaf.closed = type && type->closed;
  if (const auto dot = leaf.fact.rfind('.'); type && dot != std::string::npos) {
    const auto* whole = types.find_type(leaf.fact.substr(0, dot));
    const auto field = leaf.fact.substr(dot + 1);
    // A fact of its own may be called like a field; only the field's own type makes it a test of records.
    if (whole && whole->kind == ValueKind::records && whole->fields.contains(field) && &whole->fields.at(field) == type) {
      leaf.field = field;
      leaf.closed = whole->closed;
      leaf.fact.resize(dot);
    }
  }
  if (!type) {
    const auto names = types.names();
    return LeafFault{parsed.key.offset, fmt::format("no fact is called `{}`", parsed.key.text), did_you_mean(parsed.key.text, names)};
  }
  if (auto wrong = check_kind(parsed, *type)) return *wrong;
  leaf.kind = type->kind;
  leaf.comparison = parsed.comparison;
  leaf.text = std::string(text);
  if (type->free_words) leaf.words = type->values;
  for (const auto& word : parsed.literals) {
    auto literal = resolve_literal(word, *type);
    if (auto* wrong = std::get_if<LeafFault>(&literal)) return std::move(*wrong);
    if (is_order(leaf.comparison) && std::holds_alternative<Code>(std::get<Literal>(literal)))
      return LeafFault{word.offset, "`none` has no order", "use `= none`"};
    leaf.literals.push_back(std::get<Literal>(std::move(literal)));
  }
  return leaf;
}

}  // namespace leeboard::rules
