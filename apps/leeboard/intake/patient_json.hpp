// People and episodes as they are printed in JSON: absence explicit, keys in a fixed order.
#pragma once

#include "io/json_writer.hpp"
#include "record/patient.hpp"

namespace leeboard::app {

/// `"name": {"value":..., "absent":...}` of a text that may be absent.
void write_said(io::JsonWriter& json, std::string_view name, const Said& said);
/// A time, or null.
void write_time(io::JsonWriter& json, std::string_view name, const std::optional<Stamp>& time);
/// Name, birth date, sex at birth, identifiers, contact, status, explored domains, extensions: fields of an open object.
void write_patient_fields(io::JsonWriter& json, const Patient& patient);
/// One episode as an object.
void write_episode(io::JsonWriter& json, const Episode& episode, int revision);
/// The text, or its absence word.
std::string shown(const Said& said);
std::string shown_birth(const Patient& patient);

}  // namespace leeboard::app
