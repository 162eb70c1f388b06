// The append-only tables in their fixed order: names, columns, how a row is inserted and read for its digest.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace leeboard::store {

/// Tables whose rows have a digest. The order is part of the digest of an event: new ones go to the end.
enum class Table : std::uint8_t {
  meta, id_floor, definition, person, patient, patient_link, external_id, episode, fact, event, assessment, acknowledgement, plan, decision,
  trigger_item, trigger_event, import_run, import_end, import_record, kept_resource, request
};
inline constexpr std::size_t table_count = 21;

/// One table: `columns` are those of row version 1, seq and digest left out; the first is the integer key.
struct TableShape {
  const char* name;
  int columns;
  const char* insert;
  const char* select;   ///< columns, seq, digest by key, from a key on
};

const TableShape& shape(Table table);

}  // namespace leeboard::store
