// Trigger inventory and log as they are printed: shapes that the importer reads back.
#pragma once

#include <string>

#include "io/json_writer.hpp"
#include "record/trigger.hpp"

namespace leeboard::catalog {

/// One inventory line, `"type":"trigger"`; leaves the object open for more fields.
void write_trigger(io::JsonWriter& json, const Trigger& trigger, const std::string& patient, int revision);

/// One log line, `"type":"event"`; leaves the object open for more fields.
void write_trigger_event(io::JsonWriter& json, const TriggerEvent& event, const std::string& patient);

}  // namespace leeboard::catalog
