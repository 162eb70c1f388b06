// Compares known values with literals: bounds by both ends, lists and records by any of their members.
#include "rules/compare.hpp"

#include <algorithm>

#include "record/days_of.hpp"

namespace leeboard::rules {
namespace {
/// In a list of classes: there may be others that nobody knows.
constexpr std::string_view open_class = "unresolved";

bool known_word(const Leaf& leaf, const std::string& word) {
  return leaf.words.empty() || word == "none" || std::ranges::find(leaf.words, word) != leaf.words.end();
}

Truth equal_number(const Range& range, const Literal& literal) {
  const auto* number = std::get_if<double>(&literal);
  if (!number) return Truth::no;  // `none`: there is a number
  if (range.exact()) return truth_of(range.low == *number);
  return *number < range.low || *number > range.high ? Truth::no : Truth::unknown;
}

Truth ordered(Comparison comparison, double low, double high, double literal) {
  const bool at_low = holds(low, comparison, literal), at_high = holds(high, comparison, literal);
  return at_low == at_high ? truth_of(at_low) : Truth::unknown;
}

double day_number(Date day) { return static_cast<double>(day.days.time_since_epoch().count()); }

/// The days that a date told without its day may mean, none of them ahead of `today`; nothing for any other text.
std::optional<DaySpan> told_days(const Leaf& leaf, const Text& text, Date today) {
  const auto told = leaf.kind == ValueKind::date ? parse_partial_stamp(text.words, nullptr) : std::nullopt;
  if (!told) return std::nullopt;
  auto days = days_of(*told);
  if (days.first <= today) days.last = std::min(days.last, today);
  return days;
}

double day_number(const Literal& literal, Date plan_day) {
  if (const auto* date = std::get_if<Date>(&literal)) return static_cast<double>(date->days.time_since_epoch().count());
  const auto* offset = std::get_if<PlanDay>(&literal);
  return static_cast<double>(plan_day.days.time_since_epoch().count() + (offset ? offset->days : 0));
}

/// Truth of "the value is one of the literals".
struct Equals {
  const Leaf& leaf;
  Date plan_day;
  bool known = false;  ///< the word is known to be of its kind, although no rule names it

  template <class Test>
  Truth any_literal(Test test) const {
    Truth truth = Truth::no;
    for (const auto& literal : leaf.literals) truth = either(truth, test(literal));
    return truth;
  }
  Truth operator()(bool value) const {
    if (leaf.comparison == Comparison::is) return truth_of(value);
    return any_literal([&](const Literal& l) {
      const auto* b = std::get_if<bool>(&l);
      return truth_of(b && *b == value);
    });
  }
  Truth operator()(const Range& value) const {
    return any_literal([&](const Literal& l) { return equal_number(value, l); });
  }
  Truth operator()(const Code& value) const {
    if (value.word == open_class) return Truth::unknown;
    if (!known && !known_word(leaf, value.word)) return Truth::unknown;
    return any_literal([&](const Literal& l) {
      const auto* c = std::get_if<Code>(&l);
      return truth_of(c && *c == value);
    });
  }
  Truth operator()(const std::vector<Code>& values) const {
    if (values.empty()) return (*this)(Code{"none"});
    Truth truth = Truth::no;
    for (const auto& code : values) truth = either(truth, (*this)(code));
    return truth;
  }
  Truth operator()(const Date& value) const {
    return any_literal([&](const Literal& l) {
      if (std::holds_alternative<Code>(l)) return Truth::no;
      return truth_of(static_cast<double>(value.days.time_since_epoch().count()) == day_number(l, plan_day));
    });
  }
  Truth operator()(const Text& value) const {
    const auto days = told_days(leaf, value, plan_day);
    if (!days) return Truth::unknown;
    return any_literal([&](const Literal& l) {
      return std::holds_alternative<Code>(l) ? Truth::no : equal_number({day_number(days->first), day_number(days->last)}, day_number(l, plan_day));
    });
  }
  Truth operator()(const std::vector<FactRecord>&) const { return Truth::unknown; }
};

/// Truth of an order. `none` of a number or a date is no number, so no order holds.
struct Orders {
  const Leaf& leaf;
  Date plan_day;
  Truth operator()(const Range& value) const { return ordered(leaf.comparison, value.low, value.high, std::get<double>(leaf.literals.front())); }
  Truth operator()(const Date& value) const {
    const auto day = static_cast<double>(value.days.time_since_epoch().count());
    return ordered(leaf.comparison, day, day, day_number(leaf.literals.front(), plan_day));
  }
  Truth operator()(const Text& value) const {
    const auto days = told_days(leaf, value, plan_day);
    if (!days) return Truth::unknown;
    return ordered(leaf.comparison, day_number(days->first), day_number(days->last), day_number(leaf.literals.front(), plan_day));
  }
  Truth operator()(const Code& value) const { return value.word == "none" ? Truth::no : Truth::unknown; }
  Truth operator()(const auto&) const { return Truth::unknown; }
};

template <class Value>
Truth compare_value(const Leaf& leaf, const Value& value, Date plan_day, bool known = false) {
  if (is_order(leaf.comparison)) return std::visit(Orders{leaf, plan_day}, value);
  return std::visit(Equals{leaf, plan_day, known}, value);
}

}  // namespace

Truth compare(const Leaf& leaf, const FactValue& value, Date plan_day) {
  Truth truth = Truth::no;
  if (leaf.field.empty()) {
    truth = compare_value(leaf, value, plan_day);
  } else if (const auto* records = std::get_if<std::vector<FactRecord>>(&value)) {
    for (const auto& record : *records) {
      const auto* field = record.find(leaf.field);
      // A class comes from the drug; a drug on no list has none that is known, whatever world the fact is in.
      const auto silent = leaf.closed && leaf.field != "class" ? Truth::no : Truth::unknown;
      // Whoever has a class is a medicine that is known, be it one that no rule names.
      truth = either(truth, field ? compare_value(leaf, *field, plan_day, record.find("class") != nullptr) : silent);
    }
  } else {
    truth = Truth::unknown;
  }
  return leaf.comparison == Comparison::not_equal ? negate(truth) : truth;
}

bool leaves_open(const Leaf& leaf, const FactValue& value) {
  const auto* records = leaf.field.empty() ? nullptr : std::get_if<std::vector<FactRecord>>(&value);
  return records != nullptr && std::ranges::any_of(*records, [&](const FactRecord& record) {
           const auto* field = record.find(leaf.field);
           const auto* text = field != nullptr ? std::get_if<Text>(field) : nullptr;
           return field == nullptr || (text != nullptr && parse_absent(text->words).has_value());
         });
}

FactValue never_said(const Leaf& leaf) {
  if (!leaf.field.empty()) return std::vector<FactRecord>{};
  switch (leaf.kind) {
    case ValueKind::boolean: return false;
    case ValueKind::number: return Range{0, 0};
    case ValueKind::codes: return std::vector<Code>{};
    case ValueKind::code:
    case ValueKind::date:
    case ValueKind::text:
    case ValueKind::records: break;
  }
  return Code{"none"};
}

}  // namespace leeboard::rules
