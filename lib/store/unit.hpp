// The open store behind all repositories: its connections, the running transaction and the audit events it will end with.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "store/audit_chain.hpp"
#include "store/connection.hpp"
#include "store/remembered_heads.hpp"
#include "store/row_digest.hpp"
#include "store/session.hpp"
#include "store/store.hpp"
#include "store/tables.hpp"

namespace leeboard::store {

/// Sequences of numbers; events and trigger events share one.
enum class Counter : std::uint8_t {
  meta,
  id_floor,
  definition,
  person,
  patient_link,
  external_id,
  episode,
  fact,
  visit,
  assessment,
  acknowledgement,
  plan,
  decision,
  trigger_item,
  import_run,
  import_record,
  kept_resource,
  request
};
inline constexpr std::size_t counter_count = 18;

/// Rows of one event in the making.
struct PendingEvent {
  PersonKey person;
  long long seq = 0;
  std::string object;  ///< the first object made
  std::vector<Blake256> rows;
  std::vector<std::uint64_t> order;  ///< table and key of each row
  std::array<std::uint32_t, table_count> counts{};
};

/// Lookup by view in a map of strings.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

class Unit {
 public:
  Unit(std::string path, Access access, Session session, OpenOptions options);
  ~Unit();

  // what is open
  const std::string& path() const { return path_; }
  const Session& session() const { return session_; }
  const OpenOptions& options() const { return options_; }
  Access access() const { return access_; }
  /// The connection that reads go to: the writing one inside a transaction.
  Connection& reading();
  /// The writing connection. Throws usage when the store was opened for reading and `logging` is false.
  Connection& writer();
  /// Rows above this event are not seen by reads.
  std::int64_t limit() const { return in_change_ ? INT64_MAX : limit_; }
  void see_newest();
  void see_first();
  const Identity& identity();
  Head newest_head();
  std::vector<std::string>& notices() { return notices_; }
  RememberedHeads& heads() { return heads_; }
  Repositories& records() { return *records_; }

  // the running transaction
  /// Throws bug when the store was opened for reading.
  void require_write() const;
  bool in_change() const { return in_change_; }
  void begin();
  /// Writes the events, commits and remembers the head.
  void commit(const std::string& retry_key);
  void rollback() noexcept;
  /// Undoes what a record did in memory after its savepoint was rolled back.
  struct Mark {
    std::array<std::int64_t, counter_count> counters;
    std::size_t events, undo, codes;
  };
  Mark mark() const;
  void return_to(const Mark& mark);
  long long rows_written() const { return rows_written_; }

  // writing rows
  std::int64_t next(Counter counter);
  /// The event of a person (0: the store's own) in this transaction.
  PendingEvent& event_of(PersonKey person);
  /// Puts an event of its own at the end of this transaction, beside those of rows.
  void add_event(AuditEvent event);
  void note_row(Table table, std::int64_t key, PersonKey person, std::string_view object, const Blake256& digest);

  // events outside of changes
  /// Commits one event at once, or spools it to --audit-to.
  void commit_event(AuditEvent event);
  /// An event filled with the session's fields; `kind` and further JSON fields (`, "a":1`) make its detail.
  AuditEvent event(std::string_view kind, std::string_view more = {}) const;

  // caches
  std::optional<PersonKey> known_code(std::string_view code);
  void know_code(std::string_view code, PersonKey person);
  std::unordered_map<std::string, std::int64_t, TextHash, std::equal_to<>> definitions;
  std::optional<std::vector<PatientLink>> links;

  // opening, see opening.cpp
  void open_existing();
  void create_new();
  void check_head();

 private:
  void open_writer(bool for_reading);
  void finish_events();
  void after_failed_commit(const Error& error, const Head& wanted, const std::string& retry_key);
  void spool(const AuditEvent& event, const Error& cause);
  void merge_spool();
  void tell(const std::string& notice);
  std::string detail_of(const PendingEvent& event) const;

  std::string path_;
  Access access_;
  Session session_;
  OpenOptions options_;
  std::string os_identity_json_;
  RememberedHeads heads_;
  std::unique_ptr<Connection> writer_;
  std::unique_ptr<Connection> reader_;
  std::unique_ptr<Repositories> records_;
  std::optional<Identity> identity_;
  std::vector<std::string> notices_;
  bool opened_ = false;  // notices from now on are told at once
  bool spooled_ = false;
  std::int64_t limit_ = INT64_MAX;
  std::optional<std::int64_t> first_limit_;

  bool in_change_ = false;
  std::optional<AuditEvent> base_;  // newest event before this transaction
  std::vector<PendingEvent> events_;
  std::vector<AuditEvent> own_events_;
  std::unordered_map<std::int64_t, std::size_t> event_of_person_;
  std::size_t last_event_ = 0;
  std::vector<std::size_t> undo_;  // event of each row written, oldest first
  std::vector<std::string> new_codes_;
  std::array<std::int64_t, counter_count> counters_{};
  std::unordered_map<std::string, PersonKey, TextHash, std::equal_to<>> codes_;
  std::string last_code_;  // the code asked for last, and whose it is
  PersonKey last_person_;
  long long rows_written_ = 0;
};

/// Binds and digests the columns of one new row at the same time. Texts must live until insert().
class NewRow {
 public:
  NewRow(Unit& unit, Table table, std::int64_t key);
  NewRow& text(std::string_view text);
  /// An empty text is stored as NULL.
  NewRow& text_or_null(std::string_view text);
  NewRow& number(std::int64_t number);
  NewRow& number_or_null(std::optional<std::int64_t> number);
  NewRow& real_or_null(std::optional<double> number);
  /// Inserts it into the event of that person (0: of none); `object` names it in the event ("A-12").
  void insert(PersonKey person, std::string_view object);

 private:
  Unit& unit_;
  Table table_;
  std::int64_t key_;
  Statement& statement_;
  int column_ = 1;
};

}  // namespace leeboard::store
