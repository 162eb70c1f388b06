// Reads an intake document (schemas.md section 2) from a node tree, strictly: every key is known, kept as x_ or reported.
#pragma once

#include "base/diagnostic.hpp"
#include "base/stamp.hpp"
#include "interop/intake_document.hpp"
#include "io/node.hpp"

namespace leeboard {
class Zone;
}

namespace leeboard::catalog {
class Vocabulary;
}

namespace leeboard::interop {

/// What the reader needs to know beyond the document. The time zone may be null: then times need an offset.
struct IntakeSetting {
  const catalog::Vocabulary& vocabulary;
  const Zone* zone = nullptr;
  Stamp as_of{};        ///< facts without a time of their own were observed then
  bool update = false;  ///< of `intake update`, `discharge`, `readmit`: `patient` may be left out
};

/// Reads a document. Faults go to `problems` (file:line:column); the result is only to be used when there are none.
IntakeDocument read_intake(io::Node root, const IntakeSetting& setting, Diagnostics& problems);

/// One event of the closed list (kind, `at` or `on`, fields of its kind).
Event read_event(io::Node node, const IntakeSetting& setting, Diagnostics& problems);

/// The kinds of event, for messages.
const std::vector<std::string>& event_kinds();

}  // namespace leeboard::interop
