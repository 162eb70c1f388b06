// Recomputes every digest and every link from raw fields; nothing is built on a stored hash that was not recomputed.
#include "store/verify.hpp"

#include <algorithm>
#include <optional>

#include "base/error.hpp"
#include "store/audit_chain.hpp"
#include "store/connection.hpp"
#include "store/connections.hpp"
#include "store/copy_mark.hpp"
#include "store/drafts.hpp"
#include "store/event_rows.hpp"
#include "store/migrations.hpp"
#include "store/row_digest.hpp"
#include "store/sqlite_gaps.hpp"
#include "store/store_file.hpp"

namespace leeboard::store {

namespace {
constexpr std::size_t most_findings = 1000;
constexpr std::string_view clock_set_back = "the clock was set back: its time is before that of the event before it";
constexpr std::string_view accepted_clock = "audit accept-clock";

/// A check of SQLite that could not get memory for a page says so in a row, as of a page that is broken (7: SQLITE_NOMEM).
bool is_short_of_memory(std::string_view found) { return found.find("error code=7") != found.npos || found.find("out of memory") != found.npos; }

/// One pass over all rows or over the chain.
class Check {
 public:
  Check(Connection& connection, long long limit) : connection_(connection), limit_(limit), layout_(layout_of(connection)) {}

  void structure() {
    auto broken = broken_pages();
    // For want of memory a page of an overflow chain fails, too, and the row does not say why; what is broken on the disk is found again.
    if (std::ranges::any_of(broken, [](const auto& one) { return one.find("failed to get page") != one.npos; })) broken = broken_pages();
    for (auto& one : broken) find(Severity::damage, "structure", std::move(one));
    Statement keys(connection_.database(), "PRAGMA foreign_key_check");
    while (keys.step()) find(Severity::damage, keys.string(0) + " " + keys.string(1), "points to a row that is not there");
    if (layout_ >= 6) pieces();
    if (layout_ >= 9) drafts();
    if (layout_ == newest_schema()) rows_beyond();
    if (const auto what = schema_difference(connection_, layout_); !what.empty())
      find(Severity::damage, "schema", "tables, views or guards differ from those that this version makes: " + what);
  }

  std::vector<std::string> broken_pages() {
    std::vector<std::string> broken;
    Statement rows(connection_.database(), "PRAGMA integrity_check(100)");
    while (rows.step())
      if (is_short_of_memory(rows.text(0))) throw_no_memory();
      else if (rows.text(0) != "ok") broken.push_back(rows.string(0));
    return broken;
  }

  /// Rows of no event. One statement sees one state, so that what somebody writes meanwhile is none of them.
  void rows_beyond() {
    std::string sql;
    for (std::size_t table = 0; table < table_count; ++table) {
      const std::string name(shape(static_cast<Table>(table)).name);
      sql += (sql.empty() ? "SELECT '" : " UNION ALL SELECT '") + name + "', count(*) FROM " + name + " WHERE seq > (SELECT max(seq) FROM audit)";
      if (static_cast<Table>(table) == Table::meta) sql += " AND name <> 'copy_of'";
    }
    Statement rows(connection_.database(), sql.c_str());
    while (rows.step())
      if (rows.integer(1) > 0) find(Severity::damage, rows.string(0), "beyond the newest event, in rows: " + std::to_string(rows.integer(1)));
  }

  /// A half-done interview is no row of the log, but what is in it must be what was typed.
  void drafts() {
    Statement rows(connection_.database(),
                   "SELECT CAST(person AS TEXT), instrument, actor, content, digest FROM draft WHERE digest IS NOT NULL "
                   "UNION ALL SELECT '', '', actor, content, digest FROM person_draft");
    while (rows.step())
      if (rows.blob(4) != view(digest_of_draft(rows.text(0), rows.text(1), rows.text(2), rows.text(3))))
        find(Severity::damage, rows.text(1).empty() ? "draft of a person" : "draft of " + rows.string(1), "differs from its digest");
  }

  /// Every piece that a plan names is there; what it says its own digest proves.
  void pieces() {
    Statement rows(connection_.database(),
                   "SELECT n.key, j.value FROM plan n, json_each(n.document) j WHERE n.document GLOB '[[]*' "
                   "AND NOT EXISTS (SELECT 1 FROM plan_piece x WHERE x.id = j.value)");
    while (rows.step())
      find(Severity::damage, "plan row " + std::to_string(rows.integer(0)), "names a piece that is not there: " + std::to_string(rows.integer(1)));
  }

  /// Every row against its digest; the first events are gathered on the way.
  void rows() {
    gathered_.begin(INT64_MIN);
    for (std::size_t table = 0; table < table_count; ++table) rows_of(static_cast<Table>(table), true);
    rows_read_ = true;
  }

