// Making and opening a store: path, file system, layout, journal, and the head that this user remembers.
#pragma once

#include <string>
#include <vector>

#include "store/open_store.hpp"

namespace leeboard::store {

/// Makes the file and its tables with a new store id. Throws usage when a file stands there, io.
void create_new(OpenStore& store);

/// Opens the file with every check, undoes what a killed command left, and changes an older layout when the store is opened for
/// writing. Throws as Store::open.
void open_existing(OpenStore& store);

/// Where the store of that id lies, when the file at `path` is a copy of it; else empty. `gone`: places where it lies no more.
std::string live_place_of(const RememberedHeads& heads, const std::string& store_id, const std::string& path, std::vector<std::string>& gone);

/// 32 random hexadecimal digits.
std::string new_store_id();

}  // namespace leeboard::store
