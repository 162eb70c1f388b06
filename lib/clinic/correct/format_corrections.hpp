// Corrections as they are shown.
#pragma once

#include <string>

#include "clinic/correct/corrections.hpp"
#include "record/signature.hpp"

namespace leeboard::clinic {

/// leeboard.correction/1, without its newline; `signature`: who corrects, when and why.
std::string format_corrections_json(const Corrections& corrections, const Signature& signature);
/// For a person: a line an object, then the drafts.
std::string format_corrections_text(const Corrections& corrections, bool dry_run);

}  // namespace leeboard::clinic
