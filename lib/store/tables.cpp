// The tables as the migrations make them.
#include "store/tables.hpp"

namespace leeboard::store {

namespace {
constexpr std::array<TableShape, table_count> shapes{{
    {"meta", 3, "INSERT INTO meta (id, name, value, seq, digest) VALUES (?, ?, ?, ?, ?)",
     "SELECT id, name, value, seq, digest FROM meta WHERE id > ? ORDER BY id"},
    {"id_floor", 3, "INSERT INTO id_floor (id, counter, value, seq, digest) VALUES (?, ?, ?, ?, ?)",
     "SELECT id, counter, value, seq, digest FROM id_floor WHERE id > ? ORDER BY id"},
    {"definition", 3, "INSERT INTO definition (id, sha256, text, seq, digest) VALUES (?, ?, ?, ?, ?)",
     "SELECT id, sha256, text, seq, digest FROM definition WHERE id > ? ORDER BY id"},
    {"person", 3, "INSERT INTO person (id, code, order_key, seq, digest) VALUES (?, ?, ?, ?, ?)",
     "SELECT id, code, order_key, seq, digest FROM person WHERE id > ? ORDER BY id"},
    {"patient", 17,
     "INSERT INTO patient (key, person, family, given, used, folded_name, birth_date, birth_absent, sex_at_birth, identifiers,"
     " contact, status, explored, extensions, recorded, by, reason, seq, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
     "?, ?, ?, ?, ?, ?, ?)",
     "SELECT key, person, family, given, used, folded_name, birth_date, birth_absent, sex_at_birth, identifiers, contact, "
     "status, explored, extensions, recorded, by, reason, seq, digest FROM patient WHERE key > ? ORDER BY key"},
    {"patient_link", 7, "INSERT INTO patient_link (id, keep, other, undone, recorded, by, reason, seq, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
     "SELECT id, keep, other, undone, recorded, by, reason, seq, digest FROM patient_link WHERE id > ? ORDER BY id"},
    {"external_id", 6, "INSERT INTO external_id (id, system, value, object, person, state, seq, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
     "SELECT id, system, value, object, person, state, seq, digest FROM external_id WHERE id > ? ORDER BY id"},
    {"episode",
     14,
     "INSERT INTO episode (key, person, admitted, discharged, programme, clinician, referred_by, discharge_reason, "
     "last_contact, extensions, recorded, by, reason, kind, seq, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
     "SELECT key, person, admitted, discharged, programme, clinician, referred_by, discharge_reason, last_contact, extensions,"
     " recorded, by, reason, kind, seq, digest FROM episode WHERE key > ? ORDER BY key",
     {.columns = 13,
      .since = 5,
      .select = "SELECT key, person, admitted, discharged, programme, clinician, referred_by, discharge_reason, last_contact, extensions,"
                " recorded, by, reason, NULL, seq, digest FROM episode WHERE key > ? ORDER BY key"}},
    {"fact", 11,
     "INSERT INTO fact (id, person, episode, name, content, at, at_day, recorded, by, source, corrects, seq, digest) VALUES "
     "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
     "SELECT id, person, episode, name, content, at, at_day, recorded, by, source, corrects, seq, digest FROM fact WHERE id > "
     "? ORDER BY id"},
    {"event", 11,
     "INSERT INTO event (id, person, episode, source_id, kind, at, at_day, by, note, details, recorded, seq, digest) VALUES "
     "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
     "SELECT id, person, episode, source_id, kind, at, at_day, by, note, details, recorded, seq, digest FROM event WHERE id > "
     "? ORDER BY id"},
    {"assessment", 19,
     "INSERT INTO assessment (key, person, episode, instrument, taken_at, day, by, basis, source_id, answers, input, complete,"
     " safety, total_low, total_high, score, definition, recorded, reason, seq, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
     "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
     "SELECT key, person, episode, instrument, taken_at, day, by, basis, source_id, answers, input, complete, safety, "
     "total_low, total_high, score, definition, recorded, reason, seq, digest FROM assessment WHERE key > ? ORDER BY key"},
    {"acknowledgement",
     7,
     "INSERT INTO acknowledgement (id, object, person, by, at, note, decision, seq, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
     "SELECT id, object, person, by, at, note, decision, seq, digest FROM acknowledgement WHERE id > ? ORDER BY id",
     {.columns = 6,
      .since = 7,
      .select = "SELECT id, object, person, by, at, note, NULL, seq, digest FROM acknowledgement WHERE id > ? ORDER BY id"}},
    {"plan",
     14,
     "INSERT INTO plan (key, person, episode, status, as_of, template, template_version, template_digest, document, "
     "content_digest, author, reason, recorded, part, seq, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
     "SELECT key, person, episode, status, as_of, template, template_version, template_digest, document, content_digest, "
     "author, reason, recorded, part, seq, digest FROM plan WHERE key > ? ORDER BY key",
     {.columns = 13,
      .since = 8,
      .select = "SELECT key, person, episode, status, as_of, template, template_version, template_digest, document, content_digest, "
                "author, reason, recorded, NULL, seq, digest FROM plan WHERE key > ? ORDER BY key"}},
    {"decision",
     10,
     "INSERT INTO decision (id, plan, revision, line, decision, reason, by, at, ask, due, seq, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
     "?, ?, ?, ?)",
     "SELECT id, plan, revision, line, decision, reason, by, at, ask, due, seq, digest FROM decision WHERE id > ? ORDER BY id",
     {.columns = 8,
      .since = 8,
      .select = "SELECT id, plan, revision, line, decision, reason, by, at, NULL, NULL, seq, digest FROM decision WHERE id > ? ORDER BY id"}},
    {"trigger_item", 16,
     "INSERT INTO trigger_item (id, person, number, revision, domain, text, strength, avoidable, marlatt, tone, strategy, "
     "steps, status, recorded, by, reason, seq, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
     "SELECT id, person, number, revision, domain, text, strength, avoidable, marlatt, tone, strategy, steps, status, "
     "recorded, by, reason, seq, digest FROM trigger_item WHERE id > ? ORDER BY id"},
    {"trigger_event",
     21,
     "INSERT INTO trigger_event (id, person, source_id, kind, at, at_day, part, intensity, triggers, tried, helped, substance,"
     " note, naloxone_given, emergency_called, analysis, safety, by, recorded, corrects, reason, seq, digest) VALUES (?, ?, ?,"
     " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
     "SELECT id, person, source_id, kind, at, at_day, part, intensity, triggers, tried, helped, substance, note, "
     "naloxone_given, emergency_called, analysis, safety, by, recorded, corrects, reason, seq, digest FROM trigger_event WHERE "
     "id > ? ORDER BY id",
     {.columns = 19,
      .since = 2,
      .select = "SELECT id, person, source_id, kind, at, at_day, part, intensity, triggers, tried, helped, substance, note, "
                "naloxone_given, emergency_called, analysis, safety, by, recorded, NULL, NULL, seq, digest FROM trigger_event WHERE "
                "id > ? ORDER BY id"}},
    {"import_run", 6, "INSERT INTO import_run (id, command, format, source, by, recorded, seq, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
     "SELECT id, command, format, source, by, recorded, seq, digest FROM import_run WHERE id > ? ORDER BY id"},
    {"import_end", 2, "INSERT INTO import_end (id, summary, seq, digest) VALUES (?, ?, ?, ?)",
     "SELECT id, summary, seq, digest FROM import_end WHERE id > ? ORDER BY id"},
    {"import_record", 4, "INSERT INTO import_record (id, content, became, person, seq, digest) VALUES (?, ?, ?, ?, ?, ?)",
     "SELECT id, content, became, person, seq, digest FROM import_record WHERE id > ? ORDER BY id"},
    {"kept_resource", 7,
     "INSERT INTO kept_resource (id, import, person, type, reason, resource, sha256, seq, digest) VALUES (?, ?, ?, ?, ?, ?, ?,"
     " ?, ?)",
     "SELECT id, import, person, type, reason, resource, sha256, seq, digest FROM kept_resource WHERE id > ? ORDER BY id"},
    {"request", 4, "INSERT INTO request (id, name, content, result, seq, digest) VALUES (?, ?, ?, ?, ?, ?)",
     "SELECT id, name, content, result, seq, digest FROM request WHERE id > ? ORDER BY id"},
    {"withdrawal",
     7,
     "INSERT INTO withdrawal (id, object, person, undone, recorded, by, reason, seq, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
     "SELECT id, object, person, undone, recorded, by, reason, seq, digest FROM withdrawal WHERE id > ? ORDER BY id",
     {.columns = 7, .since = 3, .select = "SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL WHERE 0 AND ?"}},
    {"conflict",
     9,
     "INSERT INTO conflict (id, kind, source_key, person, other, differs, import, recorded, by, seq, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
     "?)",
     "SELECT id, kind, source_key, person, other, differs, import, recorded, by, seq, digest FROM conflict WHERE id > ? ORDER BY id",
     {.columns = 9, .since = 4, .select = "SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL WHERE 0 AND ?"}},
    {"held_record",
     9,
     "INSERT INTO held_record (id, conflict, import, format, type, server, url, text, sha256, seq, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
     "SELECT id, conflict, import, format, type, server, url, text, sha256, seq, digest FROM held_record WHERE id > ? ORDER BY id",
     {.columns = 9, .since = 4, .select = "SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL WHERE 0 AND ?"}},
    {"settlement",
     8,
     "INSERT INTO settlement (id, conflict, outcome, person, import, recorded, by, reason, seq, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
     "SELECT id, conflict, outcome, person, import, recorded, by, reason, seq, digest FROM settlement WHERE id > ? ORDER BY id",
     {.columns = 8, .since = 4, .select = "SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL WHERE 0 AND ?"}},
    {"plan_piece",
     3,
     "INSERT INTO plan_piece (id, hash, text, seq, digest) VALUES (?, ?, ?, ?, ?)",
     "SELECT id, hash, text, seq, digest FROM plan_piece WHERE id > ? ORDER BY id",
     {.columns = 3, .since = 6, .select = "SELECT NULL, NULL, NULL, NULL, NULL WHERE 0 AND ?"}},
}};
}  // namespace

const TableShape& shape(Table table) { return shapes[static_cast<std::size_t>(table)]; }

int first_columns(Table table) {
  const auto& form = shape(table);
  return form.before.since > 0 ? form.before.columns : form.columns;
}

const char* select_of(Table table, int layout) {
  const auto& form = shape(table);
  return layout < form.before.since ? form.before.select : form.select;
}

}  // namespace leeboard::store
