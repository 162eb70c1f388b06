// Lists of texts come back from their column as they were, with and without anything that JSON must escape.
#include "store/stored_json.hpp"

#include <doctest/doctest.h>

#include <tuple>

using namespace leeboard::store;

TEST_CASE("lists of texts come back as they were") {
  const std::vector<std::vector<std::string>> lists{
      {},        {""}, {"Ana"}, {"Ana", "Li"}, {"", ""}, {"a\"b"}, {"a\\"}, {"\",\""}, {"a,b", "c"}, {"line\nbreak"}, {"\xE6\x9D\x8E", "Ad\xC3\xA1n"},
      {"[", "]"}};
  for (const auto& list : lists) CHECK(parse_texts(format_texts(list)) == list);
}

TEST_CASE("a list that somebody else wrote with blanks is read too") {
  CHECK(parse_texts(R"([ "Ana" , "Li" ])") == std::vector<std::string>{"Ana", "Li"});
  CHECK(parse_texts(R"(["Ana" , "Li"])") == std::vector<std::string>{"Ana", "Li"});
  CHECK_THROWS(std::ignore = parse_texts(R"(["Ana",)"));
}
