// Prepared statements of SQLiteCpp, their errors in our words.
#include "store/statement.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>

#include <climits>

#include "store/sqlite_gaps.hpp"

namespace leeboard::store {

Statement::Statement(SQLite::Database& database, const char* sql)
    : database_(database), statement_(translated(database, [&] { return SQLite::Statement(database, sql); })) {}

Statement& Statement::bind(int index, std::int64_t number) {
  translated([&] { statement_.bind(index, number); });
  return *this;
}

Statement& Statement::bind(int index, double number) {
  translated([&] { statement_.bind(index, number); });
  return *this;
}

// SQLiteCpp binds a text without a copy only from a std::string. Views are put into strings of the statement's own, which keep their
// memory from row to row: that costs less than the copy that `bind` would have SQLite allocate.
Statement& Statement::bind(int index, std::string_view text) {
  if (texts_.empty()) texts_.resize(static_cast<std::size_t>(statement_.getBindParameterCount()) + 1);
  const auto slot = static_cast<std::size_t>(index);
  if (slot >= texts_.size()) throw_bad_index();
  if (text.size() > INT_MAX) throw_too_big();
  texts_[slot].assign(text);
  translated([&] { statement_.bindNoCopy(index, texts_[slot]); });
  return *this;
}

Statement& Statement::bind_blob(int index, std::string_view bytes) {
  if (bytes.size() > INT_MAX) throw_too_big();
  translated([&] { statement_.bindNoCopy(index, bytes.data(), static_cast<int>(bytes.size())); });
  return *this;
}

Statement& Statement::bind_null(int index) {
  translated([&] { statement_.bind(index); });
  return *this;
}

bool Statement::step() {
  try {
    return statement_.executeStep();
  } catch (const SQLite::Exception& error) {
    try {
      throw_sqlite(error, database_);
    } catch (...) {
      reset();
      throw;
    }
  }
}

void Statement::run() {
  while (step()) {}
  reset();
}

// What a reset reports is the error of the step before it, which was thrown there.
void Statement::reset() { statement_.tryReset(); }

SQLite::Column Statement::cell(int column) const {
  return translated([&] { return statement_.getColumn(column); });
}

bool Statement::is_null(int column) const { return cell(column).isNull(); }
std::int64_t Statement::integer(int column) const { return cell(column).getInt64(); }
double Statement::real(int column) const { return cell(column).getDouble(); }

ValueKind Statement::kind(int column) const {
  const SQLite::Column value = cell(column);
  if (value.isNull()) return ValueKind::null;
  if (value.isInteger()) return ValueKind::integer;
  if (value.isFloat()) return ValueKind::real;
  return value.isBlob() ? ValueKind::blob : ValueKind::text;
}

std::string_view Statement::text(int column) const {
  const SQLite::Column value = cell(column);
  const char* data = value.getText();
  return {data, static_cast<std::size_t>(value.getBytes())};
}

std::string_view Statement::blob(int column) const {
  const SQLite::Column value = cell(column);
  const auto* data = static_cast<const char*>(value.getBlob());
  return data ? std::string_view(data, static_cast<std::size_t>(value.getBytes())) : std::string_view{};
}

}  // namespace leeboard::store
