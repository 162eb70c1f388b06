// What update, discharge and readmit share: one document onto one person, once, and the result printed.
#pragma once

#include <functional>
#include <string>

#include "io/node.hpp"
#include "leeboard/command.hpp"
#include "leeboard/intake/intake_input.hpp"
#include "leeboard/intake/write_document.hpp"

namespace leeboard::app {

/// Revises person and episode; returns the episode that the document's contents go to.
using RecordChange = std::function<std::string(store::Repositories&, store::PersonKey, DocumentWriter&, Became&)>;

/// Runs a change with the document's contents in one transaction and prints what came of it. Throws not_found for no such patient.
Outcome change_record(Context& context, const std::string& patient, const IntakeInput& input, const RecordChange& change);

/// Tells about the safety items of an intake result that nobody has acknowledged, and makes the run end with them.
Outcome tell_safety_items(Context& context, const io::Node& result);

/// leeboard.intake-result/1.
std::string render_intake_result(const std::string& code, const std::string& episode, const Became& became);

}  // namespace leeboard::app
