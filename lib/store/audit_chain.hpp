// The audit chain: fields of an event, how their hash is made, reading and appending.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/digest.hpp"

namespace leeboard::store {

class Connection;
class Statement;

/// One audit event as stored.
struct AuditEvent {
  long long seq = 0;
  std::string ts, actor, role, purpose, action, object, patient_ref, recipient, consent_ref, outcome, detail;
  std::optional<Blake256> after_digest;
  Blake256 prev{};
  Blake256 hash{};
};

/// What `prev` of the first event is: it binds the store's id and its time of creation.
Blake256 genesis_hash(std::string_view store_id, std::string_view created);

/// BLAKE2b-256("leeboard.audit.v1", store id, prev, length-prefixed fields).
Blake256 hash_event(std::string_view store_id, const AuditEvent& event);

/// Appends an event whose `prev` and `hash` are set.
void insert_event(Connection& connection, const AuditEvent& event);

/// The event under a statement that selects all columns in the order of the table.
AuditEvent row_to_audit_event(const Statement& row);

/// The newest event, or nothing in an empty log.
std::optional<AuditEvent> newest_event(Connection& connection);
/// The event of that number.
std::optional<AuditEvent> event_at(Connection& connection, long long seq);

/// A text as a JSON string with its quotes.
std::string json_text(std::string_view text);

}  // namespace leeboard::store
