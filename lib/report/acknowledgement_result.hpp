// What came of acknowledging a safety item: as JSON, and in a line.
#pragma once

#include <string>

#include "record/signature.hpp"
#include "record/stored.hpp"
#include "report/write_state.hpp"

namespace leeboard::report {

/// leeboard.acknowledgement/1. `standing`: the one that stands now; `decision`: what was decided, or empty.
std::string acknowledged_json(const std::string& object, const Signature& standing, Stored how, const std::string& decision);
std::string acknowledged_text(const std::string& object, Stored how, const WriteState& state, bool decided);

}  // namespace leeboard::report
