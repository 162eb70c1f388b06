// A document node as JSON: what a plain scalar becomes, and that both spellings of a document give one text.
#include <doctest/doctest.h>

#include "io/format_json.hpp"
#include "io/read_json.hpp"
#include "io/read_yaml.hpp"

using namespace leeboard;

namespace {
std::string of_yaml(std::string_view value) {
  const auto document = io::read_yaml("x: " + std::string(value) + "\n", "a.yaml");
  return io::format_json(*document.root().find("x"));
}
}  // namespace

TEST_CASE("a plain scalar is what the same letters are in JSON; quoted text stays text") {
  struct Row {
    const char *yaml, *json;
  };
  for (const auto& row : {Row{"true", "true"},
                          Row{"false", "false"},
                          Row{"null", "null"},
                          Row{"~", "null"},
                          Row{"12", "12"},
                          Row{"7.10", "7.10"},
                          Row{"-0.5", "-0.5"},
                          Row{"1e3", "1e3"},
                          Row{"'true'", "\"true\""},
                          Row{"\"12\"", "\"12\""},
                          Row{"'null'", "\"null\""},
                          Row{"yes", "\"yes\""},
                          Row{"no", "\"no\""},
                          Row{"True", "\"True\""},
                          Row{"04999", "\"04999\""},
                          Row{".5", "\".5\""},
                          Row{"+7", "\"+7\""},
                          Row{"2026-12-01", "\"2026-12-01\""},
                          Row{"[a, 1, true]", "[\"a\",1,true]"},
                          Row{"{a: {b: false}}", "{\"a\":{\"b\":false}}"}})
    CHECK_MESSAGE(of_yaml(row.yaml) == row.json, row.yaml);
}

TEST_CASE("a document gives one text in either spelling, whatever its blanks and escapes") {
  const auto yaml = io::read_yaml("a: true\nb: [1, '1', caf\xC3\xA9]\nc: {d: ~}\n", "a.yaml");
  const auto json = io::read_json("{ \"a\" : true, \"b\": [ 1, \"1\", \"caf\\u00e9\" ],\n \"c\": {\"d\": null} }", "a.json");
  CHECK(io::format_json(yaml.root()) == io::format_json(json.root()));
}
