// Binding and digesting a row in one pass.
#include "store/new_row.hpp"

#include "base/error.hpp"
#include "base/per_thread.hpp"
#include "store/row_digest.hpp"

namespace leeboard::store {

namespace {
// One buffer for all rows of the thread; a row is bound, digested and inserted before the next begins.
RowDigest& buffer() { return per_thread<RowDigest, struct OfRows>(); }
}  // namespace

NewRow::NewRow(Change& change, Table table, std::int64_t key)
    : change_(change), table_(table), key_(key), statement_(change.connections().writer().prepared(shape(table).insert)) {
  if (!change.running()) throw Error(ErrorKind::bug, "a row was written outside of a transaction");
  buffer().begin(table);
  number(key);
}

NewRow& NewRow::text(std::string_view text) {
  statement_.bind(column_++, text);
  buffer().text(text);
  return *this;
}

NewRow& NewRow::text_or_null(std::string_view value) {
  if (!value.empty()) return text(value);
  statement_.bind_null(column_++);
  buffer().null();
  return *this;
}

NewRow& NewRow::number(std::int64_t number) {
  statement_.bind(column_++, number);
  buffer().number(number);
  return *this;
}

NewRow& NewRow::number_or_null(std::optional<std::int64_t> value) {
  if (value) return number(*value);
  return text_or_null({});
}

NewRow& NewRow::real_or_null(std::optional<double> value) {
  if (!value) return text_or_null({});
  const double plain = *value == 0 ? 0.0 : *value;  // -0 would not survive the way through the file
  statement_.bind(column_++, plain);
  buffer().real(plain);
  return *this;
}

void NewRow::insert(PersonKey person, std::string_view object) {
  if (column_ - 1 != shape(table_).columns) throw Error(ErrorKind::bug, std::string("wrong number of columns for ") + shape(table_).name);
  const Blake256 digest = buffer().finish();
  const auto seq = change_.event_of(person).seq;
  statement_.bind(column_, static_cast<std::int64_t>(seq)).bind_blob(column_ + 1, view(digest));
  statement_.run();
  change_.note_row(table_, key_, person, object, digest);
}

}  // namespace leeboard::store
