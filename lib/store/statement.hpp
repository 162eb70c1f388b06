// A prepared statement over SQLiteCpp: values go in by reference where they can, views come out until the next step.
#pragma once

#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace SQLite {
class Column;
class Database;
}  // namespace SQLite

namespace leeboard::store {

/// What a value of a row is.
enum class ValueKind : std::uint8_t { null, integer, real, text, blob };

/// One prepared statement. Bound bytes (bind_blob) must outlive the step; texts are kept. Throws Error as throw_sqlite says.
class Statement {
 public:
  Statement(SQLite::Database& database, const char* sql);

  Statement& bind(int index, std::int64_t number);
  Statement& bind(int index, std::string_view text);
  Statement& bind(int index, double number);
  Statement& bind_blob(int index, std::string_view bytes);
  Statement& bind_null(int index);

  /// True when there is a row.
  bool step();
  /// Steps to the end and resets.
  void run();
  void reset();

  bool is_null(int column) const;
  ValueKind kind(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;
  std::string_view blob(int column) const;
  std::string string(int column) const { return std::string(text(column)); }

 private:
  SQLite::Column cell(int column) const;

  SQLite::Database& database_;
  SQLite::Statement statement_;
  std::vector<std::string> texts_;  // by index of the parameter
};

/// Resets a statement at the end of its scope, so that no cursor keeps other processes out.
class Reset {
 public:
  explicit Reset(Statement& statement) : statement_(statement) {}
  ~Reset() { statement_.reset(); }
  Reset(const Reset&) = delete;
  Reset& operator=(const Reset&) = delete;

 private:
  Statement& statement_;
};

}  // namespace leeboard::store
