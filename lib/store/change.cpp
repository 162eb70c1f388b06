// The running transaction: rows gather in the events of their patients, which are chained and written at its end.
#include <algorithm>
#include <numeric>

#include "base/error.hpp"
#include "store/unit.hpp"

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
    "SELECT max(id) FROM request"};
constexpr const char* counter_names[counter_count] = {"meta",     "id_floor",     "definition", "person",        "patient_link",    "external_id",
                                                      "episode",  "fact",         "visit",      "assessment",    "acknowledgement", "plan",
                                                      "decision", "trigger_item", "import_run", "import_record", "kept_resource",   "request"};
}  // namespace

void Unit::require_write() const {
  if (access_ != Access::write) throw Error(ErrorKind::bug, "a store that was opened for reading was to be written");
}

void Unit::begin() {
  if (in_change_) throw Error(ErrorKind::bug, "a transaction was begun inside another");
  Connection& connection = writer();
  if (access_ == Access::read) connection.refuse_changes(false);
  connection.begin_immediate();
  in_change_ = true;
  base_ = newest_event(connection);
  counters_.fill(-1);
  rows_written_ = 0;
}

std::int64_t Unit::next(Counter counter) {
  auto& last = counters_[static_cast<std::size_t>(counter)];
  if (last < 0) {
    const auto index = static_cast<std::size_t>(counter);
    Statement& rows = writer_->prepared(largest[index]);
    rows.step();
    last = rows.integer(0);
    rows.reset();
    Statement& floor = writer_->prepared("SELECT max(value) FROM id_floor WHERE counter = ?");
    floor.bind(1, std::string_view(counter_names[index]));
    floor.step();
    last = std::max(last, floor.integer(0));
    floor.reset();
  }
  return ++last;
}

PendingEvent& Unit::event_of(PersonKey person) {
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

void Unit::note_row(Table table, std::int64_t key, PersonKey person, std::string_view object, const Blake256& digest) {
  PendingEvent& event = event_of(person);
  if (event.object.empty()) event.object = object;
  event.rows.push_back(digest);
  event.order.push_back(static_cast<std::uint64_t>(table) << 56 | static_cast<std::uint64_t>(key));
  ++event.counts[static_cast<std::size_t>(table)];
  undo_.push_back(static_cast<std::size_t>(&event - events_.data()));
  ++rows_written_;
}

void Unit::add_event(AuditEvent event) { own_events_.push_back(std::move(event)); }

Unit::Mark Unit::mark() const { return {counters_, events_.size(), undo_.size(), new_codes_.size()}; }

void Unit::return_to(const Mark& mark) {
  counters_ = mark.counters;
  while (undo_.size() > mark.undo) {
    PendingEvent& event = events_[undo_.back()];
    --event.counts[static_cast<std::size_t>(event.order.back() >> 56)];
    event.rows.pop_back();
    event.order.pop_back();
    undo_.pop_back();
  }
  while (events_.size() > mark.events) {
    event_of_person_.erase(events_.back().person.number);
    events_.pop_back();
  }
  while (new_codes_.size() > mark.codes) {
    codes_.erase(new_codes_.back());
    new_codes_.pop_back();
  }
  last_code_.clear();
  definitions.clear();
  links.reset();
}

std::string Unit::detail_of(const PendingEvent& event) const {
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

void Unit::finish_events() {
  const Identity& self = identity();
  Blake256 prev = base_ ? base_->hash : genesis_hash(self.store_id, self.created);
  long long seq = base_ ? base_->seq : 0;
  AuditEvent common = event("write");
  const std::string head_write = common.detail.substr(0, common.detail.size() - 1);
  const std::string head_read = event("read").detail;
  Statement& code = writer_->prepared("SELECT code FROM person WHERE id = ?");
  const auto put = [&](AuditEvent& out) {
    out.seq = ++seq;
    out.prev = prev;
    out.hash = hash_event(self.store_id, out);
    prev = out.hash;
    insert_event(*writer_, out);
  };
  for (auto& pending : events_) {
    if (!std::is_sorted(pending.order.begin(), pending.order.end())) {
      std::vector<std::size_t> places(pending.order.size());
      std::iota(places.begin(), places.end(), std::size_t{0});
      std::sort(places.begin(), places.end(), [&](auto a, auto b) { return pending.order[a] < pending.order[b]; });
      std::vector<Blake256> sorted;
      for (const auto place : places) sorted.push_back(pending.rows[place]);
      pending.rows = std::move(sorted);
    }
    common.object = pending.object;
    common.patient_ref.clear();
    if (pending.person.number != 0) {
      code.bind(1, pending.person.number);
      if (code.step()) common.patient_ref = code.text(0);
      code.reset();
    }
    common.detail = pending.rows.empty() ? head_read : head_write + detail_of(pending) + '}';
    common.after_digest.reset();
    if (!pending.rows.empty()) common.after_digest = digest_of_event(pending.rows);
    put(common);
  }
  for (auto& own : own_events_) put(own);
  if (!own_events_.empty()) base_ = own_events_.back();
  else if (!events_.empty()) base_ = common;
}

void Unit::commit(const std::string& retry_key) {
  finish_events();
  const bool something = !events_.empty() || !own_events_.empty();
  const Head wanted = something ? Head{.seq = base_->seq, .hash = format_hex(base_->hash)} : Head{};
  try {
    writer_->commit();
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::io && something) after_failed_commit(error, wanted, retry_key);
    else throw;
  }
  in_change_ = false;
  events_.clear();
  own_events_.clear();
  event_of_person_.clear();
  undo_.clear();
  new_codes_.clear();
  if (something) heads_.remember(identity_->store_id, wanted);
  if (access_ == Access::read) writer_->refuse_changes(true);
}

void Unit::after_failed_commit(const Error& error, const Head& wanted, const std::string& retry_key) {
  // The last sync may have failed after the change was on disk: only looking again tells.
  bool looked = false, present = false;
  try {
    writer_->rollback();
    writer_ = std::make_unique<Connection>(path_, ConnectionOptions{.mode = Mode::read_write, .wait_ms = options_.wait_ms, .bulk = options_.bulk});
    const auto found = event_at(*writer_, wanted.seq);
    present = found && format_hex(found->hash) == wanted.hash;
    looked = true;
  } catch (const Error&) { looked = false; }
  if (!looked)
    throw Error(ErrorKind::unknown_commit,
                "the disk reported an error and the store cannot be read again: it is not known whether the change was saved")
        .mend_with("mend the disk, then repeat the command with the same idempotency key")
        .retry_key(retry_key);
  if (!present) throw error;
  tell("the disk reported an error late; the change was looked up and is saved");
}

void Unit::rollback() noexcept {
  if (writer_) writer_->rollback();
  // What is to be read next gets a connection of its own that cannot change anything.
  if (access_ == Access::read) writer_.reset();
  in_change_ = false;
  events_.clear();
  own_events_.clear();
  event_of_person_.clear();
  undo_.clear();
  for (const auto& code : new_codes_) codes_.erase(code);
  last_code_.clear();
  new_codes_.clear();
  definitions.clear();
  links.reset();
}

}  // namespace leeboard::store
