// A line that says what a store held at one moment, to be kept where whoever writes the store cannot write.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/verify.hpp"

namespace leeboard::store {

/// What a store held: its id, the newest event with its hash, when that was looked at, its rows, and the digest over all of it. The head of a
/// day says less: its last event alone.
struct Seal {
  std::string store_id;
  Head head;
  std::string at;  ///< UTC
  long long rows = 0;
  std::string digest;  ///< 64 hexadecimal digits; empty: the head of a day
};

/// The last event of a day of the log (UTC), and how many the day had.
struct DayHead {
  std::string day;
  long long events = 0;
  Head head;
};

/// Of the store as it is now, recomputed from raw fields. Throws damaged where anything differs, and as verify_file.
Seal make_seal(const std::string& path, long long wait_ms, const std::string& at);

/// "leeboard-seal/1 store=... seq=... hash=... at=... rows=... digest=...".
std::string format_seal(const Seal& seal);
/// "leeboard-head/1 store=... day=... events=... seq=... hash=...".
std::string format_day_head(const std::string& store_id, const DayHead& day);
/// The seals and heads of days of a text, one a line; empty lines and lines that begin with # are passed over. Throws bad_input, naming `source` and
/// line.
std::vector<Seal> read_seals(std::string_view text, const std::string& source);

/// Adds to `check` what the log and the rows of the store say otherwise than the seal. Throws as verify_file.
void compare_with_seal(const std::string& path, long long wait_ms, const Seal& seal, Verification& check);

}  // namespace leeboard::store
