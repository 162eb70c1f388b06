// Import runs as they are shown: one, a list of them, and what taking one back came to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "clinic/import/undo_import.hpp"
#include "record/signature.hpp"
#include "store/imports.hpp"

namespace leeboard::clinic {

/// leeboard.import/1 of one run, a line; `summary`: with all that it said at its end.
std::string format_run_json(const store::ImportRun& run, const std::optional<Signature>& withdrawn, bool summary);
/// The same for a person: a line of a list.
std::string format_run_line(const store::ImportRun& run, const std::optional<Signature>& withdrawn);
/// One run for a person, some lines.
std::string format_run_text(const store::ImportRun& run, const std::optional<Signature>& withdrawn);

/// What taking back came to, without its newline, and for a person.
std::string format_undone_json(const UndoneImport& undone, int exit);
std::string format_undone_text(const UndoneImport& undone, bool dry_run);

}  // namespace leeboard::clinic
