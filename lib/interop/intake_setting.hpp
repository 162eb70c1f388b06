// What readers of intake documents need to know beyond the document.
#pragma once

#include "base/stamp.hpp"

namespace leeboard {
class Zone;
}

namespace leeboard::catalog {
class Vocabulary;
struct IdentifierRules;
}  // namespace leeboard::catalog

namespace leeboard::interop {

/// What the reader needs to know beyond the document. The time zone may be null: then times need an offset.
struct IntakeSetting {
  const catalog::Vocabulary& vocabulary;
  const Zone* zone = nullptr;
  Stamp as_of{};                                          ///< facts without a time of their own were observed then
  bool update = false;                                    ///< of `intake update`, `discharge`, `readmit`: `patient` may be left out
  const catalog::IdentifierRules* identifiers = nullptr;  ///< what only fills the place of a code ("unknown", "0") is none; null: all count
};

}  // namespace leeboard::interop
