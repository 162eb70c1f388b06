// One new row of an append-only table: bound and digested at the same time.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "store/change.hpp"
#include "store/keys.hpp"
#include "store/tables.hpp"

namespace leeboard::store {

class Statement;

/// Takes the columns in order, after the key. Throws bug outside of a change.
class NewRow {
 public:
  NewRow(Change& change, Table table, std::int64_t key);
  NewRow& text(std::string_view text);
  /// An empty text is stored as NULL.
  NewRow& text_or_null(std::string_view text);
  NewRow& number(std::int64_t number);
  NewRow& number_or_null(std::optional<std::int64_t> number);
  NewRow& real_or_null(std::optional<double> number);
  /// Inserts it into the event of that person (0: of none); `object` names it in the event ("A-12").
  void insert(PersonKey person, std::string_view object);

 private:
  Change& change_;
  Table table_;
  std::int64_t key_;
  Statement& statement_;
  int column_ = 1;
};

}  // namespace leeboard::store
