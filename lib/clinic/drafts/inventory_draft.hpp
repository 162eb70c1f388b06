// What a first interview about triggers has found so far, as it is kept while it is not finished.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "record/trigger.hpp"
#include "store/store.hpp"

namespace leeboard::clinic {

struct Desk;

/// What was told so far.
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

/// The draft as a text, in which the same answers are the same.
std::string format_inventory_draft(const InventoryDraft& draft);

/// Keeps what is answered so far in place of what was kept before, at once.
void keep_inventory_draft(const Desk& desk, store::Store& store, store::PersonKey person, const InventoryDraft& draft);
/// What was kept of an interview of this person and member of staff; nothing when there is none or it cannot be read any more.
std::optional<InventoryDraft> find_inventory_draft(const Desk& desk, store::Repositories& records, store::PersonKey person);
/// Once the interview is stored.
void drop_inventory_draft(const Desk& desk, store::Repositories& records, store::PersonKey person);

}  // namespace leeboard::clinic
