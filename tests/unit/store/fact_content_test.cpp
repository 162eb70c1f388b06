// What a fact holds as the store keeps it: JSON that says itself what is a day, a text or a list of records.
#include <doctest/doctest.h>

#include "store/fact_content.hpp"

using namespace leeboard;

TEST_CASE("a kept value tells its own type, and comes back as it was") {
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
      {FactValue{*make_date(2026, 12, 1)}, R"({"date":"2026-12-01"})"},
      {FactValue{Text{"words"}}, R"({"text":"words"})"},
      {FactValue{std::vector<FactRecord>{dose}},
       R"({"records":[{"drug":"methadone","since":{"date":"2026-12-01"},"note":{"text":"at \"home\""},"mg":40}]})"},
      {Absent::declined, R"({"absent":"declined"})"},
      {Absent::expired, R"({"absent":"expired"})"},
  };
  for (const auto& row : rows) {
    CHECK(store::format_content(row.content) == row.json);
    CHECK(store::parse_content(row.json) == row.content);
  }
}
