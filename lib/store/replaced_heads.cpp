// Reading the events of restores, and following the log of a store that was put aside.
#include "store/replaced_heads.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "store/audit_chain.hpp"
#include "store/connection.hpp"
#include "store/connections.hpp"
#include "store/store_file.hpp"

namespace leeboard::store {

namespace {
/// Whether the log of a store that was put aside goes from the one event to the other. Every link is recomputed: an event stands for all before it.
bool leads_to(const std::string& path, const Head& from, const Head& to, long long wait_ms) {
  if (!exists(path)) return false;
  try {
    Connection aside(path, {.mode = Mode::read_only, .wait_ms = wait_ms});
    const auto chain_id = read_identity(aside).chain_id;
    Statement& rows = aside.prepared("SELECT * FROM audit WHERE seq > ? AND seq <= ? ORDER BY seq");
    const Reset reset(rows);
    rows.bind(1, static_cast<std::int64_t>(from.seq)).bind(2, static_cast<std::int64_t>(to.seq));
    Head last = from;
    while (rows.step()) {
      const auto event = row_to_audit_event(rows);
      if (event.seq != last.seq + 1 || format_hex(event.prev) != last.hash) return false;
      last = {.seq = event.seq, .hash = format_hex(hash_event(chain_id, event))};
    }
    return last == to;
  } catch (const Error& error) {
    // A restore that is not yet at its end, or too little memory, says nothing about the file.
    if (error.kind() == ErrorKind::busy || error.kind() == ErrorKind::failed) throw;
    return false;
  }
}
}  // namespace

std::vector<LoggedRestore> list_restores(Connection& connection) {
  std::vector<LoggedRestore> out;
  Statement& events = connection.prepared("SELECT * FROM audit WHERE action = 'store restore' AND json_valid(detail) ORDER BY seq DESC");
  const Reset reset(events);
  Statement& heads = connection.prepared(
      "SELECT coalesce(json_extract(value, '$.store'), ''), coalesce(json_extract(value, '$.seq'), 0), coalesce(json_extract(value, '$.hash'), ''), "
      "coalesce(json_extract(value, '$.aside'), ''), coalesce(json_extract(?1, '$.data.restored.seq'), 0) FROM json_each(?1, '$.data.replaced')");
  const auto chain_id = read_identity(connection).chain_id;
  while (events.step()) {
    const auto event = row_to_audit_event(events);
    if (hash_event(chain_id, event) != event.hash) continue;
    LoggedRestore restore{.head = {.seq = event.seq, .hash = format_hex(event.hash)}, .ts = event.ts, .actor = event.actor, .replaced = {}};
    const Reset again(heads);
    heads.bind(1, event.detail);
    while (heads.step()) {
      restore.replaced.push_back({heads.string(0), {.seq = heads.integer(1), .hash = heads.string(2)}, heads.string(3)});
      restore.from = heads.integer(4);
    }
    if (!restore.replaced.empty()) out.push_back(std::move(restore));
  }
  return out;
}

std::string format_replaced(const std::vector<ReplacedHead>& replaced) {
  std::string out;
  for (const auto& one : replaced) {
    out += out.empty() ? "[" : ",";
    out += "{\"store\":" + json_text(one.store_id) + ",\"seq\":" + std::to_string(one.head.seq) + ",\"hash\":" + json_text(one.head.hash) +
           ",\"aside\":" + json_text(one.aside) + "}";
  }
  return out.empty() ? "[]" : out + "]";
}

std::optional<LoggedRestore> find_restore(Connection& connection, const std::string& path, const std::string& store_id, const Head& seen,
                                          long long wait_ms) {
  for (auto& restore : list_restores(connection)) {
    const auto names = [&](const ReplacedHead& one) {
      if (one.store_id != store_id) return false;
      if (one.head == seen) return true;
      // A name only: what lies elsewhere is nothing that a restore put aside.
      const bool kept = !one.aside.empty() && one.aside.find('/') == std::string::npos;
      return kept && seen.seq < one.head.seq && leads_to(folder_of(path) + "/" + one.aside, seen, one.head, wait_ms);
    };
    const auto found = std::ranges::find_if(restore.replaced, names);
    if (found == restore.replaced.end()) continue;
    std::iter_swap(restore.replaced.begin(), found);
    return std::move(restore);
  }
  return std::nullopt;
}

std::string tell_restore(const LoggedRestore& restore, const Head& seen) {
  const auto& aside = restore.replaced.front().aside;
  return "the store was restored on " + restore.ts.substr(0, 10) + (restore.actor.empty() ? "" : " by " + restore.actor) +
         " from a backup that ended at event " + std::to_string(restore.from) + "; you had seen event " + std::to_string(seen.seq) +
         " of the store before it" + (aside.empty() ? "" : ", which was put aside as " + aside) +
         "; if nobody of you restored it, write nothing, and compare with a seal or a backup";
}

}  // namespace leeboard::store
