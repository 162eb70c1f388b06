// A half-done form of one person and one member of staff, kept while it is asked for item by item.
#pragma once

#include <optional>

#include "record/assessment.hpp"
#include "store/store.hpp"

namespace leeboard::clinic {

struct Desk;

/// Keeps what is answered so far in place of what was kept before, at once. `answers.taken_at` must be set.
void keep_form_draft(const Desk& desk, store::Store& store, store::PersonKey person, const Answers& answers);

/// What was kept of a form of that instrument; nothing when nothing was answered or it cannot be read any more.
std::optional<Answers> find_form_draft(const Desk& desk, store::Repositories& records, store::PersonKey person, const std::string& instrument);

}  // namespace leeboard::clinic
