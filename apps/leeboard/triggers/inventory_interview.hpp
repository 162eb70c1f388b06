// The first interview about triggers on a terminal: one domain after the other, with examples to choose from.
#pragma once

#include "catalog/coping.hpp"
#include "leeboard/triggers/inventory_draft.hpp"
#include "store/keys.hpp"

namespace leeboard::app {

class Context;

/// The name under which the store keeps a half-done interview (no instrument has it).
inline constexpr const char* inventory_draft_name = "triggers/interview";

/// Asks domain by domain and keeps every answer in the store's draft at once. Throws failed when the input ends before the interview does.
InventoryDraft interview_about_triggers(Context& context, const catalog::CopingLibrary& library, store::PersonKey person);

}  // namespace leeboard::app
