// Sorting, cutting and choosing columns of a table.
#include "report/list_choice.hpp"

#include <algorithm>
#include <optional>

#include "base/error.hpp"
#include "base/nearest.hpp"

namespace leeboard::report {

namespace {
std::optional<std::size_t> find_column(const Table& table, const std::string& slug) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].slug == slug) return i;
  return std::nullopt;
}

void check_column(const Table& table, const std::string& slug, const char* option) {
  if (find_column(table, slug)) return;
  std::vector<std::string> known;
  // Each scale has four columns more ("phq9.total.low"): too many to list for a slip in another name.
  for (const auto& column : table.columns)
    if (slug.find('.') != slug.npos || column.slug.find('.') == column.slug.npos) known.push_back(column.slug);
  throw Error{ErrorKind::usage, std::string(option) + ": the list has no column '" + slug + "'"}.mend_with(choose_from(slug, known));
}

// What is not known comes last; words come behind numbers.
bool before(const Value& a, const Value& b) {
  const auto rank = [](const Value& value) { return std::holds_alternative<Missing>(value) ? 2 : std::holds_alternative<Number>(value) ? 0 : 1; };
  if (rank(a) != rank(b)) return rank(a) < rank(b);
  if (const auto* number = std::get_if<Number>(&a)) return number->value < std::get<Number>(b).value;
  return rank(a) == 1 && format_shown(a) < format_shown(b);
}
}  // namespace

void check_choice(const ListChoice& choice, const Table& table) {
  if (!choice.sort.empty()) check_column(table, choice.sort, "--sort");
  for (const auto& field : choice.fields) check_column(table, field, "--fields");
}

std::size_t apply_choice(const ListChoice& choice, Table& table) {
  if (!choice.sort.empty() || !choice.fields.empty()) table.groups.clear();
  if (const auto column = find_column(table, choice.sort))
    std::ranges::stable_sort(table.rows, [&](const Row& a, const Row& b) { return before(a.cells[*column], b.cells[*column]); });
  std::size_t left_out = 0;
  if (choice.limit > 0 && table.rows.size() > static_cast<std::size_t>(choice.limit)) {
    left_out = table.rows.size() - static_cast<std::size_t>(choice.limit);
    table.rows.resize(static_cast<std::size_t>(choice.limit));
    std::erase_if(table.groups, [&](const RowGroup& group) { return group.first >= table.rows.size(); });
  }
  if (choice.fields.empty()) return left_out;
  std::vector<std::size_t> kept;
  for (const auto& field : choice.fields)
    if (const auto column = find_column(table, field)) kept.push_back(*column);
  std::vector<Column> columns;
  for (const auto at : kept) {
    columns.push_back(table.columns[at]);
    columns.back().audience = Audience::all;  // asked for by name
    columns.back().rank = 0;
  }
  table.columns = std::move(columns);
  for (auto& row : table.rows) {
    std::vector<Value> cells;
    for (const auto at : kept) cells.push_back(row.cells[at]);
    row.cells = std::move(cells);
  }
  return left_out;
}

}  // namespace leeboard::report
