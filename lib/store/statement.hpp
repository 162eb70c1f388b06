// A prepared statement over the C interface: views go in without a copy, views come out until the next step.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace leeboard::store {

/// One prepared statement. Texts that are bound must outlive the step. Throws Error as translate_sqlite says.
class Statement {
 public:
  Statement(sqlite3* db, const char* sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

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
  int kind(int column) const;
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;
  std::string_view blob(int column) const;
  std::string string(int column) const { return std::string(text(column)); }
  int columns() const;

 private:
  sqlite3* db_;
  sqlite3_stmt* statement_ = nullptr;
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

/// Throws what a result code of SQLite means for us: busy, damaged, io, version or bug. No values in the message.
[[noreturn]] void throw_sqlite(sqlite3* db, int code);

}  // namespace leeboard::store
