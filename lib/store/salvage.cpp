// Salvage: row by row, only what equals its digest; into a part file that the same command takes up again when it was cut off.
#include "store/salvage.hpp"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>

#include "base/code.hpp"
#include "base/digest.hpp"
#include "base/error.hpp"
#include "io/descriptor.hpp"
#include "io/system_error.hpp"
#include "store/migrations.hpp"
#include "store/new_row.hpp"
#include "store/open_store.hpp"
#include "store/opening.hpp"
#include "store/plan_text.hpp"
#include "store/remembered_heads.hpp"
#include "store/row_digest.hpp"
#include "store/store_file.hpp"

namespace leeboard::store {

namespace {
constexpr std::size_t most_lost = 10'000;
constexpr const char* salvage_part = ".part-salvage-";
constexpr std::int64_t widest_jump = 1LL << 40;

/// Which column of a table points to which table, so that a row is not kept without what it needs (-1: none).
struct Needs {
  Table table;
  int column;
  Table of;
};
constexpr Needs needs[] = {{Table::patient, 1, Table::person},
                           {Table::patient_link, 1, Table::person},
                           {Table::patient_link, 2, Table::person},
                           {Table::external_id, 4, Table::person},
                           {Table::episode, 1, Table::person},
                           {Table::fact, 1, Table::person},
                           {Table::fact, 10, Table::fact},
                           {Table::event, 1, Table::person},
                           {Table::assessment, 1, Table::person},
                           {Table::assessment, 16, Table::definition},
                           {Table::acknowledgement, 2, Table::person},
                           {Table::plan, 1, Table::person},
                           {Table::trigger_item, 1, Table::person},
                           {Table::trigger_event, 1, Table::person},
                           {Table::trigger_event, 19, Table::trigger_event},
                           {Table::import_end, 0, Table::import_run},
                           {Table::import_record, 3, Table::person},
                           {Table::kept_resource, 1, Table::import_run},
                           {Table::kept_resource, 2, Table::person},
                           {Table::withdrawal, 2, Table::person},
                           {Table::conflict, 3, Table::person},
                           {Table::conflict, 4, Table::person},
                           {Table::conflict, 6, Table::import_run},
                           {Table::held_record, 1, Table::conflict},
                           {Table::held_record, 2, Table::import_run},
                           {Table::settlement, 1, Table::conflict},
                           {Table::settlement, 3, Table::person},
                           {Table::settlement, 4, Table::import_run}};

struct Counted {
  const char* name;
  const char* largest;
};
constexpr Counted counted[] = {{"person", "SELECT max(id) FROM person"},
                               {"episode", "SELECT max(key) / 4096 FROM episode"},
                               {"fact", "SELECT max(id) FROM fact"},
                               {"visit", "SELECT max(coalesce((SELECT max(id) FROM event), 0), coalesce((SELECT max(id) FROM trigger_event), 0))"},
                               {"assessment", "SELECT max(key) / 4096 FROM assessment"},
                               {"plan", "SELECT max(key) / 4096 FROM plan"},
                               {"import_run", "SELECT max(id) FROM import_run"}};

class Rebuild {
 public:
  Rebuild(Connection& from, Change& to, std::int64_t without, bool taken_up) : from_(from), to_(to), without_(without), taken_up_(taken_up) {}

  void table(Table table) {
    std::int64_t last = INT64_MIN + 1, jump = 1;
    while (true) {
      try {
        Statement rows(from_.database(), select_of(table, layout_of(from_)));
        rows.bind(1, last);
        while (rows.step()) {
          last = rows.integer(0);
          jump = 1;
          row(table, rows);
        }
        return;
      } catch (const Error& error) {
        if (error.kind() != ErrorKind::damaged) throw;
        if (jump == 1) lose(std::string(shape(table).name) + " rows after " + std::to_string(std::max<std::int64_t>(last, 0)) + ": cannot be read");
        if (jump > widest_jump) return;
        last = std::max<std::int64_t>(last, 0) + jump;
        jump *= 2;
      }
    }
  }

  /// The pieces of plans come before the plans that name them, and none that is the left-out person's alone.
  void plans() {
    if (without_ != 0) find_pieces_of_others();
    table(Table::plan_piece);
    table(Table::plan);
  }

  Salvage out;

