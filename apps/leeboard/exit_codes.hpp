// The one table of exit codes: the program's edge, `help exit-codes` and the manual are made from it.
#pragma once

#include <span>
#include <string_view>

#include "base/error.hpp"
#include "leeboard/command.hpp"

namespace leeboard::app {

/// One row: number, name, meaning, whether repeating helps, what to do next.
struct ExitCode {
  int number;
  std::string_view name;
  std::string_view meaning;
  std::string_view retry;
  std::string_view next;
};

/// All rows in order of number.
std::span<const ExitCode> exit_codes();

/// The row of a failure.
const ExitCode& exit_code_of(ErrorKind kind);

/// The code of a command that finished: the first that applies of 9, 3, 7, 8, 0.
int exit_code_of(const Outcome& outcome);

}  // namespace leeboard::app
