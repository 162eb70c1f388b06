// Rows of all tables as named fields.
#include "store/export.hpp"

#include <vector>

#include "base/range.hpp"
#include "store/connection.hpp"
#include "store/keys.hpp"
#include "store/person_code.hpp"
#include "store/plan_text.hpp"
#include "store/tables.hpp"

namespace leeboard::store {

namespace {
/// One column: the name it goes out under and how it is written.
struct Column {
  enum class How { plain, json, person, id, revision_key };
  const char* name;
  How how = How::plain;
  const char* prefix = "";
};

struct TypeOut {
  const char* type;
  const char* page;             ///< rows above a key, at most 1,000
  std::vector<Column> columns;  ///< in the order of the page's columns, the integer key first
};

using How = Column::How;

const std::vector<TypeOut>& types() {
  static const std::vector<TypeOut> list = {
      {"definition", "SELECT id, sha256, text FROM definition WHERE id > ? AND seq <= ? ORDER BY id LIMIT 1000", {{"number"}, {"sha256"}, {"text"}}},
      {"patient",
       // What a row says beyond its columns stands beside the extensions (patients.cpp).
       "SELECT key, person, family, given, used, birth_date, birth_absent, sex_at_birth, identifiers, contact, "
       "coalesce(json_extract(extensions, '$.status'), status), coalesce(json_extract(extensions, '$.deceased'), "
       "CASE WHEN json_type(extensions, '$.x_deceased') = 'true' THEN 'yes' END), explored, "
       "CASE WHEN json_type(extensions, '$.status') IS NULL AND json_type(extensions, '$.deceased') IS NULL THEN extensions "
       "ELSE json_remove(extensions, '$.status', '$.deceased') END, recorded, by, reason "
       "FROM patient WHERE key > ? AND seq <= ? ORDER BY key LIMIT 1000",
       {{"revision", How::revision_key},
        {"patient", How::person},
        {"family"},
        {"given", How::json},
        {"used"},
        {"birth_date"},
        {"birth_date_absent"},
        {"sex_at_birth"},
        {"identifiers", How::json},
        {"contact", How::json},
        {"status"},
        {"deceased"},
        {"explored", How::json},
        {"extensions", How::json},
        {"recorded"},
        {"by"},
        {"reason"}}},
      {"patient-link",
       "SELECT id, keep, other, undone, recorded, by, reason FROM patient_link WHERE id > ? AND seq <= ? ORDER BY id LIMIT 1000",
       {{"number"}, {"keep", How::person}, {"other", How::person}, {"undone"}, {"recorded"}, {"by"}, {"reason"}}},
      {"external-id",
       "SELECT id, system, value, object, person, state FROM external_id WHERE id > ? AND seq <= ? ORDER BY id LIMIT 1000",
       {{"number"}, {"system"}, {"value"}, {"object"}, {"patient", How::person}, {"state"}}},
      {"episode",
       "SELECT key, key / 4096, person, admitted, discharged, programme, clinician, referred_by, discharge_reason, last_contact, extensions, "
       "recorded, by, reason, coalesce(kind, 'care') "
       "FROM episode WHERE key > ? AND seq <= ? ORDER BY key LIMIT 1000",
       {{"revision", How::revision_key},
        {"episode", How::id, "E"},
        {"patient", How::person},
        {"admitted"},
        {"discharged"},
        {"programme"},
        {"clinician"},
        {"referred_by"},
        {"discharge_reason"},
        {"last_contact"},
        {"extensions", How::json},
        {"recorded"},
        {"by"},
        {"reason"},
        {"kind"}}},
      {"fact",
       "SELECT id, id, person, episode, name, content, at, recorded, by, source, corrects FROM fact WHERE id > ? AND seq <= ? ORDER BY id LIMIT 1000",
       {{"number"},
        {"fact", How::id, "F"},
        {"patient", How::person},
        {"episode", How::id, "E"},
        {"name"},
        {"content", How::json},
        {"at"},
        {"recorded"},
        {"by"},
        {"source"},
        {"corrects", How::id, "F"}}},
      {"event",
       "SELECT id, id, person, episode, source_id, kind, at, by, note, details, recorded FROM event WHERE id > ? AND seq <= ? ORDER BY id LIMIT 1000",
       {{"number"},
        {"event", How::id, "V"},
        {"patient", How::person},
        {"episode", How::id, "E"},
        {"id"},
        {"kind"},
        {"at"},
        {"by"},
        {"note"},
        {"details", How::json},
        {"recorded"}}},
      {"assessment",
       "SELECT key, key / 4096, person, episode, instrument, taken_at, by, basis, source_id, answers, input, complete, safety, total_low, "
       "total_high, score, "
       "(SELECT sha256 FROM definition d WHERE d.id = definition), recorded, reason FROM assessment WHERE key > ? AND seq <= ? ORDER BY key LIMIT "
       "1000",
       {{"revision", How::revision_key},
        {"assessment", How::id, "A"},
        {"patient", How::person},
        {"episode", How::id, "E"},
        {"instrument"},
        {"taken_at"},
        {"by"},
        {"basis"},
        {"id"},
        {"answers", How::json},
        {"input", How::json},
        {"complete"},
        {"safety"},
        {"total_low"},
        {"total_high"},
        {"score", How::json},
        {"definition"},
        {"recorded"},
        {"reason"}}},
      {"acknowledgement",
       "SELECT id, object, person, by, at, note, decision FROM acknowledgement WHERE id > ? AND seq <= ? ORDER BY id LIMIT 1000",
       {{"number"}, {"object"}, {"patient", How::person}, {"by"}, {"at"}, {"note"}, {"decision"}}},
      {"plan",
       "SELECT key, key / 4096, person, episode, coalesce(part, status), as_of, template, template_version, template_digest, " LEEBOARD_PLAN_DOCUMENT
       ", content_digest, author, "
       "reason, recorded "
       "FROM plan WHERE key > ? AND seq <= ? ORDER BY key LIMIT 1000",
       {{"revision", How::revision_key},
        {"plan", How::id, "PL"},
        {"patient", How::person},
        {"episode", How::id, "E"},
        {"status"},
        {"as_of"},
        {"template"},
        {"template_version"},
        {"template_digest"},
        {"document", How::json},
        {"content_digest"},
        {"author"},
        {"reason"},
        {"recorded"}}},
      {"decision",
       "SELECT id, plan, revision, line, decision, reason, by, at, ask, due FROM decision WHERE id > ? AND seq <= ? ORDER BY id LIMIT 1000",
       {{"number"}, {"plan", How::id, "PL"}, {"revision"}, {"line"}, {"decision"}, {"reason"}, {"by"}, {"at"}, {"ask"}, {"due"}}},
      {"trigger",
       "SELECT id, person, number, revision, domain, text, strength, avoidable, marlatt, tone, strategy, steps, status, recorded, by, reason FROM "
       "trigger_item "
       "WHERE id > ? AND seq <= ? ORDER BY id LIMIT 1000",
       {{"number"},
        {"patient", How::person},
        {"trigger", How::id, "T"},
        {"revision"},
        {"domain"},
        {"description"},
        {"strength"},
        {"avoidable"},
        {"marlatt"},
        {"tone"},
        {"strategy"},
        {"steps", How::json},
        {"status"},
        {"recorded"},
        {"by"},
        {"reason"}}},
      {"trigger-event",
       "SELECT id, id, person, source_id, kind, at, part, intensity, triggers, tried, helped, substance, note, naloxone_given, emergency_called, "
       "analysis, safety, "
       "corrects, reason, by, recorded FROM trigger_event WHERE id > ? AND seq <= ? ORDER BY id LIMIT 1000",
       {{"number"},
        {"event", How::id, "V"},
        {"patient", How::person},
        {"id"},
        {"kind"},
        {"at"},
        {"part"},
        {"intensity"},
        {"triggers", How::json},
        {"tried", How::json},
        {"helped", How::json},
        {"substance"},
        {"note"},
        {"naloxone_given"},
        {"emergency_called"},
        {"analysis", How::json},
        {"safety"},
        {"corrects", How::id, "V"},
        {"reason"},
        {"by"},
        {"recorded"}}},
      {"import",
       "SELECT r.id, r.id, command, format, source, by, recorded, summary FROM import_run r LEFT JOIN import_end e ON e.id = r.id WHERE r.id > ? AND "
       "r.seq <= ? "
       "ORDER BY r.id LIMIT 1000",
       {{"number"}, {"import", How::id, "I"}, {"command"}, {"format"}, {"source"}, {"by"}, {"recorded"}, {"summary", How::json}}},
      {"kept",
       "SELECT id, import, person, type, reason, resource, sha256 FROM kept_resource WHERE id > ? AND seq <= ? ORDER BY id LIMIT 1000",
       {{"number"}, {"import", How::id, "I"}, {"patient", How::person}, {"resource_type"}, {"reason"}, {"resource"}, {"sha256"}}},
      {"withdrawal",
       "SELECT id, object, person, undone, recorded, by, reason FROM withdrawal WHERE id > ? AND seq <= ? ORDER BY id LIMIT 1000",
       {{"number"}, {"object"}, {"patient", How::person}, {"undone"}, {"recorded"}, {"by"}, {"reason"}}},
      {"conflict",
       "SELECT id, id, kind, source_key, person, other, differs, import, recorded, by FROM conflict WHERE id > ? AND seq <= ? ORDER BY id LIMIT 1000",
       {{"number"},
        {"conflict", How::id, "X"},
        {"kind"},
        {"source_key"},
        {"patient", How::person},
        {"other", How::person},
        {"differs", How::json},
        {"import", How::id, "I"},
        {"recorded"},
        {"by"}}},
      {"held",
       "SELECT id, conflict, import, format, type, server, url, text, sha256 FROM held_record WHERE id > ? AND seq <= ? ORDER BY id LIMIT 1000",
       {{"number"}, {"conflict", How::id, "X"}, {"import", How::id, "I"}, {"format"}, {"record_type"}, {"server"}, {"url"}, {"text"}, {"sha256"}}},
      {"settlement",
       "SELECT id, conflict, outcome, person, import, recorded, by, reason FROM settlement WHERE id > ? AND seq <= ? ORDER BY id LIMIT 1000",
       {{"number"}, {"conflict", How::id, "X"}, {"outcome"}, {"patient", How::person}, {"import", How::id, "I"}, {"recorded"}, {"by"}, {"reason"}}},
  };
  return list;
}

ExportField field_of(Connection& connection, const Column& column, const Statement& row, int at) {
  ExportField out{.name = column.name, .kind = FieldKind::null, .text = {}};
  if (row.is_null(at)) return out;
  switch (column.how) {
    case How::person: return {column.name, FieldKind::text, person_code(connection, {row.integer(at)})};
    case How::id: return {column.name, FieldKind::text, format_key(column.prefix, row.integer(at))};
    case How::revision_key: return {column.name, FieldKind::number, std::to_string(row.integer(at) % 4096)};
    case How::json: return {column.name, FieldKind::json, row.string(at)};
    case How::plain: break;
  }
  if (row.kind(at) == ValueKind::integer) return {column.name, FieldKind::number, std::to_string(row.integer(at))};
  if (row.kind(at) == ValueKind::real) return {column.name, FieldKind::number, format_number(row.real(at))};
  return {column.name, FieldKind::text, row.string(at)};
}
}  // namespace

void export_rows(const std::string& path, long long wait_ms,
                 const std::function<void(std::string_view type, std::span<const ExportField> fields)>& visit) {
  Connection connection(path, {.mode = Mode::read_only, .wait_ms = wait_ms, .bulk = false});
  const auto limit = static_cast<std::int64_t>(connection.number("SELECT max(seq) FROM audit"));
  for (const auto& type : types()) {
    std::int64_t last = 0;
    std::vector<std::vector<ExportField>> page;
    do {
      page.clear();
      {
        // A page is read whole before it is written out, so that a slow reader of ours never keeps writers waiting.
        Statement& rows = connection.prepared(type.page);
        const Reset reset(rows);
        rows.bind(1, last).bind(2, limit);
        while (rows.step()) {
          last = rows.integer(0);
          auto& fields = page.emplace_back();
          for (std::size_t i = 0; i < type.columns.size(); ++i) fields.push_back(field_of(connection, type.columns[i], rows, static_cast<int>(i)));
        }
      }
      for (const auto& fields : page) visit(type.type, fields);
    } while (!page.empty());
  }
}

}  // namespace leeboard::store