 private:
  // Of a plan that cannot be read nobody knows whose it is: its own pieces stay behind.
  void find_pieces_of_others() {
    if (layout_of(from_) < 6) return;
    std::int64_t last = INT64_MIN;
    try {
      Statement rows(from_.database(), "SELECT key, document FROM plan WHERE key > ? AND person <> ? ORDER BY key");
      rows.bind(1, last).bind(2, without_);
      while (rows.step())
        if (in_pieces(rows.text(1)))
          for (const auto piece : parse_pieces(rows.text(1))) pieces_of_others_.insert(piece);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::damaged) throw;
      lose("pieces of plans: not all of their plans can be read");
    }
  }

  bool lacks_a_piece(const Statement& rows) const {
    constexpr int document = 8;
    if (!in_pieces(rows.text(document))) return false;
    const auto& kept = kept_[static_cast<std::size_t>(Table::plan_piece)];
    if (without_ != 0 && rows.integer(1) == without_) return false;
    return !std::ranges::all_of(parse_pieces(rows.text(document)), [&](auto piece) { return kept.contains(piece); });
  }

  void lose(std::string what) {
    if (out.lost.size() < most_lost) out.lost.push_back(std::move(what));
    else ++out.more_lost;
  }

  bool wanted(Table table, const Statement& rows) const {
    if (without_ == 0) return true;
    if (table == Table::person) return rows.integer(0) != without_;
    for (const auto& need : needs)
      if (need.table == table && need.of == Table::person && !rows.is_null(need.column) && rows.integer(need.column) == without_) return false;
    if (table == Table::decision) return !plans_without_.contains(rows.integer(1));
    if (table == Table::plan_piece) return pieces_of_others_.contains(rows.integer(0));
    // A result of a request or the name of a record may speak of the person; neither is needed in a rebuilt store.
    return table != Table::request;
  }

  void row(Table table, const Statement& rows) {
    const std::string name = std::string(shape(table).name) + " row " + std::to_string(rows.integer(0));
    if (digest_of_row(buffer_, table, rows) != stored_digest(table, rows)) return lose(name + ": differs from its digest");
    if (table == Table::plan && lacks_a_piece(rows)) return lose(name + ": what it belongs to is lost");
    if (!wanted(table, rows)) {
      if (table == Table::plan) plans_without_.insert(rows.integer(0) / 4096);
      ++out.left_out;
      return;
    }
    for (const auto& need : needs)
      if (need.table == table && !rows.is_null(need.column) && !kept_[static_cast<std::size_t>(need.of)].contains(rows.integer(need.column)))
        return lose(name + ": what it belongs to is lost");
    if (is_there(table, rows)) ++out.before;
    else insert(table, rows);
    // Whatever another row may need.
    if (table == Table::plan_piece || std::ranges::find(needs, table, &Needs::of) != std::end(needs))
      kept_[static_cast<std::size_t>(table)].insert(rows.integer(0));
    ++out.kept;
  }

  Blake256 stored_digest(Table table, const Statement& rows) const {
    Blake256 digest{};
    const auto bytes = rows.blob(shape(table).columns + 1);
    if (bytes.size() == digest.size()) std::copy(bytes.begin(), bytes.end(), digest.begin());
    return digest;
  }

  /// Whether an earlier run of the same salvage has copied the row.
  bool is_there(Table table, const Statement& rows) {
    if (!taken_up_) return false;
    Statement& copied = to_.connections().writer().prepared(shape(table).select);
    const Reset reset(copied);
    copied.bind(1, rows.integer(0) - 1);
    return copied.step() && copied.integer(0) == rows.integer(0) && stored_digest(table, copied) == stored_digest(table, rows);
  }

  void insert(Table table, const Statement& rows) {
    if (!to_.running()) to_.begin();
    NewRow row(to_, table, rows.integer(0));
    for (int column = 1; column < shape(table).columns; ++column) {
      if (rows.is_null(column)) row.text_or_null({});
      else if (rows.kind(column) == ValueKind::integer) row.number(rows.integer(column));
      else if (rows.kind(column) == ValueKind::real) row.real_or_null(rows.real(column));
      else row.text(rows.text(column));
    }
    PersonKey person;
    for (const auto& need : needs)
      if (need.table == table && need.of == Table::person && !rows.is_null(need.column)) person.number = rows.integer(need.column);
    if (table == Table::person) person.number = rows.integer(0);
    row.insert(person, "salvage");
    if (to_.rows_written() >= 5000) to_.commit({});
  }

