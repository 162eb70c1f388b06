// How a failure is told: three lines for a person, one object for a script.
#pragma once

#include <iosfwd>

#include "base/error.hpp"

namespace leeboard::app {

/// Prints the error on the stream; `saved` adds that the change itself was kept.
void report_error(std::ostream& err, const Error& error, bool as_json, bool saved);

}  // namespace leeboard::app
