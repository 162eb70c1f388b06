// Seals: what was true once must be true for ever of a log that only grows.
#include "store/seal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "base/range.hpp"
#include "store/audit_chain.hpp"
#include "store/connection.hpp"
#include "store/connections.hpp"
#include "store/store_file.hpp"

namespace leeboard::store {

namespace {
constexpr std::string_view mark = "leeboard-seal/1", day_mark = "leeboard-head/1";

bool is_hex(std::string_view text, std::size_t size) {
  return text.size() == size && std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> out;
  while (!line.empty()) {
    const auto end = std::min(line.find_first_of(" \t\r"), line.size());
    if (end > 0) out.push_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return out;
}

Seal read_seal(std::string_view line, const Where& where) {
  const auto fault = [&](const std::string& what) {
    return Error(ErrorKind::bad_input, what).at(where).mend_with("give the line as `leeboard audit seal` or `leeboard audit log --days` printed it");
  };
  const auto words = words_of(line);
  if (words.empty() || (words.front() != mark && words.front() != day_mark)) throw fault("this is no seal");
  std::map<std::string_view, std::string_view> fields;
  for (const auto word : words) {
    const auto at = word.find('=');
    if (at != std::string_view::npos) fields[word.substr(0, at)] = word.substr(at + 1);
  }
  const auto seq = parse_integer(fields["seq"]), rows = parse_integer(fields["rows"]);
  const bool of_day = words.front() == day_mark;
  if (!is_hex(fields["store"], 32) || !is_hex(fields["hash"], 64) || !seq || *seq < 1 ||
      (!of_day && (!is_hex(fields["digest"], 64) || !rows || *rows < 0)))
    throw fault("a part of the seal is missing or torn");
  if (of_day)
    return {.store_id = std::string(fields["store"]),
            .head = {.seq = *seq, .hash = std::string(fields["hash"])},
            .at = std::string(fields["day"]),
            .rows = 0,
            .digest = {}};
  return {.store_id = std::string(fields["store"]),
          .head = {.seq = *seq, .hash = std::string(fields["hash"])},
          .at = std::string(fields["at"]),
          .rows = *rows,
          .digest = std::string(fields["digest"])};
}

std::unique_ptr<Connection> open_to_look(const std::string& path, long long wait_ms) {
  if (look_at(path) != Standing::file)
    throw Error(ErrorKind::no_store, "there is no store")
        .at({.source = path})
        .mend_with("make one with `leeboard store init`, or name one with --db");
  return std::make_unique<Connection>(path, ConnectionOptions{.mode = Mode::read_only, .wait_ms = wait_ms});
}
}  // namespace

Seal make_seal(const std::string& path, long long wait_ms, const std::string& at) {
  const auto connection = open_to_look(path, wait_ms);
  const auto newest = newest_event(*connection);
  const auto check = verify_connection(*connection, true, newest ? newest->seq : INT64_MAX);
  if (check.damaged())
    throw Error(ErrorKind::damaged, "a store that is damaged is not sealed").at({.source = path}).mend_with("see `leeboard store verify`");
  return {.store_id = read_identity(*connection).store_id, .head = check.head, .at = at, .rows = check.rows, .digest = check.digest};
}

std::string format_seal(const Seal& seal) {
  return fmt::format("{} store={} seq={} hash={} at={} rows={} digest={}", mark, seal.store_id, seal.head.seq, seal.head.hash, seal.at, seal.rows,
                     seal.digest);
}

std::string format_day_head(const std::string& store_id, const DayHead& day) {
  return fmt::format("{} store={} day={} events={} seq={} hash={}", day_mark, store_id, day.day, day.events, day.head.seq, day.head.hash);
}

std::vector<Seal> read_seals(std::string_view text, const std::string& source) {
  std::vector<Seal> out;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto one = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (words_of(one).empty() || one.starts_with('#')) continue;
    out.push_back(read_seal(one, {.source = source, .line = line}));
  }
  if (out.empty())
    throw Error(ErrorKind::bad_input, "there is no seal in the file")
        .at({.source = source})
        .mend_with("give a line that `leeboard audit seal` or `leeboard audit log --days` printed");
  return out;
}

void compare_with_seal(const std::string& path, long long wait_ms, const Seal& seal, Verification& check) {
  const auto connection = open_to_look(path, wait_ms);
  const auto find = [&](std::string text) {
    check.findings.push_back({Severity::damage, "seal of event " + std::to_string(seal.head.seq), std::move(text)});
  };
  // Of what was sealed before a copy was adopted the hashes are made with the old id.
  const auto self = read_identity(*connection);
  if (self.store_id != seal.store_id && self.chain_id != seal.store_id) return find("it is of another store: " + seal.store_id);
  const auto event = event_at(*connection, seal.head.seq);
  if (!event) return find("the log ends before it: it was cut, or the store is an older copy");
  if (seal.digest.empty()) {
    // That the stored hash is the right one is found by going through the chain, once for all heads.
    if (format_hex(event->hash) != seal.head.hash) find("the log up to there is another one: it was rewritten");
    return;
  }
  const auto then = verify_connection(*connection, false, seal.head.seq);
  if (then.head.hash != seal.head.hash) return find("the log up to there is another one: it was rewritten");
  if (then.rows != seal.rows || then.digest != seal.digest) find("the rows up to there are others than when it was sealed");
}

}  // namespace leeboard::store
