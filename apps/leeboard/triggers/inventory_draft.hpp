// What a first interview about triggers has found so far, as it is kept while it is not finished.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/trigger.hpp"

namespace leeboard::app {

struct InventoryDraft {
  Date begun{};
  std::vector<TriggerDomain> explored;  ///< domains talked about, found or not
  std::vector<TriggerDomain> skipped;   ///< domains left for another day
  std::vector<Trigger> found;
  Trigger open;   ///< half told; no text: none is
  int asked = 0;  ///< questions of it that are answered

  bool is_past(TriggerDomain domain) const;
  std::size_t answered() const { return explored.size() + found.size() + (open.text.empty() ? 0 : 1); }
};

std::string format_inventory_draft(const InventoryDraft& draft);
/// Nothing when the text is none of ours.
std::optional<InventoryDraft> parse_inventory_draft(std::string_view text);

}  // namespace leeboard::app
