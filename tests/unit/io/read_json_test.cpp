// JSON: every token is looked at, numbers keep their text, and every fault has its place.
#include "io/read_json.hpp"

#include <doctest/doctest.h>

#include "io/json_number.hpp"
#include "io/read_yaml.hpp"
#include "unit/io/said.hpp"

using namespace leeboard;
using namespace leeboard::io;

namespace {

std::string json_says(const std::string& text, const JsonLimits& limits = {}) {
  return said([&] { read_json(text, "f.json", limits); });
}

std::string repeated(const std::string& part, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += part;
  return out;
}

/// The tree as canonical text, with how scalars were written left out.
std::string shape(Node node) {
  if (node.is_scalar()) return "<" + std::string(node.is_null() ? "null" : node.text()) + ">";
  std::string out = node.is_map() ? "{" : "[";
  for (const Node child : node.items()) out += std::string(child.key()) + shape(child) + ",";
  return out + (node.is_map() ? "}" : "]");
}

}  // namespace

TEST_CASE("json keeps numbers, kinds, places and raw text") {
  const auto document = read_json("{\"a\": 7.10,\n \"b\" : [true, null, \"x\\u00e9\\n\", -1e3 ] ,\"c\":{ \"d\" : {} } }\n", "f.json");
  const Node root = document.root();
  CHECK(root.find("a")->text() == "7.10");
  CHECK(root.find("a")->scalar_kind() == ScalarKind::json_number);
  CHECK(shape(root) == "{a<7.10>,b[<true>,<null>,<x\xC3\xA9\n>,<-1e3>,],c{d{},},}");
  CHECK(root.find("b")->raw() == "[true, null, \"x\\u00e9\\n\", -1e3 ]");
  CHECK(root.find("c")->raw() == "{ \"d\" : {} }");
  CHECK(root.find("c")->find("d")->raw() == "{}");
  CHECK(format_where(root.find("b")->where()) == "f.json:2:8");
  CHECK(format_where(root.find("b")->key_where()) == "f.json:2:2");
  CHECK((*root.find("b")->items().begin()).scalar_kind() == ScalarKind::json_bool);
  CHECK(root.raw().size() == document.root().raw().size());
  CHECK(root.raw().ends_with("{} } }"));
}

TEST_CASE("broken json is refused with the whole message") {
  const std::string no_value =
      "not valid JSON: this is no value (write a number, true, false, null, or a text in double quotes; no comma may stand "
      "before a closing bracket)";
  const std::string near = "not valid JSON near here (check commas, colons and quotes)";
  const std::string after = "not valid JSON: there is more text after the end (remove it, or write one document on each line)";
  const std::string twice = "the key `a` stands twice in the same map (remove one of them, or give them different names)";
  const std::pair<std::string, std::string> table[] = {
      {"{\"a\":\"b\":1}", "9: " + near},
      {"[\"a\":1]", "5: " + near},
      {"[1,]", "4: " + no_value},
      {"[,1]", "2: " + no_value},
      {"{\"a\":1,}", "8: " + near},
      {"{,}", "2: " + near},
      {"{\"a\":}", "6: " + no_value},
      {"[tru]", "2: " + no_value},
      {"[nullx]", "2: " + no_value},
      {"[NaN]", "2: " + no_value},
      {"['a']", "2: " + no_value},
      {"[01]", "2: " + no_value},
      {"[+1]", "2: " + no_value},
      {"[1.]", "2: " + no_value},
      {"[.5]", "2: " + no_value},
      {"[-]", "2: " + no_value},
      {"[12\"abc\"]", "2: " + no_value},
      {"[1 2]", "4: " + near},
      {"[\"a\" \"b\"]", "6: " + near},
      {"{\"a\":1 \"b\":2}", "8: " + near},
      {"{\"a\" 1}", "6: " + near},
      {"{1:2}", "2: " + near},
      {"[1] x", "5: " + after},
      {"[1]]", "4: " + after},
      {"{} {}", "4: " + after},
      {"{\"a\":[1,2}", "6: not valid JSON: the `[` that begins here is not closed (close it with `]`, or see whether the file was cut off)"},
      {"{\"a\": {", "7: not valid JSON: the `{` that begins here is not closed (close it with `}`, or see whether the file was cut off)"},
      {"{\"a\":\"b", "6: not valid JSON: the quote that begins here is not closed (close it with `\"`)"},
      {"{\"a\":\"b\t\"}",
       "8: not valid JSON: the control character U+0009 stands inside a text (close the quote before it, or write it as an escape such as \\n)"},
      {"{\"a\":\"\\u0000\"}",
       "6: an escape makes the control character U+0000, which is not allowed (remove it; besides visible characters only tab and newline may stand "
       "in a text)"},
      {"{\"a\":1,\"a\":2}", "8: " + twice},
      {"{\"a\":1,\"\\u0061\":2}", "8: " + twice},
      {"[123456789012345678901234567890]", "2: a whole number does not fit 64 bits (write it as a text in quotes if it is an identifier)"},
      {"\"x\"", "1: a JSON document must be a map or a list (begin it with `{` or `[`)"},
      {"", "1: the JSON document is empty (write a map: `{\"key\": \"value\"}`)"},
      {"[\"\xFF\"]", "3: the text is not valid UTF-8 (save the file as UTF-8)"},
  };
  for (const auto& [text, message] : table) {
    CAPTURE(text);
    CHECK(json_says(text) == "f.json:1:" + message);
  }
  CHECK(json_says("[\"\\ud800\"]").find("an escape in a text near here is wrong") != std::string::npos);
}

