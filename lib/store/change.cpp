// Numbers, events and the end of a transaction.
#include "store/change.hpp"

#include <algorithm>
#include <new>
#include <numeric>

#include "io/file_limit.hpp"
#include "store/person_code.hpp"
#include "store/row_digest.hpp"

namespace leeboard::store {

namespace {
// Largest number of each counter, for rows with revisions from their keys.
constexpr const char* largest[counter_count] = {
    "SELECT max(id) FROM meta",
    "SELECT max(id) FROM id_floor",
    "SELECT max(id) FROM definition",
    "SELECT max(id) FROM person",
    "SELECT max(id) FROM patient_link",
    "SELECT max(id) FROM external_id",
    "SELECT max(key) / 4096 FROM episode",
    "SELECT max(id) FROM fact",
    "SELECT max(coalesce((SELECT max(id) FROM event), 0), coalesce((SELECT max(id) FROM trigger_event), 0))",
    "SELECT max(key) / 4096 FROM assessment",
    "SELECT max(id) FROM acknowledgement",
    "SELECT max(key) / 4096 FROM plan",
    "SELECT max(id) FROM decision",
    "SELECT max(id) FROM trigger_item",
    "SELECT max(id) FROM import_run",
    "SELECT max(id) FROM import_record",
    "SELECT max(id) FROM kept_resource",
    "SELECT max(id) FROM request",
    "SELECT max(id) FROM withdrawal",
    "SELECT max(id) FROM conflict",
    "SELECT max(id) FROM held_record",
    "SELECT max(id) FROM settlement",
    "SELECT max(id) FROM plan_piece"};
constexpr const char* counter_names[counter_count] = {"meta",       "id_floor",     "definition",  "person",        "patient_link",    "external_id",
                                                      "episode",    "fact",         "visit",       "assessment",    "acknowledgement", "plan",
                                                      "decision",   "trigger_item", "import_run",  "import_record", "kept_resource",   "request",
                                                      "withdrawal", "conflict",     "held_record", "settlement",    "plan_piece"};

// `,"rows":{"fact":2,"episode":1}`: what an event wrote.
std::string detail_of(const PendingEvent& event) {
  std::string more;
  for (std::size_t table = 0; table < table_count; ++table) {
    if (event.counts[table] == 0) continue;
    more += more.empty() ? ",\"rows\":{\"" : ",\"";
    more += shape(static_cast<Table>(table)).name;
    more += "\":" + std::to_string(event.counts[table]);
  }
  if (!more.empty()) more += '}';
  return more;
}

// An event's digest is over its rows in order of table and key.
void sort_rows(PendingEvent& event) {
  if (std::is_sorted(event.order.begin(), event.order.end())) return;
  std::vector<std::size_t> places(event.order.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::sort(places.begin(), places.end(), [&](auto a, auto b) { return event.order[a] < event.order[b]; });
  std::vector<Blake256> sorted;
  for (const auto place : places) sorted.push_back(event.rows[place]);
  event.rows = std::move(sorted);
}
}  // namespace

Change::~Change() {
  if (running_) rollback();
}

void Change::require_write() const {
  if (connections_.access() != Access::write) throw Error(ErrorKind::bug, "a store that was opened for reading was to be written");
}

void Change::begin() {
  if (running_) throw Error(ErrorKind::bug, "a transaction was begun inside another");
  Connection& connection = connections_.writer();
  if (connections_.access() == Access::read) connection.refuse_changes(false);
  start(connection);
  base_ = newest_event(connection);
  if (connections_.access() == Access::write) look_at_clock();
}

void Change::look_at_clock() {
  if (clock_told_ || !base_) return;
  constexpr long long minute = 60'000, day = 24 * 60 * minute;
  const auto newest = parse_instant(base_->ts);
  if (!newest) return;
  const auto ahead = connections_.session().now().milliseconds - newest->milliseconds;
  if (ahead >= -5 * minute && ahead <= 366 * day) return;
  clock_told_ = true;
  const auto size = ahead < 0 ? -ahead : ahead;
  const auto amount = size >= 2 * day ? std::to_string(size / day) + " days" : std::to_string(size / minute) + " minutes";
  connections_.tell(
      "the clock of this machine is " + amount + (ahead < 0 ? " behind" : " ahead of") +
      " the newest event of the store: check the clock; what one wrong run left is settled with `leeboard audit accept-clock --reason ...`");
}

void Change::begin_new(const std::function<void(Connection&)>& make_tables) {
  start(connections_.writer());
  make_tables(connections_.writer());
}

void Change::start(Connection& connection) {
  connection.begin_immediate();
  running_ = true;
  counters_.fill(-1);
  rows_written_ = 0;
  known_.links.reset();  // others may have linked records since
}

std::int64_t Change::next(Counter counter) {
  auto& last = counters_[static_cast<std::size_t>(counter)];
  if (last < 0) {
    const auto index = static_cast<std::size_t>(counter);
    Statement& rows = connections_.writer().prepared(largest[index]);
    rows.step();
    last = rows.integer(0);
    rows.reset();
    Statement& floor = connections_.writer().prepared("SELECT max(value) FROM id_floor WHERE counter = ?");
    floor.bind(1, std::string_view(counter_names[index]));
    floor.step();
    last = std::max(last, floor.integer(0));
    floor.reset();
  }
  return ++last;
}

PendingEvent& Change::event_of(PersonKey person) {
  // Rows come in runs of one person.
  if (last_event_ < events_.size() && events_[last_event_].person == person) return events_[last_event_];
  if (const auto found = event_of_person_.find(person.number); found != event_of_person_.end()) return events_[last_event_ = found->second];
  // A row of nobody (an idempotency key, an import's start) goes with the newest event, so that a single record has one.
  if (person.number == 0 && !events_.empty()) return events_.back();
  last_event_ = events_.size();
  event_of_person_.emplace(person.number, events_.size());
  PendingEvent& event = events_.emplace_back();
  event.person = person;
  event.seq = (base_ ? base_->seq : 0) + static_cast<long long>(events_.size());
  return event;
}

void Change::note_row(Table table, std::int64_t key, PersonKey person, std::string_view object, const Blake256& digest) {
  PendingEvent& event = event_of(person);
  if (event.object.empty()) event.object = object;
  event.rows.push_back(digest);
  event.order.push_back(static_cast<std::uint64_t>(table) << 56 | static_cast<std::uint64_t>(key));
  ++event.counts[static_cast<std::size_t>(table)];
  undo_.push_back(static_cast<std::size_t>(&event - events_.data()));
  ++rows_written_;
}

void Change::add_event(AuditEvent event) { own_events_.push_back(std::move(event)); }

Change::Mark Change::mark() const { return {counters_, events_.size(), undo_.size(), known_.mark()}; }

void Change::return_to(const Mark& mark) {
  counters_ = mark.counters;
  while (undo_.size() > mark.undo) {
    PendingEvent& event = events_[undo_.back()];
    --event.counts[static_cast<std::size_t>(event.order.back() >> 56)];
    event.rows.pop_back();
    event.order.pop_back();
    if (event.rows.empty()) event.object.clear();
    undo_.pop_back();
  }
  while (events_.size() > mark.events) {
    event_of_person_.erase(events_.back().person.number);
    events_.pop_back();
  }
  known_.return_to(mark.codes);
}

void Change::finish_events() {
  const Identity& self = connections_.identity();
  Blake256 prev = base_ ? base_->hash : genesis_hash(self.chain_id, self.created);
  long long seq = base_ ? base_->seq : 0;
  AuditEvent common = connections_.event("write");
  const std::string head_write = common.detail.substr(0, common.detail.size() - 1);
  const std::string head_read = connections_.event("read").detail;
  Connection& connection = connections_.writer();
  const auto put = [&](AuditEvent& out) {
    out.seq = ++seq;
    out.prev = prev;
    out.hash = hash_event(self.chain_id, out);
    prev = out.hash;
    insert_event(connection, out);
  };
  for (auto& pending : events_) {
    sort_rows(pending);
    common.object = pending.object;
    common.patient_ref.clear();
    if (pending.person.number != 0) common.patient_ref = person_code(connection, pending.person);
    common.detail = pending.rows.empty() ? head_read : head_write + detail_of(pending) + '}';
    common.after_digest.reset();
    if (!pending.rows.empty()) common.after_digest = digest_of_event(pending.rows);
    put(common);
  }
  // By the clock under the lock: what waited for another writer comes after it.
  for (auto& own : own_events_) {
    own.ts = common.ts;
    put(own);
  }
  if (!own_events_.empty()) base_ = own_events_.back();
  else if (!events_.empty()) base_ = common;
}

void Change::commit(const std::string& retry_key) {
  finish_events();
  const bool something = !events_.empty() || !own_events_.empty();
  const Head wanted = something ? Head{.seq = base_->seq, .hash = format_hex(base_->hash)} : Head{};
  try {
    connections_.writer().commit();
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::io && something) after_failed_commit(error, wanted, retry_key);
    else throw;
  }
  forget();
  known_.keep();
  try {
    if (something) connections_.remember(wanted);
  } catch (const std::bad_alloc&) {}  // a head is a help: what is saved stays saved without it
  if (connections_.access() == Access::read) connections_.writer().refuse_changes(true);
}

void Change::after_failed_commit(const Error& error, const Head& wanted, const std::string& retry_key) {
  // The last sync may have failed after the change was on disk: only looking again tells.
  bool looked = false, present = false;
  try {
    connections_.reopen_writer();
    const auto found = event_at(connections_.writer(), wanted.seq);
    present = found && format_hex(found->hash) == wanted.hash;
    looked = true;
  } catch (const Error&) { looked = false; }
  if (!looked) {
    const bool limit = io::met_file_limit();
    throw Error(ErrorKind::unknown_commit, std::string(limit ? "the file would be larger than this system allows" : "the disk reported an error") +
                                               " and the store cannot be read again: it is not known whether the change was saved")
        .mend_with(std::string(limit ? "raise the limit (ulimit -f)" : "mend the disk") + ", then repeat the command with the same idempotency key")
        .retry_key(retry_key);
  }
  if (!present) throw error;
  connections_.tell("the disk reported an error late; the change was looked up and is saved");
}

void Change::rollback() noexcept {
  if (connections_.has_writer()) connections_.writer().rollback();
  // What is to be read next gets a connection of its own that cannot change anything.
  if (connections_.access() == Access::read) connections_.close_writer();
  forget();
  known_.return_to(0);
}

void Change::forget() {
  running_ = false;
  events_.clear();
  own_events_.clear();
  event_of_person_.clear();
  undo_.clear();
}

}  // namespace leeboard::store
