// A word for totals is only looked for where the first cell is short and nothing but numbers follow.
#include "interop/totals_row.hpp"

#include <algorithm>

#include "catalog/table_words.hpp"
#include "io/utf8.hpp"

namespace leeboard::interop {

namespace {
constexpr std::string_view blanks = " \t";
constexpr std::size_t longest_word = 40;

bool is_blank(std::string_view cell) { return cell.find_first_not_of(blanks) == cell.npos; }

bool is_number_like(std::string_view cell) {
  return cell.find_first_of("0123456789") != cell.npos && cell.find_first_not_of("0123456789., '+-%") == cell.npos &&
         std::ranges::count(cell, '-') <= 1;
}

bool is_word(std::string_view cell, const catalog::TableWords& words) {
  auto text = io::fold_name(cell);
  while (!text.empty() && (text.back() == ':' || text.back() == ' ')) text.pop_back();
  return std::ranges::find(words.totals, text) != words.totals.end();
}
}  // namespace

bool is_blank_row(std::span<const std::string_view> cells) { return std::ranges::all_of(cells, is_blank); }

bool is_totals_row(std::span<const std::string_view> cells, const catalog::TableWords& words) {
  const auto first = std::ranges::find_if_not(cells, is_blank);
  if (first == cells.end() || first->size() > longest_word || is_number_like(*first)) return false;
  bool alone = true;
  for (auto cell = first + 1; cell != cells.end(); ++cell) {
    if (is_blank(*cell)) continue;
    if (!is_number_like(*cell)) return false;
    alone = false;
  }
  const auto digit = first->find_first_of("0123456789");
  if (digit == first->npos) return is_word(*first, words);
  return alone && is_number_like(first->substr(digit)) && is_word(first->substr(0, digit), words);
}

}  // namespace leeboard::interop
