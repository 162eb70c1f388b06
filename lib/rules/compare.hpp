// One comparison against one value.
#pragma once

#include "base/truth.hpp"
#include "record/fact.hpp"
#include "rules/condition.hpp"

namespace leeboard::rules {

/// Truth of the leaf for a known value; `plan_day` is what `plan` literals count from. Text and missing fields are unknown.
Truth compare(const Leaf& leaf, const FactValue& value, Date plan_day);

/// Whether an entry of a list says nothing of the field that the leaf names, or why there is nothing.
bool leaves_open(const Leaf& leaf, const FactValue& value);

/// What a fact of the closed world holds when nothing was ever said of it: no, 0, none.
FactValue never_said(const Leaf& leaf);

}  // namespace leeboard::rules