TEST_CASE("json numbers of every size keep their text") {
  for (const std::string text : {"18446744073709551615", "-9223372036854775808", "123456789012345678901234567890.5", "1e999", "-0", "0.10"})
    CHECK((*read_json("[" + text + "]", "f").root().items().begin()).text() == text);
  CHECK(json_says("[18446744073709551616]") != "fine");
  CHECK(json_says("[-9223372036854775809]") != "fine");
}

TEST_CASE("every byte inside and outside of a json text") {
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    CAPTURE(byte);
    const auto inside = json_says(std::string("[\"x") + c + "y\"]");
    if (byte < 0x20 || byte >= 0x80 || c == '"' || c == '\\') CHECK(inside != "fine");
    else CHECK(inside == "fine");
    const auto outside = json_says(std::string("[1") + c + "]");
    const bool good = c == ' ' || c == '\n' || c == '\r' || c == '\t' || (c >= '0' && c <= '9');
    CHECK((outside == "fine") == good);
  }
}

TEST_CASE("json depth and bytes are bounded to the one") {
  for (std::size_t depth = 1; depth < 130; ++depth) {
    CAPTURE(depth);
    const auto list = json_says(repeated("[", depth) + repeated("]", depth));
    const auto map = json_says(repeated("{\"a\":", depth - 1) + "{}" + repeated("}", depth - 1));
    if (depth <= 64) CHECK((list == "fine" && map == "fine"));
    else {
      CHECK(list == "f.json:1:65: the document is nested more than 64 levels deep (flatten it)");
      CHECK(map.find("nested more than 64") != std::string::npos);
    }
  }
  CHECK(json_says(repeated("[", 200'000) + repeated("]", 200'000)).find("nested more than 64") != std::string::npos);
  CHECK(json_says("[1234]", {.bytes = 6}) == "fine");
  CHECK(json_says("[12345]", {.bytes = 6}).starts_with("f.json: the JSON document is larger than 6 bytes"));
}

TEST_CASE("json cut anywhere is refused and never read as whole") {
  const std::string whole = R"({"a": [1, {"b": "x\"y", "c": null}], "d": 1.5e3, "e": "é"})";
  CHECK(json_says(whole) == "fine");
  for (std::size_t size = 0; size < whole.size(); ++size) CHECK(json_says(whole.substr(0, size)) != "fine");
}

TEST_CASE("yaml and json give the same tree") {
  for (const std::string text : {R"({"a": 1, "b": [true, null, "x"], "c": {"d": "017"}})", R"({})", R"([])",
                                 R"([[], {}, [[1.50]], "\u00e9 \"q\" \\ "])", R"({"é": {"k": -7, "l": "NO"}})", "{\"a\" :\n [1 ,\n 2]\n}"}) {
    CAPTURE(text);
    CHECK(shape(read_json(text, "f").root()) == shape(read_yaml(text, "f").root()));
  }
}

TEST_CASE("a reader of many lines reuses its memory and counts lines of the file") {
  JsonReader reader;
  for (std::uint32_t line = 1; line < 50; ++line) {
    const auto& document = reader.read_copy("{\"n\":" + std::to_string(line) + ",\"t\":\"a\\nb\"}", "x.ndjson", line);
    CHECK(document.root().find("n")->text() == std::to_string(line));
    CHECK(document.root().find("t")->text() == "a\nb");
    CHECK(document.root().find("n")->mark() == Mark{line, 6});
    if (line % 7 == 0) CHECK(said([&] { reader.read_copy("{\"n\":}", "x.ndjson", line); }).starts_with("x.ndjson:" + std::to_string(line) + ":6: "));
  }
}

TEST_CASE("what is a number in json") {
  for (const char* good : {"0", "-0", "7", "10", "-12.50", "1e3", "1E+3", "0.1e-7"}) CHECK(is_json_number(good));
  for (const char* bad : {"", "-", "+7", "017", ".5", "5.", "1e", "1e+", "inf", "nan", "0x1", " 1", "1 ", "1,5"}) CHECK_FALSE(is_json_number(bad));
  CHECK(is_json_integer("-12"));
  CHECK_FALSE(is_json_integer("1e3"));
}
