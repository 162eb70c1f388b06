// What update, discharge and readmit share: one document onto one person, once, and the result printed.
#pragma once

#include <functional>
#include <string>

#include "leeboard/command.hpp"
#include "leeboard/intake/intake_input.hpp"
#include "leeboard/intake/write_document.hpp"

namespace leeboard::app {

/// Revises person and episode; returns the episode that the document's contents go to.
using RecordChange = std::function<std::string(store::Records&, store::PersonKey, DocumentWriter&, Became&)>;

/// Runs a change with the document's contents in one transaction and prints what came of it. Throws not_found for no such patient.
Outcome change_record(Context& context, const std::string& patient, const IntakeInput& input, const RecordChange& change);

/// Tells about positive safety items that were stored.
void tell_safety_items(Context& context, const std::vector<std::string>& objects);

/// leeboard.intake-result/1.
std::string render_intake_result(const std::string& code, const std::string& episode, const Became& became);

}  // namespace leeboard::app
