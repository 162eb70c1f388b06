// Exit codes: numbers, names, meanings.
#include "leeboard/exit_codes.hpp"

#include <array>

namespace leeboard::app {

namespace {
constexpr std::array<ExitCode, 21> table{{
    {0, "ok", "done; an empty list is also 0", "no", ""},
    {1, "failed", "failed for a reason not below", "no", "read the message"},
    {2, "usage", "unknown command, option or actor, bad argument, key reused with other content", "no", "see --help of the command"},
    {3, "partial", "a batch finished and some items failed", "failed-items", "mend the reject file and import it"},
    {4, "refused", "a consent, purpose or role gate refused", "no", "the message names the condition"},
    {5, "not_found", "no such patient, plan, template or file", "no", "check the id"},
    {6, "bad_input", "the input cannot be read or is not valid", "no", "mend the place that the message names"},
    {7, "findings", "a requested check found something", "no", "the findings are on standard output"},
    {8, "undecided", "with --require-known: the result depends on unknown facts", "after-asking", "ask the questions that are listed"},
    {9, "safety", "a safety item is positive and stored; a person must acknowledge it", "no", "leeboard assess ack ID --reason TEXT --actor STAFF"},
    {10, "no_store", "there is no store", "no", "leeboard store init"},
    {11, "busy", "another process holds the store", "yes", "try again, or wait longer with --wait"},
    {12, "key", "a key or passphrase is missing or wrong (a later release)", "no", ""},
    {13, "damaged", "the store, a backup or the audit chain is damaged or rolled back", "no",
     "do not write; leeboard store verify --deep, then store restore"},
    {14, "io", "disk full, read-only or output error; the old state is kept", "after-mending", "free space or choose another place"},
    {15, "version", "the store is newer than the tool or needs migration", "no", "use the version that is named"},
    {16, "unknown", "it is not known whether the change was saved", "same-key", "repeat the command with the idempotency key that is shown"},
    {70, "bug", "an internal error", "no", "report it without patient data"},
    {130, "interrupted", "stopped by SIGINT", "yes", "run it again to go on"},
    {141, "pipe", "the reader closed the pipe", "yes", ""},
    {143, "terminated", "stopped by SIGTERM", "yes", "run it again to go on"},
}};

const ExitCode& row(int number) {
  for (const auto& entry : table)
    if (entry.number == number) return entry;
  return table[1];
}

int number_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::failed: return 1;
    case ErrorKind::usage: return 2;
    case ErrorKind::refused: return 4;
    case ErrorKind::not_found: return 5;
    case ErrorKind::bad_input: return 6;
    case ErrorKind::findings: return 7;
    case ErrorKind::undecided: return 8;
    case ErrorKind::no_store: return 10;
    case ErrorKind::busy: return 11;
    case ErrorKind::damaged: return 13;
    case ErrorKind::io: return 14;
    case ErrorKind::version: return 15;
    case ErrorKind::unknown_commit: return 16;
    case ErrorKind::bug: return 70;
  }
  return 70;
}
}  // namespace

std::span<const ExitCode> exit_codes() { return table; }

const ExitCode& exit_code_of(ErrorKind kind) { return row(number_of(kind)); }

int exit_code_of(const Outcome& outcome) {
  if (outcome.safety) return 9;
  if (outcome.rejected) return 3;
  if (outcome.findings) return 7;
  if (outcome.undecided) return 8;
  return 0;
}

}  // namespace leeboard::app
