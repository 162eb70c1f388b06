// Row and event digests, one call of BLAKE2b each.
#include "store/row_digest.hpp"

#include <sodium.h>

#include <bit>
#include <charconv>
#include <cstring>

#include "base/range.hpp"
#include "store/statement.hpp"

namespace leeboard::store {

void RowDigest::length(std::uint64_t size) {
  char raw[8];
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(raw, &size, sizeof raw);
  } else {
    for (char& byte : raw) {
      byte = static_cast<char>(size & 255);
      size >>= 8;
    }
  }
  bytes_.append(raw, sizeof raw);
}

void RowDigest::begin(Table table) {
  bytes_.assign("leeboard.row.v1");
  first_ = 2 + first_columns(table);
  columns_ = 0;
  text(shape(table).name);
  number(1);
}

void RowDigest::end_column(bool there) {
  if (++columns_ <= first_ || there) counted_ = bytes_.size();
}

void RowDigest::text(std::string_view text) {
  length(text.size());
  bytes_ += text;
  end_column(true);
}

// No text is this long, so a missing value differs from every text, the empty one included.
void RowDigest::null() {
  length(~std::uint64_t{0});
  end_column(false);
}

void RowDigest::number(std::int64_t number) {
  char raw[24];
  const auto end = std::to_chars(raw, raw + sizeof raw, number).ptr;
  text({raw, static_cast<std::size_t>(end - raw)});
}

void RowDigest::real(double number) { text(format_number(number)); }

namespace {
Blake256 hash(std::string_view bytes) {
  Blake256 out{};
  crypto_generichash(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
  return out;
}
}  // namespace

Blake256 RowDigest::finish() const { return hash(std::string_view(bytes_).substr(0, counted_)); }

Blake256 digest_of_row(RowDigest& digest, Table table, const Statement& row) {
  digest.begin(table);
  for (int column = 0; column < shape(table).columns; ++column) {
    switch (row.kind(column)) {
      case ValueKind::null: digest.null(); break;
      case ValueKind::integer: digest.number(row.integer(column)); break;
      case ValueKind::real: digest.real(row.real(column)); break;
      case ValueKind::text:
      case ValueKind::blob: digest.text(row.text(column)); break;
    }
  }
  return digest.finish();
}

Blake256 digest_of_event(const std::vector<Blake256>& rows) {
  std::string bytes = "leeboard.event.v1";
  bytes.reserve(bytes.size() + rows.size() * 32);
  for (const auto& row : rows) bytes += view(row);
  return hash(bytes);
}

}  // namespace leeboard::store