  void chain() {
    read_genesis();
    prev_ = genesis_hash(chain_id_, created_);
    while (true) {
      events();
      if (!rows_read_ || gathered_.until() == INT64_MAX) break;
      gathered_.begin(gathered_.until());
      for (std::size_t table = 0; table < table_count; ++table) rows_of(static_cast<Table>(table), false);
    }
    if (seq_ == 0) find(Severity::damage, "audit log", "is empty");
    if (strays_) find(Severity::damage, "rows", "some belong to an event that is not in the log");
    out.head = {.seq = seq_, .hash = format_hex(prev_)};
    if (mark_) end_of_copy();
    out.digest = format_hex(all_.finish());
  }

  Verification out;

 private:
  void find(Severity severity, std::string where, std::string text) {
    if (out.findings.size() < most_findings) out.findings.push_back({severity, std::move(where), std::move(text)});
    else ++out.more;
  }

  void read_genesis() {
    const auto self = read_identity(connection_);
    chain_id_ = self.chain_id;
    created_ = self.created;
    Statement row(connection_.database(), "SELECT value FROM meta WHERE name = ?");
    row.bind(1, copy_mark_name);
    if (!row.step()) return;
    try {
      mark_ = parse_copy_mark(row.text(0));
    } catch (const Error&) { return find(Severity::damage, "mark of the backup", "is torn"); }
    if (mark_->store_id != self.store_id) find(Severity::damage, "mark of the backup", "names another store");
  }

  // Those who read a backup are logged in it; nothing else may come after what its mark names.
  void end_of_copy() {
    if (limited_ && limit_ < mark_->head.seq) return;
    if (!marked_event_) find(Severity::damage, "mark of the backup", "the log does not hold the event that it names: it was cut or rewritten");
    if (newest_row_ > mark_->head.seq) find(Severity::damage, "mark of the backup", "rows were written after the backup was made");
    out.head = mark_->head;
  }

  void rows_of(Table table, bool check) {
    const TableShape& form = shape(table);
    Statement rows(connection_.database(), select_of(table, layout_));
    rows.bind(1, INT64_MIN);
    while (rows.step()) {
      const auto seq = rows.integer(form.columns);
      if (seq > limit_ || (!check && !gathered_.wants(seq))) continue;
      const Blake256 digest = digest_of_row(buffer_, table, rows);
      if (check && rows.blob(form.columns + 1) != view(digest))
        find(Severity::damage, std::string(form.name) + " row " + std::to_string(rows.integer(0)), "differs from its digest");
      if (table == Table::meta && rows.text(1) == copy_mark_name) continue;
      gathered_.add(seq, digest);
      if (!check) continue;
      newest_row_ = std::max(newest_row_, seq);
      all_.bytes(view(digest));
      ++out.rows;
    }
  }

  /// The log as far as rows are gathered.
  void events() {
    const auto& gathered = gathered_.sorted();
    auto row = gathered.begin();
    Statement events(connection_.database(), "SELECT * FROM audit WHERE seq > ? ORDER BY seq");
    events.bind(1, static_cast<std::int64_t>(seq_));
    while (events.step()) {
      const AuditEvent event = row_to_audit_event(events);
      limited_ = event.seq > limit_;
      if (limited_ || (rows_read_ && event.seq >= gathered_.until())) break;
      const std::string where = "event " + std::to_string(event.seq);
      if (event.seq != seq_ + 1) find(Severity::damage, where, "events before it are missing");
      if (event.prev != prev_) find(Severity::damage, where, "does not follow from the event before it");
      const Blake256 hash = hash_event(chain_id_, event);
      if (hash != event.hash) find(Severity::damage, where, "differs from its hash");
      if (event.action == accepted_clock) {  // what was odd until here is settled, and time goes on from here
        std::erase_if(out.findings, [](const Finding& one) { return one.text == clock_set_back; });
        last_ts_.clear();
      }
      if (event.ts < last_ts_) find(Severity::warning, where, std::string(clock_set_back));
      if (rows_read_) {
        std::vector<Blake256> mine;
        for (; row != gathered.end() && row->seq < event.seq; ++row) strays_ = true;
        for (; row != gathered.end() && row->seq == event.seq; ++row) mine.push_back(row->digest);
        if (mine.empty() != !event.after_digest || (event.after_digest && digest_of_event(mine) != *event.after_digest))
          find(Severity::damage, where, "the rows it wrote are not those that it logged (" + std::to_string(mine.size()) + " are there)");
      }
      if (!mark_ || event.seq <= mark_->head.seq) all_.bytes(view(hash));
      if (mark_ && event.seq == mark_->head.seq) marked_event_ = format_hex(hash) == mark_->head.hash;
      last_ts_ = std::max(last_ts_, event.ts);
      prev_ = hash;
      seq_ = event.seq;
      ++out.events;
    }
    strays_ = strays_ || row != gathered.end();
  }

