// Nothing is stored that is said to have happened after now, or before its person was born.
#pragma once

#include "interop/intake_document.hpp"
#include "record/assessment.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

struct Desk;

/// Throws bad_input when an entry, a fact, a form or a discharge of the document lies ahead. What is booked, called off or ends may, and an
/// admission that is planned.
void require_no_time_ahead(const Desk& desk, const interop::IntakeDocument& document);
/// The same of a form.
void require_no_time_ahead(const Desk& desk, const Answers& answers);

/// Throws bad_input, with both dates, when something of the document was before the person's birth, as the document or the store says it.
void require_after_birth(const Desk& desk, store::Repositories& records, store::PersonKey person, const interop::IntakeDocument& document);

}  // namespace leeboard::clinic
