// People and episodes as they are printed in JSON: absence explicit, keys in a fixed order.
#pragma once

#include <string>
#include <string_view>

#include "io/json_writer.hpp"
#include "record/patient.hpp"

namespace leeboard::report {

/// `"name": {"value":..., "absent":...}` of a text that may be absent.
void write_said(io::JsonWriter& json, std::string_view name, const Said& said);
/// Name, birth date, sex at birth, identifiers, contact, status, explored domains, extensions: fields of an open object.
void write_patient_fields(io::JsonWriter& json, const Patient& patient);
/// One episode as an object.
void write_episode(io::JsonWriter& json, const Episode& episode, int revision);
/// The text, or its absence word.
std::string shown(const Said& said);
/// The day of birth as precisely as it is known, or its absence word.
std::string shown_birth(const Patient& patient);

}  // namespace leeboard::report
