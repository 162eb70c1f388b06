// Every key of a map is accounted for.
#include "io/map_reader.hpp"

#include <doctest/doctest.h>

#include "io/read_document.hpp"

using namespace leeboard;
using namespace leeboard::io;

namespace {

std::vector<std::string> lines(const Diagnostics& diagnostics) {
  std::vector<std::string> out;
  for (const auto& item : diagnostics.sorted()) out.push_back(format_where(item.where) + ": " + item.message + " (" + item.mend + ")");
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("asked keys are found, others are reported with the nearest") {
  const auto document = read_yaml("title: a\nitmes: []\nzzz: 1\nx_site: 2\n", "i.yml");
  Diagnostics diagnostics;
  MapReader map(document.root(), diagnostics);
  CHECK(map.required("title")->text() == "a");
  CHECK_FALSE(map.optional("items"));
  CHECK_FALSE(map.required("rights"));
  CHECK(map.has("zzz"));
  map.finish();
  CHECK(map.extensions().size() == 1);
  CHECK(map.extensions()[0].key == "x_site");
  CHECK(lines(diagnostics) == Lines{"i.yml:1:1: the key `rights` is missing (add `rights: ...` here)",
                                    "i.yml:2:1: the key `itmes` is not known here (did you mean items?)",
                                    "i.yml:3:1: the key `zzz` is not known here (known keys here: items, rights, title)"});
}

TEST_CASE("an extension can be forbidden, and a complete map is silent") {
  const auto document = read_yaml("a: {b: 1, x_c: 2}", "f");
  Diagnostics silent;
  MapReader good(*document.root().find("a"), silent);
  good.allow("b");
  good.finish();
  CHECK(silent.empty());
  Diagnostics strict;
  MapReader map(*document.root().find("a"), strict);
  map.allow("b");
  map.finish(false);
  CHECK(lines(strict) == Lines{"f:1:11: the key `x_c` is not known here (known keys here: b)"});
}

TEST_CASE("what is no map is one diagnostic and nothing more") {
  const auto document = read_yaml("meds: [{a: 1}, x]", "f");
  Diagnostics diagnostics;
  MapReader map(*++document.root().find("meds")->items().begin(), diagnostics);
  CHECK_FALSE(map.required("a"));
  CHECK_FALSE(map.required("b"));
  map.finish();
  CHECK(lines(diagnostics) ==
        Lines{"f:1:16: `meds[1]` must be a map, not a single value (write keys with values below it, one on each line: `key: value`)"});
}

TEST_CASE("missing keys name the map they are missing in") {
  const auto document = read_json("{\"patient\": {\"name\": {}}}", "f.json");
  Diagnostics diagnostics;
  MapReader map(*document.root().find("patient")->find("name"), diagnostics);
  map.required("family");
  CHECK(lines(diagnostics) == Lines{"f.json:1:22: the key `family` is missing in `patient.name` (add `family: ...` here)"});
}

TEST_CASE("yaml or json is told by name, else by its beginning") {
  const auto is_json = [](const char* text, const char* name) {
    const auto document = read_document(text, name);
    return !document.root().raw().empty();
  };
  CHECK(is_json("{\"a\": 1}", "stdin"));
  CHECK(is_json("\n [{\"a\": 1}]", "stdin"));
  CHECK(is_json("{}", "f.json"));
  CHECK_FALSE(is_json("{low: 13, high: 18}", "stdin"));
  CHECK_FALSE(is_json("a: 1", "stdin"));
  CHECK_FALSE(is_json("{\"a\": 1}", "f.yaml"));
}
