// Strings and numbers come out of the writer as they went in, wherever an odd byte stands.
#include <doctest/doctest.h>

#include "io/json_writer.hpp"
#include "io/read_json.hpp"

using namespace leeboard;

TEST_CASE("every byte at every place of a string survives the way out and in") {
  io::JsonWriter writer;
  for (std::size_t size = 1; size <= 18; ++size)
    for (std::size_t place = 0; place < size; ++place)
      for (int byte = 1; byte < 0x80; ++byte) {
        std::string text(size, 'x');
        text[place] = static_cast<char>(byte);
        writer.clear();
        writer.begin_array().value(text).end_array();
        const std::string json(writer.text());
        const bool odd = byte < 0x20 || byte == '"' || byte == '\\' || byte == 0x7F;
        CHECK((json == "[\"" + text + "\"]") == !odd);
        // Control characters are refused by our reader, escaped or not, so only their absence is checked.
        if (byte < 0x20 || byte == 0x7F) CHECK(json.find(static_cast<char>(byte)) == std::string::npos);
        else CHECK((*io::read_json(json, "test").root().items().begin()).text() == text);
      }
}

TEST_CASE("text beyond ASCII at every place") {
  for (std::size_t place = 0; place < 12; ++place) {
    const std::string text = std::string(place, 'x') + "\xC3\xA9" + "yyy";
    io::JsonWriter writer;
    writer.begin_array().value(text).end_array();
    CHECK(writer.text() == "[\"" + text + "\"]");
  }
}

TEST_CASE("commas, empty texts and numbers") {
  io::JsonWriter writer;
  writer.begin_object().field("a", "").field("b", 4.0).field("c", -2.5).field("d", true).key("e").raw("[1]").key("f").number_text("7.10");
  writer.key("g").begin_array().value("x").value("").value(3).null().end_array().end_object();
  CHECK(writer.text() == R"({"a":"","b":4,"c":-2.5,"d":true,"e":[1],"f":7.10,"g":["x","",3,null]})");
}

TEST_CASE("a value over several lines becomes one line in the compact layout") {
  const std::string laid_out = "{\r\n  \"a b\": [1,\t2],\n  \"c\": \"say \\\" two  words\\\\\"\n}";
  io::JsonWriter compact;
  compact.begin_object().key("x").raw(laid_out).end_object();
  CHECK(compact.take() == "{\"x\":{\"a b\":[1,2],\"c\":\"say \\\" two  words\\\\\"}}");
  compact.begin_object().key("x").raw("{\"a\": 1}").end_object();
  CHECK(compact.take() == "{\"x\":{\"a\": 1}}");
}
