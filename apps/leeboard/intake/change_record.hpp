// What add, update, discharge and readmit share: one document, written once, and the result printed.
#pragma once

#include <string>

#include "clinic/intake_desk.hpp"
#include "leeboard/command.hpp"
#include "leeboard/write_once.hpp"
#include "report/intake_result.hpp"

namespace leeboard::app {

/// Reads one document from a file or "-". Throws bad_input with every fault.
clinic::IntakeInput read_intake_file(Context& context, const std::string& file, bool update = false);

/// Runs a change with the document's contents in one transaction and prints what came of it. Throws not_found for no such patient.
Outcome change_record(Context& context, const std::string& patient, const clinic::IntakeInput& input, clinic::RecordChange change,
                      const std::string& confirmed = {});

/// Tells about the safety items of an intake result that nobody has acknowledged, and makes the run end with them.
Outcome tell_safety_items(Context& context, const report::IntakeResult& result);

/// What came of a document, for printing.
report::IntakeResult intake_result(const clinic::WrittenDocument& written);
/// The same of one that was written before with this key.
report::IntakeResult replayed_result(const Written& written);

}  // namespace leeboard::app