  Connection& connection_;
  long long limit_;
  int layout_;
  RowDigest buffer_;
  Blake2b all_;
  std::string chain_id_, created_, last_ts_;
  EventRows gathered_;
  std::optional<CopyMark> mark_;
  Blake256 prev_{};
  long long seq_ = 0;
  std::int64_t newest_row_ = 0;
  bool rows_read_ = false, strays_ = false, marked_event_ = false, limited_ = false;
};

/// SQLite stops at the first broken page; what was found until then is kept.
template <class Work>
void guarded(Verification& out, const char* what, const Work& work) {
  try {
    work();
  } catch (const Error& error) {
    // Too little memory, a busy store or a disk that fails say nothing about what is stored; a broken schema makes statements fail.
    if (error.kind() != ErrorKind::damaged && error.kind() != ErrorKind::bug) throw;
    out.findings.push_back({Severity::damage, what, std::string("cannot be read: ") + error.what()});
  }
}

std::unique_ptr<Connection> open_for_check(const std::string& path, long long wait_ms, Verification& out) {
  if (look_at(path) != Standing::file)
    throw Error(ErrorKind::no_store, "there is no store")
        .at({.source = path})
        .mend_with("make one with `leeboard store init`, or name one with --db");
  const bool leftover = exists(path + "-journal");
  auto connection = std::make_unique<Connection>(path, ConnectionOptions{.mode = Mode::read_only, .wait_ms = wait_ms});
  if (leftover)
    out.findings.push_back({Severity::warning, "journal",
                            exists(path + "-journal")
                                ? "a journal is left over: a command was cut off before it changed anything, or the store was copied by hand"
                                : "a command had been cut off; its unfinished change was undone"});
  return connection;
}
}  // namespace

bool Verification::damaged() const {
  return more > 0 || std::ranges::any_of(findings, [](const auto& one) { return one.severity == Severity::damage; });
}

Verification verify_connection(Connection& connection, bool structure, long long limit) {
  Check check(connection, limit);
  if (structure) guarded(check.out, "structure", [&] { check.structure(); });
  guarded(check.out, "rows", [&] { check.rows(); });
  guarded(check.out, "audit log", [&] { check.chain(); });
  return std::move(check.out);
}

Verification verify_file(const std::string& path, long long wait_ms) {
  Verification opened;
  const auto connection = open_for_check(path, wait_ms, opened);
  // One read transaction would keep writers out for as long as the check takes, so newer rows are left out instead.
  const auto newest = newest_event(*connection);
  Verification out = verify_connection(*connection, true, newest ? newest->seq : INT64_MAX);
  out.findings.insert(out.findings.end(), opened.findings.begin(), opened.findings.end());
  return out;
}

std::optional<long long> events_behind(const std::string& store, const Head& copy, long long wait_ms) {
  Verification ignored;
  const auto connection = open_for_check(store, wait_ms, ignored);
  const auto same = event_at(*connection, copy.seq);
  const auto newest = newest_event(*connection);
  if (!same || !newest || format_hex(same->hash) != copy.hash) return std::nullopt;
  return newest->seq - copy.seq;
}

Verification verify_chain(const std::string& path, long long wait_ms) {
  Verification opened;
  const auto connection = open_for_check(path, wait_ms, opened);
  const auto newest = newest_event(*connection);
  Check check(*connection, newest ? newest->seq : INT64_MAX);
  guarded(check.out, "rows", [&] { check.rows(); });
  guarded(check.out, "audit log", [&] { check.chain(); });
  check.out.findings.insert(check.out.findings.end(), opened.findings.begin(), opened.findings.end());
  return std::move(check.out);
}

void for_each_event(const std::string& path, long long wait_ms, long long from_seq, const std::function<bool(const LoggedEvent&)>& visit) {
  Verification ignored;
  const auto connection = open_for_check(path, wait_ms, ignored);
  std::vector<AuditEvent> page;
  long long last = from_seq - 1;
  do {
    page.clear();
    {
      Statement& rows = connection->prepared("SELECT * FROM audit WHERE seq > ? ORDER BY seq LIMIT 1000");
      const Reset reset(rows);
      rows.bind(1, static_cast<std::int64_t>(last));
      while (rows.step()) page.push_back(row_to_audit_event(rows));
    }
    for (auto& event : page) {
      last = event.seq;
      const LoggedEvent out{.seq = event.seq,
                            .ts = event.ts,
                            .actor = event.actor,
                            .role = event.role,
                            .purpose = event.purpose,
                            .action = event.action,
                            .object = event.object,
                            .patient = event.patient_ref,
                            .recipient = event.recipient,
                            .consent_ref = event.consent_ref,
                            .outcome = event.outcome,
                            .detail = event.detail,
                            .after_digest = event.after_digest ? format_hex(*event.after_digest) : "",
                            .prev = format_hex(event.prev),
                            .hash = format_hex(event.hash)};
      if (!visit(out)) return;
    }
  } while (!page.empty());
}

}  // namespace leeboard::store
