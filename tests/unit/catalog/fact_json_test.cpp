// A fact's content as JSON for readers who know its type.
#include <doctest/doctest.h>

#include "catalog/fact_json.hpp"

using namespace leeboard;

TEST_CASE("a value is written so that its type need not be told") {
  struct Row {
    FactContent content;
    const char* json;
  };
  const FactRecord dose{{{"drug", Code{"methadone"}}, {"since", *make_date(2026, 12, 1)}, {"note", Text{"at \"home\""}}, {"mg", Range{40, 40}}}};
  const Row rows[] = {
      {FactValue{true}, "true"},
      {FactValue{Range{12, 12}}, "12"},
      {FactValue{Range{13, 18.5}}, R"({"low":13,"high":18.5})"},
      {FactValue{Code{"short"}}, R"("short")"},
      {FactValue{std::vector<Code>{{"a"}, {"b"}}}, R"(["a","b"])"},
      {FactValue{std::vector<Code>{}}, "[]"},
      {FactValue{*make_date(2026, 12, 1)}, R"("2026-12-01")"},
      {FactValue{Text{"words"}}, R"("words")"},
      {FactValue{std::vector<FactRecord>{dose}}, R"([{"drug":"methadone","since":"2026-12-01","note":"at \"home\"","mg":40}])"},
      {Absent::declined, R"({"absent":"declined"})"},
      {Absent::expired, R"({"absent":"expired"})"},
  };
  for (const auto& row : rows) { CHECK(catalog::format_content(row.content) == row.json); }
}
