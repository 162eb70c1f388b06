// Looking at everything that is stored: row digests, audit chain, structure, schema.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "store/store.hpp"

namespace leeboard::store {

class Connection;

/// How bad a finding is: damage means stored data differ from what was logged (exit 13), a warning does not (exit 7).
enum class Severity : std::uint8_t { warning, damage };

/// One finding of a check, without patient data.
struct Finding {
  Severity severity = Severity::damage;
  std::string where;  ///< "assessment A-12 r1", "event 17", "structure", "schema", ...
  std::string text;
};

/// What a check looked at and found.
struct Verification {
  long long rows = 0;
  long long events = 0;
  Head head;
  std::string digest;             ///< canonical digest of all rows and events
  std::vector<Finding> findings;  ///< at most 1,000 are kept
  long long more = 0;             ///< findings beyond those
  bool damaged() const;
};

/// Checks a store file: structure, foreign keys, schema text, each row's digest, each event's after_digest, the whole chain.
/// Never changes it. Throws no_store, version, busy, io; damage is a finding.
Verification verify_file(const std::string& path, long long wait_ms);

/// As verify_file over an open connection; `structure` adds integrity_check and the schema. Rows above `limit` are left out.
Verification verify_connection(Connection& connection, bool structure, long long limit);

/// How many events the store holds that a copy of it does not; nothing where the copy's newest event is none of the store's.
std::optional<long long> events_behind(const std::string& store, const Head& copy, long long wait_ms);

/// The audit chain, and whether the rows that its events wrote are those that they logged; not the structure of the file.
Verification verify_chain(const std::string& path, long long wait_ms);

/// Audit events in order from `from_seq` on; `false` ends it.
struct LoggedEvent {
  long long seq = 0;
  std::string ts, actor, role, purpose, action, object, patient, recipient, consent_ref, outcome, detail, after_digest, prev, hash;
};
/// Audit events in order; `false` ends it.
void for_each_event(const std::string& path, long long wait_ms, long long from_seq, const std::function<bool(const LoggedEvent&)>& visit);

}  // namespace leeboard::store
