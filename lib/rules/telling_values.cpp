// The values of a fact that comparisons tell apart.
#include "rules/telling_values.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace leeboard::rules {
namespace {

constexpr std::size_t most_words_combined = 5;

using Leaves = std::vector<const Leaf*>;

std::vector<FactValue> numbers(const Leaves& leaves, const FactType& type) {
  std::set<double> named;
  for (const auto* leaf : leaves)
    for (const auto& literal : leaf->literals)
      if (const auto* number = std::get_if<double>(&literal)) named.insert(*number);
  std::set<double> tried(named);
  for (auto at = named.begin(); at != named.end(); ++at) {
    tried.insert({*at - 1, *at + 1});
    if (const auto next = std::next(at); next != named.end()) tried.insert((*at + *next) / 2);
  }
  std::vector<FactValue> out;
  for (const double number : tried)
    if (!type.legal || (number >= type.legal->low && number <= type.legal->high)) out.emplace_back(Range{number, number});
  if (type.none) out.emplace_back(Code{"none"});
  return out;
}

std::vector<FactValue> days(const Leaves& leaves, const FactType& type, Date plan_day) {
  std::vector<FactValue> out;
  for (const auto* leaf : leaves)
    for (const auto& literal : leaf->literals) {
      const auto* date = std::get_if<Date>(&literal);
      const auto* offset = std::get_if<PlanDay>(&literal);
      if (!date && !offset) continue;
      const auto day = date ? *date : plan_day.plus_days(offset->days);
      for (const int more : {-1, 0, 1}) out.emplace_back(day.plus_days(more));
    }
  if (type.none || out.empty()) out.emplace_back(Code{"none"});
  return out;
}

/// The words that are named, and one that is not.
std::vector<Code> words(const Leaves& leaves, const FactType& type) {
  std::vector<Code> out;
  const auto add = [&](const std::string& word) {
    if (std::ranges::find(out, Code{word}) == out.end()) out.push_back({word});
  };
  for (const auto* leaf : leaves)
    for (const auto& literal : leaf->literals)
      if (const auto* code = std::get_if<Code>(&literal)) add(code->word);
  for (const auto& word : type.values)
    if (std::ranges::find(out, Code{word}) == out.end()) {
      add(word);
      break;
    }
  if (type.values.empty()) add("other");
  if (type.none) add("none");
  return out;
}

template <class Member, class List>
void add_lists(const std::vector<Member>& members, std::vector<FactValue>& out) {
  out.emplace_back(List{});
  if (members.size() <= most_words_combined) {
    for (unsigned chosen = 1; chosen < (1U << members.size()); ++chosen) {
      List list;
      for (std::size_t i = 0; i < members.size(); ++i)
        if ((chosen >> i) & 1U) list.push_back(members[i]);
      out.emplace_back(std::move(list));
    }
    return;
  }
  for (std::size_t i = 0; i < members.size(); ++i) {
    out.emplace_back(List{members[i]});
    for (auto j = i + 1; j < members.size(); ++j) out.emplace_back(List{members[i], members[j]});
  }
  out.emplace_back(List(members.begin(), members.end()));
}

/// Entries that differ in the fields that are compared.
std::vector<FactValue> records(const Leaves& leaves, const FactType& type, Date plan_day) {
  std::map<std::string, Leaves> by_field;
  for (const auto* leaf : leaves)
    if (!leaf->field.empty()) by_field[leaf->field].push_back(leaf);  // of the whole list only whether it is known is asked
  std::vector<FactRecord> entries{FactRecord{}};
  for (const auto& [field, of_field] : by_field) {
    const auto known = type.fields.find(field);
    FactType field_type = known == type.fields.end() ? FactType{} : known->second;
    field_type.kind = of_field.front()->kind;
    std::vector<FactRecord> more;
    for (const auto& entry : entries)
      for (const auto& value : telling_values(of_field, field_type, plan_day)) {
        auto copy = entry;
        std::visit(
            [&](const auto& inner) {
              if constexpr (!std::is_same_v<std::decay_t<decltype(inner)>, std::vector<FactRecord>>)
                copy.fields.emplace_back(field, FieldValue{inner});
            },
            value);
        more.push_back(std::move(copy));
      }
    entries = std::move(more);
  }
  std::vector<FactValue> out;
  add_lists<FactRecord, std::vector<FactRecord>>(entries, out);
  return out;
}

}  // namespace

void collect_leaves(const Condition& condition, std::map<std::string, std::vector<const Leaf*>>& out) {
  if (condition.shape == Condition::Shape::leaf) out[condition.leaf.fact].push_back(&condition.leaf);
  for (const auto& part : condition.parts) collect_leaves(part, out);
}

std::vector<FactValue> telling_values(const std::vector<const Leaf*>& leaves, const FactType& type, Date plan_day) {
  std::vector<FactValue> out;
  switch (type.kind) {
    case ValueKind::boolean: return {FactValue{true}, FactValue{false}};
    case ValueKind::number: return numbers(leaves, type);
    case ValueKind::date: return days(leaves, type, plan_day);
    case ValueKind::code:
      for (const auto& word : words(leaves, type)) out.emplace_back(word);
      return out;
    case ValueKind::codes: {
      // `none` is the empty list, never a member of one.
      auto members = words(leaves, type);
      std::erase(members, Code{"none"});
      add_lists<Code, std::vector<Code>>(members, out);
      return out;
    }
    case ValueKind::records: return records(leaves, type, plan_day);
    case ValueKind::text: return {};
  }
  return out;
}

}  // namespace leeboard::rules
