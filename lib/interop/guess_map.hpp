// A mapping file guessed from a table: headings, and what the cells below them look like.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace leeboard::catalog {
class Vocabulary;
struct TableWords;
}  // namespace leeboard::catalog

namespace leeboard::interop {

/// Looks at a table row by row.
class MapGuess {
 public:
  MapGuess(std::span<const std::string> header, char delimiter, const catalog::TableWords& words, const catalog::Vocabulary& vocabulary);
  ~MapGuess();

  void take(std::span<const std::string_view> cells);
  /// The map in YAML; a comment above each column says what its cells are, how sure the guess is, and shows some. What cannot be told
  /// is not guessed, and says so.
  std::string yaml() const;

 private:
  struct Column;
  struct Entry;
  Entry entry(const Column& column, bool comma) const;
  std::vector<Column> columns_;
  char delimiter_;
  const catalog::TableWords& words_;
  const catalog::Vocabulary& vocabulary_;
};

}  // namespace leeboard::interop
