// The append-only tables in their fixed order: names, columns, how a row is inserted and read for its digest.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace leeboard::store {

/// Tables whose rows have a digest. The order is part of the digest of an event: new ones go to the end.
enum class Table : std::uint8_t {
  meta,
  id_floor,
  definition,
  person,
  patient,
  patient_link,
  external_id,
  episode,
  fact,
  event,
  assessment,
  acknowledgement,
  plan,
  decision,
  trigger_item,
  trigger_event,
  import_run,
  import_end,
  import_record,
  kept_resource,
  request,
  withdrawal,
  conflict,
  held_record,
  settlement,
  plan_piece
};
/// How many tables there are.
inline constexpr std::size_t table_count = 26;

/// A table before a migration added it or columns to it; these stand behind the others, and a row that has none of them keeps its digest.
struct EarlierShape {
  int columns = 0;
  int since = 0;                 ///< the layout that has the added ones; 0: none were added
  const char* select = nullptr;  ///< as `select` below, from an earlier layout, with NULL for each column that is not there
};

/// One table: `columns` leaves out seq and digest; the first is the integer key.
struct TableShape {
  const char* name;
  int columns;
  const char* insert;
  const char* select;  ///< columns, seq, digest by key, from a key on
  EarlierShape before = {};
};

/// Columns of a table.
const TableShape& shape(Table table);
/// How many columns the table began with.
int first_columns(Table table);
/// `select` of a store of that layout.
const char* select_of(Table table, int layout);

}  // namespace leeboard::store
