// What came of acknowledging a safety item: as JSON, and in a line.
#pragma once

#include <string>

#include "record/signature.hpp"
#include "record/stored.hpp"
#include "report/write_state.hpp"

namespace leeboard::report {

/// leeboard.acknowledgement/1. `standing`: the one that stands now.
std::string acknowledged_json(const std::string& object, const Signature& standing, Stored how);
std::string acknowledged_text(const std::string& object, Stored how, const WriteState& state);

}  // namespace leeboard::report
