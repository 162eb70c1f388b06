// The trigger log.
#include "store/trigger_log.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "store/stored_json.hpp"
#include "store/unit.hpp"

namespace leeboard::store {

namespace {
#define LEEBOARD_LOG_COLUMNS \
  "id, person, source_id, kind, at, part, intensity, triggers, tried, helped, substance, note, naloxone_given, emergency_called, analysis, safety, " \
  "by, recorded, (SELECT code FROM person p WHERE p.id = v.person) FROM trigger_event v "
constexpr const char* of_sql = "SELECT " LEEBOARD_LOG_COLUMNS "WHERE person = ? AND seq <= ? ORDER BY at_day, id";
constexpr const char* day_sql = "SELECT " LEEBOARD_LOG_COLUMNS "WHERE person = ? AND at_day = ? AND seq <= ? ORDER BY id";
constexpr const char* one_sql = "SELECT " LEEBOARD_LOG_COLUMNS "WHERE id = ? AND seq <= ?";
constexpr const char* source_sql = "SELECT " LEEBOARD_LOG_COLUMNS "WHERE person = ? AND source_id = ? AND seq <= ?";
#undef LEEBOARD_LOG_COLUMNS

StoredTriggerEvent row_to_log(const Statement& row) {
  StoredTriggerEvent out;
  out.person.number = row.integer(1);
  TriggerEvent& event = out.event;
  event = {.id = format_key("V", row.integer(0)), .source_id = row.string(2), .patient = row.string(18), .kind = row.string(3),
           .at = parse_time(row.text(4)), .part = row.string(5), .intensity = {}, .triggers = parse_texts(row.text(7)), .tried = parse_texts(row.text(8)),
           .helped = parse_texts(row.text(9)), .substance = row.string(10), .note = row.string(11), .naloxone_given = row.string(12),
           .emergency_called = row.string(13), .before = {}, .did = {}, .after = {}, .recorded = parse_time(row.text(17))};
  if (!row.is_null(6)) event.intensity = static_cast<int>(row.integer(6));
  if (!row.is_null(14))
    for (const auto& [name, text] : parse_pairs(row.text(14))) (name == "before" ? event.before : name == "did" ? event.did : event.after) = text;
  out.safety = row.integer(15) != 0;
  out.by = row.string(16);
  return out;
}

bool same_content(TriggerEvent a, const TriggerEvent& b) {
  a.id = b.id;
  a.patient = b.patient;
  a.recorded = b.recorded;
  return a == b;
}
}  // namespace

std::vector<StoredTriggerEvent> TriggerLog::of(PersonKey person, const Seen& seen) {
  std::vector<StoredTriggerEvent> out;
  for (const auto member : unit_.records().patients().members(person, seen)) {
    Statement& rows = unit_.reading().prepared(of_sql);
    const Reset reset(rows);
    rows.bind(1, member.number).bind(2, unit_.limit());
    while (rows.step()) {
      auto one = row_to_log(rows);
      if (seen.covers(one.event.at, one.event.recorded)) out.push_back(std::move(one));
    }
  }
  std::ranges::stable_sort(out, [](const auto& a, const auto& b) { return earlier(a.event.at, b.event.at); });
  return out;
}

std::optional<StoredTriggerEvent> TriggerLog::get(std::string_view id) {
  const auto number = parse_key("V", id);
  if (!number) return std::nullopt;
  Statement& rows = unit_.reading().prepared(one_sql);
  const Reset reset(rows);
  rows.bind(1, *number).bind(2, unit_.limit());
  if (!rows.step()) return std::nullopt;
  return row_to_log(rows);
}

std::pair<std::string, Stored> TriggerLog::add(PersonKey person, const TriggerEvent& event, const std::string& by, bool safety) {
  const auto day = event.at.day.days.time_since_epoch().count();
  {
    const bool named = !event.source_id.empty();
    Statement& rows = unit_.reading().prepared(named ? source_sql : day_sql);
    const Reset reset(rows);
    rows.bind(1, person.number);
    if (named) rows.bind(2, std::string_view(event.source_id));
    else rows.bind(2, static_cast<std::int64_t>(day));
    rows.bind(3, unit_.limit());
    while (rows.step()) {
      const auto other = row_to_log(rows).event;
      if (same_content(other, event)) return {other.id, Stored::unchanged};
      if (named)
        throw Error(ErrorKind::bad_input, "another entry with this source id is stored as " + other.id).mend_with("give the entry another id");
    }
  }
  TextPairs parts;
  if (!event.before.empty()) parts.emplace_back("before", event.before);
  if (!event.did.empty()) parts.emplace_back("did", event.did);
  if (!event.after.empty()) parts.emplace_back("after", event.after);
  const auto number = unit_.next(Counter::visit);
  const std::string at = format_stamp(event.at), recorded = format_stamp(event.recorded), triggers = format_texts(event.triggers),
                    tried = format_texts(event.tried), helped = format_texts(event.helped),
                    analysis = parts.empty() ? std::string{} : format_pairs(parts), id = format_key("V", number);
  NewRow row(unit_, Table::trigger_event, number);
  row.number(person.number).text_or_null(event.source_id).text(event.kind).text(at).number(day).text(event.part);
  row.number_or_null(event.intensity ? std::optional<std::int64_t>(*event.intensity) : std::nullopt);
  row.text(triggers).text(tried).text(helped).text(event.substance).text(event.note).text(event.naloxone_given).text(event.emergency_called);
  row.text_or_null(analysis).number(safety).text(by).text(recorded).insert(person, id);
  return {id, Stored::created};
}

}  // namespace leeboard::store
