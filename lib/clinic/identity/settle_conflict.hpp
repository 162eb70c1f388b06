// Settling conflicts: whose the held records are, and taking that back.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "clinic/import/run.hpp"
#include "clinic/import/undo_import.hpp"
#include "store/conflicts.hpp"
#include "store/store.hpp"

namespace leeboard::clinic {

/// How a conflict is to be settled.
struct Settling {
  std::string conflict;                                      ///< "X-1"
  store::ConflictState how = store::ConflictState::dropped;  ///< not open
  std::optional<store::PersonKey> person;                    ///< of same
  std::string code;                                          ///< of created: the new person's, or empty for the next free one
  std::string reason;
};

/// A conflict as it was settled.
struct Settled {
  store::Conflict conflict;  ///< as it stands now
  bool before = false;       ///< it was settled so already: nothing was done
  ImportSummary summary;     ///< of the run that stored what was held; empty of dropped ones and of identifiers
};

/// The conflict of that id. Throws not_found.
store::Conflict require_conflict(store::Repositories& records, std::string_view id);

/// Stores what is held as of that person or a new one, in an import run of its own, or drops it. Throws usage for what does not fit the kind of
/// conflict, refused when it is settled otherwise. Files, listener and store outlive the call.
Settled settle_conflict(const Desk& desk, store::Store& store, InputFiles& files, const Settling& settling, ImportListener listener);

/// The conflict is open again; what its settling stored is taken back, but for what others built on. Throws usage when it is open; in a
/// transaction.
UndoneImport undo_settling(const Desk& desk, store::Repositories& records, const std::string& conflict, const std::string& reason);

}  // namespace leeboard::clinic
