// Stored JSON: the same tree, places and raw texts as the reader of foreign JSON gives, and damage is named.
#include "io/read_stored_json.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "io/json_writer.hpp"
#include "io/read_json.hpp"

using namespace leeboard;
using namespace leeboard::io;

namespace {

void check_same(Node left, Node right) {
  CHECK(same_content(left, right));
  CHECK(left.raw() == right.raw());
  CHECK(left.mark() == right.mark());
  CHECK(left.key() == right.key());
  CHECK(left.key_mark() == right.key_mark());
  CHECK(left.path() == right.path());
  REQUIRE(left.size() == right.size());
  auto other = right.items().begin();
  for (const Node child : left.items()) {
    check_same(child, *other);
    ++other;
  }
}

}  // namespace

TEST_CASE("stored JSON gives the same tree as foreign JSON") {
  const std::string texts[] = {R"({})",
                               R"([])",
                               R"([[],{},[[]]])",
                               R"({"a":1})",
                               R"({"pulse_bpm":104,"tremor":"severe","anxiety":{"absent":"declined"}})",
                               R"({"a":[1,-2.50,1e-7,18446744073709551615],"b":"","c":null,"d":[true,false]})",
                               R"(["x\"y","\u00e9\n\\","caf\u00e9","\ud83d\ude00",",:[{"])",
                               R"({"a,\"b":{"c:":[{"d":"]}"}]}})",
                               "{ \"a\" : [ 1 ,\n 2 ] ,\r\n\t\"b\" : { } }"};
  StoredJsonReader reader;
  for (const auto& text : texts) {
    CAPTURE(text);
    const auto expected = read_json(text, "store");
    const auto whole = read_stored_json(text);
    check_same(whole.root(), expected.root());
    check_same(reader.read(text).root(), expected.root());
  }
}

TEST_CASE("what the writer writes is read back, control characters too") {
  JsonWriter out;
  out.begin_object().field("text", "tab\there, line\nfeed, quote\" and \xE2\x82\xAC").field("number", 0.1).end_object();
  const auto document = read_stored_json(out.text());
  CHECK(document.root().find("text")->text() == "tab\there, line\nfeed, quote\" and \xE2\x82\xAC");
  CHECK(document.root().find("number")->text() == "0.1");
}

TEST_CASE("what only foreign JSON may not hold is read where it is stored") {
  const auto document = read_stored_json(R"({"a":123456789012345678901234567890,"b":"\u0007","a":1})");
  CHECK(document.root().find("a")->text() == "123456789012345678901234567890");
  CHECK(document.root().find("b")->text() == "\x07");
  CHECK(document.root().size() == 3);
  const std::string deep = std::string(200, '[') + std::string(200, ']');
  CHECK_NOTHROW(read_stored_json(deep));
  CHECK_THROWS_AS(read_json(deep, "foreign"), Error);
}

TEST_CASE("damaged stored JSON is named and never half read") {
  std::string deep(100'000, '[');
  for (const std::string& text :
       {std::string(), std::string("1"), std::string("\"x\""), std::string("{"), std::string("{\"a\":1"), std::string("{\"a\":1}}"),
        std::string("[1,]"), std::string("[tru]"), std::string("[\"\xC3\x28\"]"), std::string("{\"a\" 1}"), deep}) {
    CAPTURE(text.substr(0, 40));
    bool named = false;
    try {
      read_stored_json(text);
    } catch (const Error& error) { named = error.kind() == ErrorKind::damaged; }
    CHECK(named);
  }
}
