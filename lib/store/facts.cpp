// Observations: added, corrected by newer ones, never changed.
#include "store/facts.hpp"

#include <unordered_set>

#include "base/code.hpp"
#include "base/error.hpp"
#include "store/connections.hpp"
#include "store/fact_content.hpp"
#include "store/new_row.hpp"
#include "store/patient_links.hpp"
#include "store/stored_json.hpp"
#include "store/withdrawals.hpp"

namespace leeboard::store {

namespace {
#define LEEBOARD_FACT_COLUMNS "id, person, episode, name, content, at, recorded, by, source, corrects"
constexpr const char* of_sql = "SELECT " LEEBOARD_FACT_COLUMNS " FROM fact WHERE person = ? AND seq <= ? ORDER BY id";
constexpr const char* one_sql = "SELECT " LEEBOARD_FACT_COLUMNS " FROM fact WHERE id = ? AND seq <= ?";
#undef LEEBOARD_FACT_COLUMNS
constexpr const char* same_sql = "SELECT id FROM fact WHERE person = ? AND name = ? AND content = ? AND at = ? AND source = ? AND seq <= ?";

StoredFact row_to_fact(const Statement& row) {
  StoredFact out;
  out.person.number = row.integer(1);
  if (!row.is_null(2)) out.episode = format_key("E", row.integer(2));
  out.fact = {.id = format_key("F", row.integer(0)),
              .key = row.string(3),
              .content = parse_content(row.text(4)),
              .at = parse_time(row.text(5)),
              .recorded = parse_time(row.text(6)),
              .by = row.string(7),
              .source = row.string(8),
              .corrects = row.is_null(9) ? std::string{} : format_key("F", row.integer(9))};
  return out;
}
}  // namespace

std::vector<StoredFact> Facts::of(PersonKey person, std::string_view key, const Seen& seen) {
  std::vector<StoredFact> out;
  std::unordered_set<std::int64_t> corrected;
  for (const auto member : links_.members(person, seen)) {
    const auto withdrawn = withdrawn_of(connections_, member, seen);
    Statement& rows = connections_.reading().prepared(of_sql);
    const Reset reset(rows);
    rows.bind(1, member.number).bind(2, connections_.limit());
    while (rows.step()) {
      if (seen.as_of && !seen.covers(parse_time(rows.text(5)), parse_time(rows.text(6)))) continue;
      if (!withdrawn.empty() && withdrawn.contains(format_key("F", rows.integer(0)))) continue;
      if (!rows.is_null(9)) corrected.insert(rows.integer(9));
      if (key.empty() || rows.text(3) == key) out.push_back(row_to_fact(rows));
    }
  }
  if (corrected.empty()) return out;
  for (auto& one : out) one.corrected = corrected.contains(*parse_key("F", one.fact.id));
  if (!seen.all_revisions) std::erase_if(out, [](const auto& one) { return one.corrected; });
  return out;
}

std::vector<StoredFact> Facts::of(PersonKey person, const Seen& seen) { return of(person, {}, seen); }

std::optional<StoredFact> Facts::get(std::string_view id) {
  const auto number = parse_key("F", id);
  if (!number) return std::nullopt;
  Statement& rows = connections_.reading().prepared(one_sql);
  const Reset reset(rows);
  rows.bind(1, *number).bind(2, connections_.limit());
  if (!rows.step()) return std::nullopt;
  return row_to_fact(rows);
}

std::string Facts::add(PersonKey person, std::string_view episode, const Fact& fact) {
  std::optional<std::int64_t> corrects;
  if (!fact.corrects.empty()) {
    const auto old = get(fact.corrects);
    if (!old || old->person != person)
      throw Error(ErrorKind::not_found, "there is no " + such_code("fact", fact.corrects) + " of this patient")
          .mend_with("see `leeboard intake show`");
    corrects = parse_key("F", fact.corrects);
  }
  const auto number = change_.next(Counter::fact);
  const std::string content = format_content(fact.content), at = format_stamp(fact.at), recorded = format_stamp(fact.recorded);
  const std::string id = format_key("F", number);
  NewRow(change_, Table::fact, number)
      .number(person.number)
      .number_or_null(parse_key("E", episode))
      .text(fact.key)
      .text(content)
      .text(at)
      .number(fact.at.day.days.time_since_epoch().count())
      .text(recorded)
      .text(fact.by)
      .text(fact.source)
      .number_or_null(corrects)
      .insert(person, id);
  return id;
}

bool Facts::holds(PersonKey person, const Fact& fact) {
  const std::string content = format_content(fact.content), at = format_stamp(fact.at);
  Statement& rows = connections_.reading().prepared(same_sql);
  const Reset reset(rows);
  rows.bind(1, person.number).bind(2, std::string_view(fact.key)).bind(3, content).bind(4, at).bind(5, std::string_view(fact.source));
  rows.bind(6, connections_.limit());
  while (rows.step())
    if (!find_withdrawal(connections_, format_key("F", rows.integer(0)))) return true;
  return false;
}

}  // namespace leeboard::store
