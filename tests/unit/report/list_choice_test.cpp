// Which rows and columns of a list are shown, and in which order.
#include "report/list_choice.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/error.hpp"
#include "report/due.hpp"

using namespace leeboard;
using namespace leeboard::report;

TEST_CASE("rows are sorted by size, what is not known comes last, and what is cut off is counted") {
  Table table{"t", {{"id", "Id"}, {"n", "N", true}, {"hidden", "Hidden", false, Audience::machines}}, {}};
  for (const double n : {10.0, 9.0, 100.0}) table.rows.push_back({{"P-" + format_shown(number_value(n)), number_value(n), std::string("x")}});
  table.rows.insert(table.rows.begin(), Row{{std::string("P-0"), Missing{"not-asked"}, std::string("y")}});
  const ListChoice choice{"n", {"hidden", "id"}, 3};
  check_choice(choice, table);
  CHECK(apply_choice(choice, table) == 1);
  REQUIRE(table.rows.size() == 3);
  CHECK(format_shown(table.rows[0].cells[1]) == "P-9");
  CHECK(format_shown(table.rows[2].cells[1]) == "P-100");
  CHECK(table.columns.size() == 2);
  CHECK(table.columns[0].audience == Audience::all);
  Table whole = table;
  CHECK(apply_choice({}, whole) == 0);
  CHECK(whole.rows.size() == 3);
  CHECK(apply_choice({"", {}, 3}, whole) == 0);
  CHECK_THROWS_AS(check_choice({"idd", {}, 0}, table), Error);
  CHECK_THROWS_AS(check_choice({"", {"id", "none"}, 0}, table), Error);
}

TEST_CASE("who is not known stands last in the order") {
  Table table{"t", {{"n", "N"}}, {{{Missing{}}}, {{number_value(2)}}, {{number_value(1)}}}};
  CHECK(apply_choice({"n", {}, 0}, table) == 0);
  CHECK(format_shown(table.rows[0].cells[0]) == "1");
  CHECK(std::holds_alternative<Missing>(table.rows[2].cells[0]));
}

TEST_CASE("today comes first, then what is overdue from the oldest on, then what comes") {
  auto table = due_table();
  for (const double over : {9.0, 2.0, 0.0, -1.0, -7.0})
    table.rows.push_back({{std::string("day"), std::string("when"), number_value(over), std::string("P"), std::string("S"), std::string("k"),
                           std::string("o"), std::string("w")}});
  std::ranges::reverse(table.rows);
  put_today_first(table);
  std::vector<double> order;
  for (const auto& row : table.rows) order.push_back(std::get<Number>(row.cells[2]).value);
  CHECK(order == std::vector<double>{0, 9, 2, -1, -7});
}
