// Hashing, appending and reading audit events.
#include "store/audit_chain.hpp"

#include <algorithm>
#include <string>

#include "base/per_thread.hpp"
#include "io/json_writer.hpp"
#include "store/connection.hpp"
#include "store/row_digest.hpp"

namespace leeboard::store {

namespace {
constexpr const char* insert_sql =
    "INSERT INTO audit (seq, ts, actor, role, purpose, action, object, patient_ref, recipient, consent_ref, outcome, detail, "
    "after_digest, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

Blake256 to_hash(std::string_view bytes) {
  Blake256 out{};
  if (bytes.size() == out.size()) std::copy(bytes.begin(), bytes.end(), out.begin());
  return out;
}
}  // namespace

Blake256 genesis_hash(std::string_view store_id, std::string_view created) {
  return Blake2b().bytes("leeboard.genesis.v1").field(store_id).field(created).finish();
}

// One call over one buffer: a hash fed field by field costs a call for each, and an import writes an event for each patient.
Blake256 hash_event(std::string_view store_id, const AuditEvent& event) {
  auto& bytes = per_thread<std::string, struct OfEvents>();
  bytes.assign("leeboard.audit.v1");
  bytes.append(store_id).append(view(event.prev));
  const auto field = [&](std::string_view text) {
    auto size = static_cast<std::uint64_t>(text.size());
    for (int i = 0; i < 8; ++i, size >>= 8) bytes += static_cast<char>(size & 255);
    bytes.append(text);
  };
  field(std::to_string(event.seq));
  for (const auto* text : {&event.ts, &event.actor, &event.role, &event.purpose, &event.action, &event.object, &event.patient_ref, &event.recipient,
                           &event.consent_ref, &event.outcome, &event.detail})
    field(*text);
  field(event.after_digest ? view(*event.after_digest) : std::string_view{});
  return Blake2b().bytes(bytes).finish();
}

void insert_event(Connection& connection, const AuditEvent& event) {
  Statement& insert = connection.prepared(insert_sql);
  insert.bind(1, static_cast<std::int64_t>(event.seq)).bind(2, event.ts).bind(3, event.actor).bind(4, event.role).bind(5, event.purpose);
  insert.bind(6, event.action).bind(7, event.object).bind(8, event.patient_ref).bind(9, event.recipient).bind(10, event.consent_ref);
  insert.bind(11, event.outcome).bind(12, event.detail);
  if (event.after_digest) insert.bind_blob(13, view(*event.after_digest));
  else insert.bind_null(13);
  insert.bind_blob(14, view(event.prev)).bind_blob(15, view(event.hash));
  insert.run();
}

AuditEvent row_to_audit_event(const Statement& row) {
  AuditEvent event;
  event.seq = row.integer(0);
  std::string* const fields[] = {&event.ts,          &event.actor,     &event.role,        &event.purpose, &event.action, &event.object,
                                 &event.patient_ref, &event.recipient, &event.consent_ref, &event.outcome, &event.detail};
  int column = 1;
  for (auto* field : fields) *field = row.string(column++);
  if (!row.is_null(12)) event.after_digest = to_hash(row.blob(12));
  event.prev = to_hash(row.blob(13));
  event.hash = to_hash(row.blob(14));
  return event;
}

std::optional<AuditEvent> newest_event(Connection& connection) {
  Statement& rows = connection.prepared("SELECT * FROM audit ORDER BY seq DESC LIMIT 1");
  const Reset reset(rows);
  if (!rows.step()) return std::nullopt;
  return row_to_audit_event(rows);
}

std::optional<AuditEvent> event_at(Connection& connection, long long seq) {
  Statement& rows = connection.prepared("SELECT * FROM audit WHERE seq = ?");
  const Reset reset(rows);
  rows.bind(1, static_cast<std::int64_t>(seq));
  if (!rows.step()) return std::nullopt;
  return row_to_audit_event(rows);
}

std::string json_text(std::string_view text) {
  io::JsonWriter writer;
  writer.begin_array().value(text).end_array();
  const std::string_view all = writer.text();
  return std::string(all.substr(1, all.size() - 2));
}

}  // namespace leeboard::store
