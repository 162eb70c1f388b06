// The running transaction: the rows it wrote, gathered in the events of their patients, which are chained and written at its end.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "store/connections.hpp"
#include "store/known_rows.hpp"
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
  request,
  withdrawal,
  conflict,
  held_record,
  settlement,
  plan_piece
};
/// How many counters there are.
inline constexpr std::size_t counter_count = 23;

/// Rows of one event in the making.
struct PendingEvent {
  PersonKey person;
  long long seq = 0;
  std::string object;  ///< the first object made
  std::vector<Blake256> rows;
  std::vector<std::uint64_t> order;  ///< table and key of each row
  std::array<std::uint32_t, table_count> counts{};
};

/// One transaction after another on the writing connection. Destroyed while one runs: it is rolled back.
class Change {
 public:
  Change(Connections& connections, KnownRows& known) : connections_(connections), known_(known) {}
  ~Change();
  Change(const Change&) = delete;
  Change& operator=(const Change&) = delete;

  Connections& connections() { return connections_; }
  KnownRows& known() { return known_; }
  /// Throws bug when the store was opened for reading.
  void require_write() const;

  bool running() const { return running_; }
  void begin();
  /// The first transaction of a file that has no tables yet; `make_tables` makes them.
  void begin_new(const std::function<void(Connection&)>& make_tables);
  /// Writes the events, commits and remembers the head. Throws as Store::write.
  void commit(const std::string& retry_key);
  void rollback() noexcept;

  /// Where the change stands in memory, to undo a record there after its savepoint was rolled back.
  struct Mark {
    std::array<std::int64_t, counter_count> counters;
    std::size_t events, undo, codes;
  };
  Mark mark() const;
  void return_to(const Mark& mark);
  long long rows_written() const { return rows_written_; }

  std::int64_t next(Counter counter);
  /// The event of a person (0: the store's own) in this transaction.
  PendingEvent& event_of(PersonKey person);
  /// Puts an event of its own at the end of this transaction, beside those of rows.
  void add_event(AuditEvent event);
  void note_row(Table table, std::int64_t key, PersonKey person, std::string_view object, const Blake256& digest);

 private:
  void start(Connection& connection);
  /// Tells once where the clock is far from the newest event.
  void look_at_clock();
  void finish_events();
  void after_failed_commit(const Error& error, const Head& wanted, const std::string& retry_key);
  void forget();

  Connections& connections_;
  KnownRows& known_;
  bool running_ = false;
  bool clock_told_ = false;
  std::optional<AuditEvent> base_;  // newest event before this transaction
  std::vector<PendingEvent> events_;
  std::vector<AuditEvent> own_events_;
  std::unordered_map<std::int64_t, std::size_t> event_of_person_;
  std::size_t last_event_ = 0;
  std::vector<std::size_t> undo_;  // event of each row written, oldest first
  std::array<std::int64_t, counter_count> counters_{};
  long long rows_written_ = 0;
};

}  // namespace leeboard::store
