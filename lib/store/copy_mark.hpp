// The mark by which a proven backup says in itself that it is one.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/store.hpp"

namespace leeboard::store {

class Connection;

/// The row of `meta` that holds the mark. No event tells of it and no digest of the store counts it: it belongs to the copy.
inline constexpr std::string_view copy_mark_name = "copy_of";

/// Of which store a backup is, up to which event, and when it was made (UTC).
struct CopyMark {
  std::string store_id;
  Head head;
  std::string made;
};

/// The mark as it is stored: four words.
std::string format_copy_mark(const CopyMark& mark);
/// Throws damaged when the text is no mark.
CopyMark parse_copy_mark(std::string_view text);

/// The mark of a file, or nothing. Throws damaged.
std::optional<CopyMark> read_copy_mark(Connection& connection);
/// Marks a copy as it stands, under a digest like every row; one that has a mark keeps it.
void put_copy_mark(Connection& connection, const std::string& made);
/// Takes the mark away inside a running transaction: the file is a store again.
void remove_copy_mark(Connection& connection);

}  // namespace leeboard::store
