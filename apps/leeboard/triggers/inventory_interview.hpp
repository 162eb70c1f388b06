// The first interview about triggers on a terminal: one domain after the other, with examples to choose from.
#pragma once

#include "catalog/coping.hpp"
#include "clinic/drafts/inventory_draft.hpp"
#include "store/keys.hpp"

namespace leeboard::app {

class Context;

/// Asks domain by domain and keeps every answer in the store's draft at once. Throws Left, Interrupted.
clinic::InventoryDraft interview_about_triggers(Context& context, const catalog::CopingLibrary& library, store::PersonKey person);

}  // namespace leeboard::app
