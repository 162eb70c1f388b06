// How a failure is told: three lines for a person, one object for a script.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace leeboard::app {

/// Prints the error on the stream, each line of words as `fitted` lays it out; `saved` adds that the change itself was kept.
void report_error(std::ostream& err, const std::function<std::string(std::string_view)>& fitted, const Error& error, bool as_json, bool saved);

}  // namespace leeboard::app