  Connection& from_;
  Change& to_;
  std::int64_t without_;
  bool taken_up_;
  RowDigest buffer_;
  std::array<std::set<std::int64_t>, table_count> kept_;
  std::set<std::int64_t> plans_without_, pieces_of_others_;
};

// The old chain is bound to the old store id, so it cannot go on in another store: the new one names its end instead.
struct OldLog {
  long long events = 0, head = 0;
  std::string store_id, hash;
};

OldLog look_at_log(Connection& source) {
  OldLog log;
  try {
    log.store_id = source.text("SELECT value FROM meta WHERE name = 'store_id'");
    log.events = source.number("SELECT count(*) FROM audit");
    log.head = source.number("SELECT coalesce(max(seq), 0) FROM audit");
    log.hash = source.text("SELECT coalesce((SELECT lower(hex(hash)) FROM audit ORDER BY seq DESC LIMIT 1), '')");
  } catch (const Error&) {
    log.hash.clear();  // damaged as well: said below
  }
  return log;
}

long long count_of(Connection& source, const char* sql) {
  try {
    return source.number(sql);
  } catch (const Error&) { return -1; }
}

const char* drafts_sql(Connection& source) {
  constexpr int with_people = 9;
  return layout_of(source) < with_people ? "SELECT count(*) FROM draft" : "SELECT (SELECT count(*) FROM draft) + (SELECT count(*) FROM person_draft)";
}

std::vector<std::string> what_stays(Connection& source, const OldLog& log, const std::string& from, bool without) {
  std::vector<std::string> out;
  const auto number = [](long long count) { return count < 0 ? std::string("an unknown number of") : std::to_string(count); };
  out.push_back(log.hash.empty() ? "audit log: it cannot be read whole; it stays in " + from
                                 : "audit log: " + std::to_string(log.events) + " events, the newest is " + std::to_string(log.head) + " with hash " +
                                       log.hash.substr(0, 16) + "; it stays in " + from);
  if (const auto drafts = count_of(source, drafts_sql(source)); drafts != 0)
    out.push_back("drafts: " + number(drafts) + " half-done interviews; they stay in " + from);
  if (const auto requests = without ? count_of(source, "SELECT count(*) FROM request") : 0; requests != 0)
    out.push_back("requests: the results of " + number(requests) + " idempotency keys, which may speak of the person; they stay in " + from);
  if (without) out.push_back("the old store still holds the person: " + from);
  return out;
}
/// Bound to what is copied: the source where it lies, its newest event, and who is left out. Another salvage has another part file.
std::string part_of(const std::string& to, const std::string& from, const OldLog& log, const std::string& without) {
  std::error_code unknown;
  const auto whole = std::filesystem::weakly_canonical(std::filesystem::absolute(from, unknown), unknown).string();
  return to + salvage_part +
         sha256_hex(whole + "\n" + log.store_id + "\n" + std::to_string(log.head) + "\n" + log.hash + "\n" + without).substr(0, 16);
}

/// Whether an earlier run left something to go on with.
bool open_part(OpenStore& rebuilt) {
  const auto& part = rebuilt.connections.path();
  bool taken_up = false;
  if (look_at(part) == Standing::file) {
    try {
      open_existing(rebuilt);
      taken_up = true;
    } catch (const NotAStore&) {
      if (look_at(part) == Standing::file) throw;  // else it was cut off before its first commit, and is empty again
    } catch (Error& error) {
      if (error.kind() != ErrorKind::damaged) throw;
      throw std::move(error).mend_with("remove the part file and run the salvage again");
    }
  }
  if (!taken_up) create_new(rebuilt);
  // A second run of the same command waits and is told that somebody is at it.
  rebuilt.connections.writer().exec("PRAGMA locking_mode=EXCLUSIVE");
  return taken_up;
}

void keep_numbers(Connection& source, Change& change) {
  for (const auto& counter : counted) {
    std::int64_t largest = 0;
    try {
      largest = source.number(counter.largest);
    } catch (const Error&) {
      largest = 0;  // a broken index: the rows that are kept still set the number
    }
    NewRow(change, Table::id_floor, change.next(Counter::id_floor)).text(counter.name).number(largest).insert({}, "store");
  }
}

/// The whole new store takes the name that was asked for.
void take_name(const std::string& part, const std::string& to) {
  if (::renameat2(AT_FDCWD, part.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) != 0)
    throw io::system_error(errno, "the rebuilt store cannot be put under its name", to);
  const io::Descriptor folder(::open(folder_of(to).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder || ::fsync(folder.get()) != 0) throw io::system_error(errno, "the folder cannot be synced", to);
}

std::vector<std::string> other_parts(const std::string& to, const std::string& part) {
  std::vector<std::string> out;
  std::error_code failed;
  const auto begin = to.substr(to.rfind('/') + 1) + salvage_part;
  for (std::filesystem::directory_iterator at(folder_of(to), failed), end; !failed && at != end; at.increment(failed)) {
    const auto name = at->path().filename().string();
    if (name.starts_with(begin) && !name.ends_with("-journal") && name != part.substr(part.rfind('/') + 1)) out.push_back(at->path().string());
  }
  std::ranges::sort(out);
  return out;
}
}  // namespace

Salvage salvage_store(const std::string& from, const std::string& to, const std::string& without, const Session& session, OpenOptions options,
                      const std::string& reason) {
  if (look_at(from) != Standing::file) throw Error(ErrorKind::no_store, "there is no store").at({.source = from}).mend_with("name one with --db");
  if (exists(to)) throw Error(ErrorKind::io, "the file exists already").at({.source = to}).mend_with("choose another name");
  Connection source(from, {.mode = Mode::read_only, .wait_ms = options.wait_ms, .bulk = true, .known_only = true});
  std::int64_t leave_out = 0;
  if (!without.empty()) {
    Statement find(source.database(), "SELECT id FROM person WHERE code = ?");
    find.bind(1, std::string_view(without));
    if (!find.step()) throw Error(ErrorKind::not_found, "there is no " + such_code("patient", without)).mend_with("see `leeboard intake list`");
    leave_out = find.integer(0);
  }
  const auto log = look_at_log(source);
  const auto part = part_of(to, from, log, without);
  const auto tell = [&](const std::string& text) {
    if (options.tell) options.tell(text);
  };
  for (const auto& other : other_parts(to, part))
    tell("another salvage was begun for this name and is left alone: " + other + "; remove it when nobody needs it");
  auto inside = options;
  inside.bulk = inside.skip_head_check = true;
  inside.state_dir.clear();  // the part file is no store that anybody knows
  inside.audit_to.clear();
  auto parts = std::make_unique<OpenStore>(part, Access::write, session, inside);
  OpenStore& rebuilt = *parts;
  const bool taken_up = open_part(rebuilt);
  Change& change = rebuilt.change;
  Rebuild rebuild(source, change, leave_out, taken_up);
  try {
    change.begin();
    if (rebuilt.connections.writer().number("SELECT count(*) FROM id_floor") == 0) keep_numbers(source, change);
    for (std::size_t index = 2; index < table_count; ++index) {
      const auto table = static_cast<Table>(index);
      if (table == Table::plan) rebuild.plans();
      else if (table != Table::plan_piece) rebuild.table(table);
    }
    if (change.running()) change.commit({});
    rebuild.out.new_store_id = rebuilt.connections.identity().store_id;
    rebuild.out.stays = what_stays(source, log, from, !without.empty());
    AuditEvent event = rebuilt.connections.event(
        "event", ",\"data\":{\"kept\":" + std::to_string(rebuild.out.kept) + ",\"left_out\":" + std::to_string(rebuild.out.left_out) +
                     ",\"lost\":" + std::to_string(rebuild.out.lost.size() + static_cast<std::size_t>(rebuild.out.more_lost)) +
                     ",\"from\":{\"store\":" + json_text(log.store_id) + ",\"events\":" + std::to_string(log.events) +
                     ",\"seq\":" + std::to_string(log.head) + ",\"hash\":" + json_text(log.hash) + "}" +
                     (reason.empty() ? std::string() : ",\"reason\":" + json_text(reason)) + "}");
    event.object = "store";
    rebuilt.spool.commit_event(std::move(event));
  } catch (Error& error) {
    if (error.kind() != ErrorKind::io && error.kind() != ErrorKind::unknown_commit) throw;
    const auto mend = error.mend() + "; the same command goes on with what was copied";
    throw std::move(error).at({.source = part}).mend_with(mend);
  }
  const auto head = rebuilt.connections.newest_head();
  auto out = std::move(rebuild.out);
  parts.reset();
  take_name(part, to);
  const RememberedHeads heads(options.state_dir, to);
  heads.settle(out.new_store_id);
  heads.remember(out.new_store_id, head);
  if (out.before > 0) tell("a salvage that had been cut off was taken up again: " + std::to_string(out.before) + " rows were there already");
  return out;
}

}  // namespace leeboard::store
