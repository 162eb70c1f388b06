// Stores what a FHIR resource says has happened.
#pragma once

#include <string>

#include "clinic/became.hpp"
#include "interop/fhir/conversion.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

struct Desk;

/// Writes the events of a record; `fresh`: the resource is new, so its events need not be looked for. What is unusual is told in `record`.
void write_record_events(const Desk& desk, store::Repositories& records, store::PersonKey person, const std::string& episode, bool fresh,
                         interop::FhirRecord& record, Became& became);

}  // namespace leeboard::clinic
