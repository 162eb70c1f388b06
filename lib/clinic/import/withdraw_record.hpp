// What an older state of a record of a source said, and its newer state does not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "clinic/became.hpp"
#include "clinic/write_document.hpp"
#include "interop/intake_document.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

/// Facts of the record with that name: the document's become their corrections; those that it does not say any more are added to it as
/// taken back, unless it is only a part (`partial`).
void correct_facts(store::Repositories& records, store::PersonKey person, std::string_view name, bool partial, interop::IntakeDocument& document);

/// Events of the record with that name that the document does not have, each as one that takes it back.
std::vector<Event> find_gone_events(store::Repositories& records, store::PersonKey person, std::string_view name,
                                    const interop::IntakeDocument& document);

/// Empties the forms of the record with that name; whether there was one to empty.
bool withdraw_forms(store::Repositories& records, store::PersonKey person, std::string_view name, DocumentWriter& writer, Became& became);

}  // namespace leeboard::clinic
