// Import runs, records seen before, resources kept verbatim.
#include "store/imports.hpp"

#include "base/digest.hpp"
#include "base/error.hpp"
#include "store/connections.hpp"
#include "store/new_row.hpp"
#include "store/patient_links.hpp"
#include "store/stored_json.hpp"
#include "store/withdrawals.hpp"

namespace leeboard::store {

namespace {
#define LEEBOARD_RUN_COLUMNS \
  "SELECT r.id, command, format, source, by, recorded, coalesce(summary, '') FROM import_run r LEFT JOIN import_end e ON e.id = r.id "
constexpr const char* run_sql = LEEBOARD_RUN_COLUMNS "WHERE r.id = ?";
constexpr const char* all_sql = LEEBOARD_RUN_COLUMNS "WHERE r.seq <= ? ORDER BY r.id";
#undef LEEBOARD_RUN_COLUMNS
constexpr const char* source_sql =
    "SELECT r.id, command, format, source, by, recorded, summary FROM import_run r JOIN import_end e ON e.id = r.id "
    "WHERE source = ? AND command = ? ORDER BY r.id DESC";

constexpr const char* kept_sql =
    "SELECT import, type, reason, resource, r.recorded, k.id FROM kept_resource k JOIN import_run r ON r.id = k.import "
    "WHERE person = ? AND k.seq <= ? ORDER BY k.id";

ImportRun row_to_run(const Statement& row) {
  return {.id = format_key("I", row.integer(0)),
          .command = row.string(1),
          .format = row.string(2),
          .source = row.string(3),
          .signature = {row.string(4), parse_time(row.text(5)), {}},
          .summary = row.string(6)};
}

std::optional<std::int64_t> or_null(PersonKey person) {
  if (person.number == 0) return std::nullopt;
  return person.number;
}
}  // namespace

std::string Imports::begin(const ImportRun& run) {
  const auto number = change_.next(Counter::import_run);
  const std::string recorded = format_stamp(run.signature.at), id = format_key("I", number);
  NewRow(change_, Table::import_run, number).text(run.command).text(run.format).text(run.source).text(run.signature.by).text(recorded).insert({}, id);
  return id;
}

void Imports::end(std::string_view id, std::string_view summary) {
  const auto number = parse_key("I", id);
  if (!number) throw Error(ErrorKind::bug, "an import without a number ended");
  NewRow(change_, Table::import_end, *number).text(summary).insert({}, id);
}

std::optional<ImportRun> Imports::get(std::string_view id) {
  const auto number = parse_key("I", id);
  if (!number) return std::nullopt;
  Statement& rows = connections_.reading().prepared(run_sql);
  const Reset reset(rows);
  rows.bind(1, *number);
  if (!rows.step()) return std::nullopt;
  return row_to_run(rows);
}

std::optional<ImportRun> Imports::find_source(std::string_view command, std::string_view source) {
  if (source.empty()) return std::nullopt;
  Statement& rows = connections_.reading().prepared(source_sql);
  const Reset reset(rows);
  rows.bind(1, source).bind(2, command);
  while (rows.step())
    if (auto run = row_to_run(rows); !find_withdrawal(connections_, run.id)) return run;
  return std::nullopt;
}

std::vector<ImportRun> Imports::all() {
  std::vector<ImportRun> out;
  Statement& rows = connections_.reading().prepared(all_sql);
  const Reset reset(rows);
  rows.bind(1, connections_.limit());
  while (rows.step()) out.push_back(row_to_run(rows));
  return out;
}

ImportRows Imports::rows_of(const ImportRun& run) { return read_import_rows(connections_.reading(), *parse_key("I", run.id), run.command); }

std::optional<std::string> Imports::find_record(std::string_view digest) {
  auto seen = find_seen(digest);
  if (!seen) return std::nullopt;
  return std::move(seen->became);
}

std::optional<SeenRecord> Imports::find_seen(std::string_view digest) {
  // A record whose import was taken back is new again, and then stands under the next name.
  std::string name(digest);
  for (int again = 1;; ++again) {
    Statement& rows = connections_.reading().prepared("SELECT became, coalesce(person, 0), id FROM import_record WHERE content = ? AND seq <= ?");
    const Reset reset(rows);
    rows.bind(1, std::string_view(name)).bind(2, connections_.limit());
    if (!rows.step()) return std::nullopt;
    if (!find_withdrawal(connections_, format_key("IR", rows.integer(2)))) return SeenRecord{rows.string(0), PersonKey{rows.integer(1)}};
    name = std::string(digest) + "+" + std::to_string(again);
  }
}

std::string Imports::free_record(std::string_view digest) {
  std::string name(digest);
  for (int again = 1;; ++again) {
    Statement& rows = connections_.reading().prepared("SELECT 1 FROM import_record WHERE content = ?");
    const Reset reset(rows);
    rows.bind(1, std::string_view(name));
    if (!rows.step()) return name;
    name = std::string(digest) + "+" + std::to_string(again);
  }
}

void Imports::remember_record(std::string_view digest, std::string_view became, PersonKey person) {
  const auto name = free_record(digest);
  NewRow(change_, Table::import_record, change_.next(Counter::import_record))
      .text(name)
      .text(became)
      .number_or_null(or_null(person))
      .insert(person, became);
}

Stored Imports::keep(const KeptResource& resource) {
  const std::string hash = sha256_hex(resource.text);
  {
    Statement& rows = connections_.reading().prepared("SELECT id FROM kept_resource WHERE sha256 = ? AND type = ? AND coalesce(person, 0) = ?");
    const Reset reset(rows);
    rows.bind(1, hash).bind(2, std::string_view(resource.type)).bind(3, resource.person.value_or(PersonKey{}).number);
    while (rows.step())
      if (!find_withdrawal(connections_, format_key("K", rows.integer(0)))) return Stored::unchanged;
  }
  const auto import = parse_key("I", resource.import);
  if (!import) throw Error(ErrorKind::bug, "a resource was kept without an import");
  NewRow(change_, Table::kept_resource, change_.next(Counter::kept_resource))
      .number(*import)
      .number_or_null(or_null(resource.person.value_or(PersonKey{})))
      .text(resource.type)
      .text(resource.reason)
      .text(resource.text)
      .text(hash)
      .insert(resource.person.value_or(PersonKey{}), resource.import);
  return Stored::created;
}

std::vector<KeptResource> Imports::kept(PersonKey person, const Seen& seen) {
  std::vector<KeptResource> out;
  for (const auto member : links_.members(person, seen)) {
    const auto withdrawn = withdrawn_of(connections_, member, seen);
    Statement& rows = connections_.reading().prepared(kept_sql);
    const Reset reset(rows);
    rows.bind(1, member.number).bind(2, connections_.limit());
    while (rows.step())
      if (seen.covers(parse_time(rows.text(4))) && (withdrawn.empty() || !withdrawn.contains(format_key("K", rows.integer(5)))))
        out.push_back(
            {.import = format_key("I", rows.integer(0)), .type = rows.string(1), .reason = rows.string(2), .text = rows.string(3), .person = member});
  }
  return out;
}

void Imports::for_each_kept(const std::function<void(const KeptResource&)>& each) {
  constexpr std::int64_t page = 100;
  std::int64_t last = 0;
  while (true) {
    std::vector<KeptResource> some;
    const auto before = last;
    Statement& rows = connections_.reading().prepared(
        "SELECT id, import, type, reason, resource, coalesce(person, 0) FROM kept_resource WHERE id > ? AND seq <= ? ORDER BY id LIMIT ?");
    {
      const Reset reset(rows);
      rows.bind(1, last).bind(2, connections_.limit()).bind(3, page);
      while (rows.step()) {
        last = rows.integer(0);
        if (find_withdrawal(connections_, format_key("K", last))) continue;
        some.push_back(
            {.import = format_key("I", rows.integer(1)), .type = rows.string(2), .reason = rows.string(3), .text = rows.string(4), .person = {}});
        if (const PersonKey person{rows.integer(5)}; person.number != 0) some.back().person = person;
      }
    }
    for (const auto& one : some) each(one);
    if (last == before) return;
  }
}

}  // namespace leeboard::store
