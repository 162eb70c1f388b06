// Events in care.
#include "store/events.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/error.hpp"
#include "store/connections.hpp"
#include "store/new_row.hpp"
#include "store/patient_links.hpp"
#include "store/stored_json.hpp"
#include "store/withdrawals.hpp"

namespace leeboard::store {

namespace {
#define LEEBOARD_EVENT_COLUMNS "id, person, episode, source_id, kind, at, by, note, details, recorded"
constexpr const char* of_sql = "SELECT " LEEBOARD_EVENT_COLUMNS " FROM event WHERE person = ? AND seq <= ? ORDER BY at_day, id";
constexpr const char* day_sql = "SELECT " LEEBOARD_EVENT_COLUMNS " FROM event WHERE person = ? AND at_day = ? AND seq <= ? ORDER BY id";
constexpr const char* one_sql = "SELECT " LEEBOARD_EVENT_COLUMNS " FROM event WHERE id = ? AND seq <= ?";
constexpr const char* source_sql = "SELECT " LEEBOARD_EVENT_COLUMNS " FROM event WHERE person = ? AND source_id = ? AND seq <= ?";
#undef LEEBOARD_EVENT_COLUMNS

StoredEvent row_to_event(const Statement& row) {
  StoredEvent out;
  out.person.number = row.integer(1);
  if (!row.is_null(2)) out.episode = format_key("E", row.integer(2));
  out.event = {.id = format_key("V", row.integer(0)),
               .source_id = row.string(3),
               .kind = stored_word<EventKind>(row.text(4)),
               .at = parse_time(row.text(5)),
               .by = row.string(6),
               .note = row.string(7),
               .details = parse_pairs(row.text(8))};
  out.recorded = parse_time(row.text(9));
  return out;
}

/// What lies ahead by its nature (a booking, or that it was called off) is seen once it is known.
bool is_seen(const StoredEvent& one, const Seen& seen) {
  using enum VisitStatus;
  const auto visit = one.event.visit();
  const bool ahead = visit == booked || visit == cancelled || visit == cancelled_by_patient || visit == cancelled_by_clinic ||
                     one.event.kind == EventKind::withdrawn;
  return ahead ? seen.covers(one.recorded) : seen.covers(one.event.at, one.recorded);
}

/// Of several rows with one id of the source only the last one stands, and none when that one is withdrawn.
void drop_replaced(std::vector<StoredEvent>& events) {
  std::unordered_map<std::string, std::int64_t> newest;
  const auto number = [](const StoredEvent& stored) { return parse_key("V", stored.event.id).value_or(0); };
  for (const auto& stored : events) {
    if (stored.event.source_id.empty()) continue;
    auto& last = newest[stored.event.source_id];
    last = std::max(last, number(stored));
  }
  std::erase_if(events, [&](const StoredEvent& stored) {
    return stored.event.kind == EventKind::withdrawn || (!stored.event.source_id.empty() && newest.at(stored.event.source_id) != number(stored));
  });
}
}  // namespace

std::vector<StoredEvent> Events::of(PersonKey person, const Seen& seen) {
  std::vector<StoredEvent> out;
  for (const auto member : links_.members(person, seen)) {
    const auto withdrawn = withdrawn_of(connections_, member, seen);
    Statement& rows = connections_.reading().prepared(of_sql);
    const Reset reset(rows);
    rows.bind(1, member.number).bind(2, connections_.limit());
    while (rows.step()) {
      auto one = row_to_event(rows);
      if (is_seen(one, seen) && !withdrawn.contains(one.event.id)) out.push_back(std::move(one));
    }
  }
  if (!seen.all_revisions) drop_replaced(out);
  std::ranges::stable_sort(out, [](const auto& a, const auto& b) { return earlier(a.event.at, b.event.at); });
  return out;
}

std::optional<StoredEvent> Events::get(std::string_view id) {
  const auto number = parse_key("V", id);
  if (!number) return std::nullopt;
  Statement& rows = connections_.reading().prepared(one_sql);
  const Reset reset(rows);
  rows.bind(1, *number).bind(2, connections_.limit());
  if (!rows.step()) return std::nullopt;
  return row_to_event(rows);
}

std::optional<StoredEvent> Events::find_source(PersonKey person, std::string_view source_id) {
  Statement& rows = connections_.reading().prepared(source_sql);
  const Reset reset(rows);
  rows.bind(1, person.number).bind(2, source_id).bind(3, connections_.limit());
  while (rows.step())
    if (auto one = row_to_event(rows); !find_withdrawal(connections_, one.event.id)) return one;
  return std::nullopt;
}

std::pair<std::string, Stored> Events::add(PersonKey person, std::string_view episode, const Event& event, const Stamp& recorded) {
  {
    const auto day = event.at.day.days.time_since_epoch().count();
    Statement& rows = connections_.reading().prepared(day_sql);
    const Reset reset(rows);
    rows.bind(1, person.number).bind(2, static_cast<std::int64_t>(day)).bind(3, connections_.limit());
    while (rows.step()) {
      Event other = row_to_event(rows).event;
      const std::string id = std::move(other.id);
      other.id = event.id;
      if (other == event && !find_withdrawal(connections_, id)) return {id, Stored::unchanged};
    }
  }
  return {add_new(person, episode, event, recorded), Stored::created};
}

std::string Events::add_new(PersonKey person, std::string_view episode, const Event& event, const Stamp& recorded) {
  const auto day = event.at.day.days.time_since_epoch().count();
  const auto number = change_.next(Counter::visit);
  const std::string at = format_stamp(event.at), details = format_pairs(event.details), when = format_stamp(recorded), id = format_key("V", number);
  NewRow(change_, Table::event, number)
      .number(person.number)
      .number_or_null(parse_key("E", episode))
      .text_or_null(event.source_id)
      .text(format_word(event.kind))
      .text(at)
      .number(day)
      .text(event.by)
      .text(event.note)
      .text(details)
      .text(when)
      .insert(person, id);
  return id;
}

}  // namespace leeboard::store
