// Failures of the operating system as errors that name the file and how to mend it.
#pragma once

#include <string>

#include "base/error.hpp"

namespace leeboard::io {

/// An Error{io} (not_found for ENOENT when `reading`) for `code` (errno), saying that `what` failed on `path`.
Error system_error(int code, const std::string& what, const std::string& path, bool reading = false);

}  // namespace leeboard::io
