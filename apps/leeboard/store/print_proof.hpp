// How a proven copy is told.
#pragma once

#include <string_view>

namespace leeboard::store {
struct BackupProof;
}

namespace leeboard::app {

class Context;

/// Prints one JSON object, or says one line: what was done, path, size, events, digest.
void print_proof(Context& context, std::string_view type, std::string_view done, const store::BackupProof& proof);

}  // namespace leeboard::app
