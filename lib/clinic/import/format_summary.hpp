// What an import says (leeboard-intake(1)), as JSON and for a person: of each record, of each chunk on disk, at its end.
#pragma once

#include <string>

#include "clinic/import/run.hpp"

namespace leeboard::clinic {

/// One record and what became of it, a line.
std::string format_record_json(const RecordOutcome& record);
std::string format_record_text(const RecordOutcome& record);
/// One record and what would become of it: what would change, who may be the same.
std::string format_preview_json(const RecordOutcome& record);
std::string format_preview_text(const RecordOutcome& record);
/// A map that is proposed for a table without one.
std::string format_map_json(const std::string& map);
/// leeboard.import/1: how far the run is on disk.
std::string format_committed_json(const Committed& chunk);

/// The summary line, without its newline. `rejects`: the reject file, or empty.
std::string format_summary_json(const ImportSummary& summary, const std::string& rejects, int exit);
/// The same for a person, some lines.
std::string format_summary_text(const ImportSummary& summary, const std::string& rejects);
/// A stored summary line as the answer to a command that was done before with its key: nothing was stored now, exit 0.
std::string format_replayed_summary(const std::string& stored);

}  // namespace leeboard::clinic
