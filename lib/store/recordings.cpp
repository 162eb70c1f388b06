// One query over the tables; each row knows its event of the log, and so its command.
#include "store/recordings.hpp"

#include <array>
#include <string>

#include "store/connections.hpp"
#include "store/statement.hpp"
#include "store/stored_json.hpp"

namespace leeboard::store {

namespace {
/// What one table says of its rows; `{who}` is the condition on the person.
struct Source {
  const char* columns;  ///< seq, order in the event, person, time, by, object, kind, what, reason, when it happened
  const char* from;
  const char* of_person;
};

constexpr std::array<Source, 14> sources{{
    {"x.seq, 1, x.person, x.recorded, x.by, p.code, 'record', 'revision ' || (x.key % 4096), x.reason, ''",
     "patient x JOIN person p ON p.id = x.person", "x.key BETWEEN ?1 * 4096 AND ?1 * 4096 + 4095"},
    {"x.seq, 2, x.person, x.recorded, x.by, 'E-' || (x.key / 4096), 'stretch of care', "
     "CASE WHEN x.discharged IS NOT NULL THEN 'discharged' ELSE 'admitted' END, x.reason, coalesce(x.discharged, x.admitted, '')",
     "episode x", "x.person = ?1"},
    {"x.seq, 3, x.person, x.recorded, x.by, 'F-' || x.id, 'fact', x.name || CASE WHEN x.corrects IS NULL THEN '' ELSE ', in place of F-' || "
     "x.corrects END, '', x.at",
     "fact x", "x.person = ?1"},
    {"x.seq, 4, x.person, x.recorded, x.by, 'V-' || x.id, 'event', x.kind, '', x.at", "event x", "x.person = ?1"},
    {"x.seq, 5, x.person, x.recorded, x.by, 'A-' || (x.key / 4096), 'form', x.instrument || CASE WHEN x.total_low IS NULL THEN '' WHEN "
     "x.total_low = x.total_high THEN printf(' %g', x.total_low) ELSE printf(' %g to %g', x.total_low, x.total_high) END || CASE WHEN x.key % "
     "4096 > 1 THEN ', revision ' || (x.key % 4096) ELSE '' END || CASE x.safety WHEN 1 THEN ', safety item' ELSE '' END, "
     "coalesce(x.reason, ''), coalesce(x.taken_at, '')",
     "assessment x", "x.person = ?1"},
    {"x.seq, 6, x.person, x.at, x.by, x.object, CASE WHEN x.decision IS NULL THEN 'acknowledged' ELSE 'decision' END, "
     "coalesce(x.decision, 'seen'), CASE WHEN x.note = x.decision THEN '' ELSE x.note END, ''",
     "acknowledgement x", "x.person = ?1"},
    {"x.seq, 7, x.person, x.recorded, x.author, 'PL-' || (x.key / 4096), 'plan', coalesce(x.part, x.status) || ', revision ' || (x.key % "
     "4096), x.reason, ''",
     "plan x", "x.person = ?1"},
    {"x.seq, 8, (SELECT person FROM plan n WHERE n.key BETWEEN x.plan * 4096 AND x.plan * 4096 + 4095 LIMIT 1), x.at, x.by, 'PL-' || x.plan, "
     "'decision', x.line || ': ' || x.decision, x.reason, ''",
     "decision x", "x.plan IN (SELECT key / 4096 FROM plan WHERE person = ?1)"},
    {"x.seq, 9, x.person, x.recorded, x.by, p.code || '/T-' || x.number, 'trigger', x.domain || ', ' || x.status || CASE WHEN x.revision > 1 THEN ', "
     "revision ' || x.revision ELSE '' END, x.reason, ''",
     "trigger_item x JOIN person p ON p.id = x.person", "x.person = ?1"},
    {"x.seq, 10, x.person, x.recorded, x.by, 'V-' || x.id, 'trigger log', x.kind, '', x.at", "trigger_event x", "x.person = ?1"},
    {"x.seq, 11, x.keep, x.recorded, x.by, o.code, CASE x.undone WHEN 1 THEN 'taken apart' ELSE 'merged' END, 'with ' || o.code, x.reason, ''",
     "patient_link x JOIN person o ON o.id = x.other", "(x.keep = ?1 OR x.other = ?1)"},
    {"x.seq, 12, x.person, x.recorded, x.by, x.object, CASE x.undone WHEN 1 THEN 'stands again' ELSE 'taken back' END, x.object, x.reason, ''",
     "withdrawal x", "x.person = ?1"},
    {"x.seq, 13, coalesce(x.person, x.other, 0), x.recorded, x.by, 'X-' || x.id, 'held', 'conflict about ' || x.kind, '', ''", "conflict x",
     "(x.person = ?1 OR x.other = ?1)"},
    {"x.seq, 14, coalesce(x.person, c.person, 0), x.recorded, x.by, 'X-' || x.conflict, 'settled', x.outcome, x.reason, ''",
     "settlement x JOIN conflict c ON c.id = x.conflict", "(x.person = ?1 OR c.person = ?1 OR c.other = ?1)"},
}};

// A document has no table: the log itself is its record. A screen that was looked at is none.
constexpr const char* documents =
    "SELECT x.seq, 15, coalesce((SELECT id FROM person WHERE code = x.patient_ref), 0), x.ts, x.actor, x.action, 'document', "
    "CASE WHEN x.object LIKE 'report %' THEN x.object ELSE x.action END || ', for ' || coalesce(nullif(x.recipient, ''), 'nobody named'), '', '' "
    "FROM audit x WHERE x.seq <= ?2 AND x.outcome = 'ok' AND (x.recipient <> '' OR (x.patient_ref <> '' AND x.action IN ('report letter', 'report "
    "patient', 'report "
    "discharge')))";

std::string query(bool of_person) {
  std::string all;
  for (const auto& source : sources) {
    all += std::string(all.empty() ? "" : " UNION ALL ") + "SELECT " + source.columns + " FROM " + source.from + " WHERE x.seq <= ?2";
    if (of_person) all += std::string(" AND ") + source.of_person;
  }
  all += std::string(" UNION ALL ") + documents + (of_person ? " AND x.patient_ref = (SELECT code FROM person WHERE id = ?1)" : "");
  // An import belongs to the rows between its beginning and its end, by its command and its actor.
  return "SELECT r.*, coalesce((SELECT code FROM person WHERE id = r.c3), ''), a.action, coalesce(a.actor, ''), "
         "(SELECT max(i.id) FROM import_run i LEFT JOIN import_end e ON e.id = i.id WHERE i.seq <= r.c1 AND coalesce(e.seq, r.c1) >= r.c1 AND "
         "i.command = a.action AND i.by = a.actor) "
         "FROM (SELECT 0 AS c1, 0 AS c2, 0 AS c3, '' AS c4, '' AS c5, '' AS c6, '' AS c7, '' AS c8, '' AS c9, '' AS c10 WHERE 0 UNION ALL " +
         all + ") r LEFT JOIN audit a ON a.seq = r.c1 WHERE r.c4 >= ?3 ORDER BY r.c1, r.c2, length(r.c6), r.c6";
}

bool is_within(const RecordedWithin& within, const Stamp& at) {
  if (!seen_from(at, within.until)) return false;
  if (!within.after) return true;
  // Written down on that day and nobody knows when: told once too often rather than never.
  if (!at.has_time() || !within.after->has_time()) return at.day >= within.after->day;
  const auto apart = at.utc_seconds() - within.after->utc_seconds();
  return within.after_itself ? apart >= 0 : apart > 0;
}
}  // namespace

void Recordings::for_each(std::optional<PersonKey> person, const RecordedWithin& within, const std::function<void(const Recording&)>& visit) {
  static const auto everybody = query(false), one = query(true);
  Statement& rows = connections_.reading().prepared((person ? one : everybody).c_str());
  const Reset reset(rows);
  rows.bind(1, person ? person->number : std::int64_t{0}).bind(2, connections_.limit());
  // Times are texts with their own offsets, so the day before is read too; is_within() decides.
  rows.bind(3, within.after ? format_date(within.after->day.plus_days(-1)) : std::string());
  while (rows.step()) {
    const auto at = parse_time(rows.text(3));
    if (!is_within(within, at)) continue;
    visit({.at = at,
           .by = rows.text(12).empty() ? rows.string(4) : rows.string(12),
           .patient = rows.string(10),
           .object = rows.string(5),
           .kind = rows.string(6),
           .what = rows.string(7),
           .happened = rows.text(9).empty() ? std::nullopt : std::optional(parse_time(rows.text(9))),
           .reason = rows.string(8),
           .command = rows.string(11),
           .import = rows.is_null(13) ? std::string() : format_key("I", rows.integer(13))});
  }
}

}  // namespace leeboard::store
