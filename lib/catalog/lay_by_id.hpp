// Lays definitions with ids over each other: twice in one layer is a fault, a site's stands in place of the built-in one.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/diagnostic.hpp"

namespace leeboard::catalog {

/// Adds an entry (`id`, `where`), or puts it in place of the one of its id when it may (`replaces`); a fault otherwise.
template <class Entry>
void lay_by_id(std::vector<Entry>& over, Entry entry, bool replaces, Diagnostics& diagnostics) {
  const auto same = std::ranges::find(over, entry.id, &Entry::id);
  if (same == over.end()) over.push_back(std::move(entry));
  else if (replaces) *same = std::move(entry);
  else diagnostics.add(entry.where, fmt::format("the id `{}` is taken by {}", entry.id, format_where(same->where)));
}

}  // namespace leeboard::catalog
