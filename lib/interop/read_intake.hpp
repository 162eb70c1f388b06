// Reads an intake document (leeboard-intake(5)) from a node tree, strictly: every key is known, kept as x_ or reported.
#pragma once

#include "base/diagnostic.hpp"
#include "interop/intake_document.hpp"
#include "interop/intake_setting.hpp"
#include "io/node.hpp"

namespace leeboard::interop {

/// Reads a document. Faults go to `problems` (file:line:column); the result is only to be used when there are none.
IntakeDocument read_intake(io::Node root, const IntakeSetting& setting, Diagnostics& problems);

}  // namespace leeboard::interop
