// Digests: of a row over its columns, and of an event over the digests of its rows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.hpp"
#include "store/tables.hpp"

namespace leeboard::store {

class Statement;

/// Gathers a row's columns as length-prefixed text and hashes them; reusable. Columns that a migration added count up to the last that
/// is there, so that rows written before it keep their digest.
class RowDigest {
 public:
  /// Starts a row of a table, at row version 1.
  void begin(Table table);
  void text(std::string_view text);
  void null();
  void number(std::int64_t number);
  void real(double number);
  Blake256 finish() const;

 private:
  void length(std::uint64_t size);
  void end_column(bool there);
  std::string bytes_;
  std::size_t counted_ = 0;      ///< bytes that enter the digest
  int columns_ = 0, first_ = 0;  ///< columns so far; those that always count
};

/// The digest of the row that a `select` of its table stands on.
Blake256 digest_of_row(RowDigest& digest, Table table, const Statement& row);

/// Bytes of a hash as a view.
inline std::string_view view(const Blake256& hash) { return {reinterpret_cast<const char*>(hash.data()), hash.size()}; }

/// Hash over the digests of an event's rows in order of table and key.
Blake256 digest_of_event(const std::vector<Blake256>& rows);

}  // namespace leeboard::store
