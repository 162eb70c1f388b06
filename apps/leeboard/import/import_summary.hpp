// What an import says at its end (leeboard-intake(1)), as JSON and for a person.
#pragma once

#include <string>

#include "clinic/import/summary.hpp"

namespace leeboard::app {

/// The summary line, without its newline. `rejects`: the reject file, or empty.
std::string render_summary_json(const clinic::ImportSummary& summary, const std::string& rejects, int exit);
/// The same for a person, some lines.
std::string render_summary_text(const clinic::ImportSummary& summary, const std::string& rejects);
/// A stored summary line as the answer to a command that was done before with its key: nothing was stored now, exit 0.
std::string render_replayed_summary(const std::string& stored);

}  // namespace leeboard::app
