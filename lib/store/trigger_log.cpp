// The trigger log.
#include "store/trigger_log.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/code.hpp"
#include "base/error.hpp"
#include "store/connections.hpp"
#include "store/new_row.hpp"
#include "store/patient_links.hpp"
#include "store/stored_json.hpp"
#include "store/withdrawals.hpp"

namespace leeboard::store {

namespace {
#define LEEBOARD_LOG_COLUMNS                                                                                                                         \
  "id, person, source_id, kind, at, part, intensity, triggers, tried, helped, substance, note, naloxone_given, emergency_called, analysis, safety, " \
  "by, recorded, corrects, reason, (SELECT code FROM person p WHERE p.id = v.person) FROM trigger_event v "
constexpr const char* of_sql = "SELECT " LEEBOARD_LOG_COLUMNS "WHERE person = ? AND seq <= ? ORDER BY at_day, id";
constexpr const char* day_sql = "SELECT " LEEBOARD_LOG_COLUMNS "WHERE person = ? AND at_day = ? AND seq <= ? ORDER BY id";
constexpr const char* one_sql = "SELECT " LEEBOARD_LOG_COLUMNS "WHERE id = ? AND seq <= ?";
constexpr const char* source_sql = "SELECT " LEEBOARD_LOG_COLUMNS "WHERE person = ? AND source_id = ? AND seq <= ?";
#undef LEEBOARD_LOG_COLUMNS
constexpr const char* replaced_sql = "SELECT id FROM trigger_event WHERE corrects = ? AND seq <= ?";

StoredTriggerEvent row_to_log(const Statement& row) {
  StoredTriggerEvent out;
  out.person.number = row.integer(1);
  TriggerEvent& event = out.event;
  event = {.id = format_key("V", row.integer(0)),
           .source_id = row.string(2),
           .patient = row.string(20),
           .kind = stored_word<TriggerEventKind>(row.text(3)),
           .at = parse_time(row.text(4)),
           .part = stored_word_or_none<DayPart>(row.text(5)),
           .intensity = {},
           .triggers = parse_texts(row.text(7)),
           .tried = parse_texts(row.text(8)),
           .helped = parse_texts(row.text(9)),
           .substance = row.string(10),
           .note = row.string(11),
           .naloxone_given = stored_word_or_none<OverdoseAnswer>(row.text(12)),
           .emergency_called = stored_word_or_none<OverdoseAnswer>(row.text(13)),
           .before = {},
           .did = {},
           .after = {},
           .corrects = {},
           .reason = row.string(19),
           .recorded = parse_time(row.text(17))};
  if (!row.is_null(6)) event.intensity = static_cast<int>(row.integer(6));
  if (!row.is_null(14))
    for (const auto& [name, text] : parse_pairs(row.text(14))) (name == "before" ? event.before : name == "did" ? event.did : event.after) = text;
  if (!row.is_null(18)) event.corrects = format_key("V", row.integer(18));
  out.safety = row.integer(15) != 0;
  out.signature = {row.string(16), event.recorded, event.reason};
  return out;
}

// What is told again without a correction is the same whether or not it once corrected something.
bool same_content(TriggerEvent stored, const TriggerEvent& given) {
  stored.id = given.id;
  stored.patient = given.patient;
  stored.recorded = given.recorded;
  stored.reason = given.reason;
  if (given.corrects.empty()) stored.corrects.clear();
  return stored == given;
}
}  // namespace

std::vector<StoredTriggerEvent> TriggerLog::of(PersonKey person, const Seen& seen) {
  std::vector<StoredTriggerEvent> out;
  std::unordered_set<std::string> corrected;
  for (const auto member : links_.members(person, seen)) {
    const auto withdrawn = withdrawn_of(connections_, member, seen);
    Statement& rows = connections_.reading().prepared(of_sql);
    const Reset reset(rows);
    rows.bind(1, member.number).bind(2, connections_.limit());
    while (rows.step()) {
      auto one = row_to_log(rows);
      if (!seen.covers(one.event.at, one.event.recorded) || withdrawn.contains(one.event.id)) continue;
      if (!one.event.corrects.empty()) corrected.insert(one.event.corrects);
      out.push_back(std::move(one));
    }
  }
  if (!corrected.empty()) {
    for (auto& one : out) one.corrected = corrected.contains(one.event.id);
    if (!seen.all_revisions) std::erase_if(out, [](const auto& one) { return one.corrected || one.event.kind == TriggerEventKind::withdrawn; });
  }
  std::ranges::stable_sort(out, [](const auto& a, const auto& b) { return earlier(a.event.at, b.event.at); });
  return out;
}

std::optional<StoredTriggerEvent> TriggerLog::get(std::string_view id) {
  const auto number = parse_key("V", id);
  if (!number) return std::nullopt;
  Statement& rows = connections_.reading().prepared(one_sql);
  const Reset reset(rows);
  rows.bind(1, *number).bind(2, connections_.limit());
  if (!rows.step()) return std::nullopt;
  return row_to_log(rows);
}

std::optional<std::string> TriggerLog::replacement_of(std::string_view id) {
  const auto number = parse_key("V", id);
  if (!number) return std::nullopt;
  Statement& rows = connections_.reading().prepared(replaced_sql);
  const Reset reset(rows);
  rows.bind(1, *number).bind(2, connections_.limit());
  while (rows.step())
    if (auto newer = format_key("V", rows.integer(0)); !find_withdrawal(connections_, newer)) return newer;
  return std::nullopt;
}

std::optional<StoredTriggerEvent> TriggerLog::find_same(PersonKey person, const TriggerEvent& event) {
  const bool named = !event.source_id.empty();
  std::string other;
  Statement& rows = connections_.reading().prepared(named ? source_sql : day_sql);
  const Reset reset(rows);
  rows.bind(1, person.number);
  if (named) rows.bind(2, std::string_view(event.source_id));
  else rows.bind(2, static_cast<std::int64_t>(event.at.day.days.time_since_epoch().count()));
  rows.bind(3, connections_.limit());
  while (rows.step()) {
    auto stored = row_to_log(rows);
    if (find_withdrawal(connections_, stored.event.id)) continue;
    if (same_content(stored.event, event)) return stored;
    other = stored.event.id;
  }
  if (named && !other.empty() && event.corrects.empty())
    throw Error(ErrorKind::bad_input, "another entry with this source id is stored as " + other)
        .mend_with("give the entry another id, or say that it corrects " + other);
  return std::nullopt;
}

std::optional<std::int64_t> TriggerLog::corrected_number(PersonKey person, const TriggerEvent& event) {
  if (event.corrects.empty()) return std::nullopt;
  const auto old = get(event.corrects);
  const auto members = links_.members(person, {});
  if (!old || std::ranges::find(members, old->person) == members.end())
    throw Error(ErrorKind::not_found, "this person's log has no " + such_code("entry", event.corrects))
        .mend_with("see `leeboard triggers list PATIENT --log`");
  if (const auto newer = replacement_of(event.corrects))
    throw Error(ErrorKind::bad_input, event.corrects + " was corrected already").mend_with("correct " + *newer + ", which stands in its place");
  return parse_key("V", event.corrects);
}

std::pair<std::string, Stored> TriggerLog::add(PersonKey person, const TriggerEvent& event, const Signature& signature, bool safety) {
  if (const auto same = find_same(person, event)) return {same->event.id, Stored::unchanged};
  const auto corrects = corrected_number(person, event);
  const auto day = event.at.day.days.time_since_epoch().count();
  TextPairs parts;
  if (!event.before.empty()) parts.emplace_back("before", event.before);
  if (!event.did.empty()) parts.emplace_back("did", event.did);
  if (!event.after.empty()) parts.emplace_back("after", event.after);
  const auto number = change_.next(Counter::visit);
  const std::string at = format_stamp(event.at), recorded = format_stamp(signature.at), triggers = format_texts(event.triggers),
                    tried = format_texts(event.tried), helped = format_texts(event.helped),
                    analysis = parts.empty() ? std::string{} : format_pairs(parts), id = format_key("V", number);
  NewRow row(change_, Table::trigger_event, number);
  row.number(person.number).text_or_null(event.source_id).text(format_word(event.kind)).text(at).number(day).text(format_word(event.part));
  row.number_or_null(event.intensity ? std::optional<std::int64_t>(*event.intensity) : std::nullopt);
  row.text(triggers)
      .text(tried)
      .text(helped)
      .text(event.substance)
      .text(event.note)
      .text(format_word(event.naloxone_given))
      .text(format_word(event.emergency_called));
  row.text_or_null(analysis)
      .number(safety)
      .text(signature.by)
      .text(recorded)
      .number_or_null(corrects)
      .text_or_null(signature.reason)
      .insert(person, id);
  return {id, corrects ? Stored::revised : Stored::created};
}

}  // namespace leeboard::store
