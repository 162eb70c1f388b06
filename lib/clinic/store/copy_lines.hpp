// Stores that were made, proven copies and rebuilt stores, as they are told.
#pragma once

#include <string>
#include <string_view>

#include "store/backup.hpp"
#include "store/salvage.hpp"

namespace leeboard::clinic {

/// leeboard.store/1 of a proven copy. `type`: what was done (backup, restore, move).
std::string format_proof_json(const store::BackupProof& proof, std::string_view type);
/// The same in a line that begins with what was done.
std::string format_proof_text(const store::BackupProof& proof, std::string_view done);

/// leeboard.store/1 of a new, empty store. `encrypted`: what is known of its disk.
std::string format_made_json(const std::string& path, const store::Identity& made, std::string_view encrypted);

/// What a rebuild lost, those beyond the list included.
long long count_lost(const store::Salvage& result);
/// leeboard.salvage/1: what was lost or stays behind, one a line, with a summary behind them. `path`: of the new store.
std::string format_salvage_json(const store::Salvage& result, const std::string& path);
std::string format_salvage_text(const store::Salvage& result, const std::string& path);

}  // namespace leeboard::clinic
