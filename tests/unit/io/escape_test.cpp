// Output that is safe for terminals, HTML, spreadsheets and JSON readers.
#include "io/escape.hpp"

#include <doctest/doctest.h>

#include "io/csv_writer.hpp"
#include "io/json_writer.hpp"
#include "io/read_json.hpp"
#include "io/utf8.hpp"
#include "unit/io/said.hpp"

using namespace leeboard;
using namespace leeboard::io;

namespace {

std::string utf8(char32_t point) {
  std::string out;
  append_utf8(out, point);
  return out;
}

const char32_t hidden[] = {0,      1,      7,      8,      0xB,    0xD,    0x1B,   0x1F,   0x7F,   0x80,   0x85,   0x9B,   0x9F,   0xAD,   0x61C,
                           0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0xFEFF, 0xE0041};
const char32_t shown[] = {' ', 'a', '~', 0xA0, 0xE9, 0x5D0, 0x627, 0x2010, 0x202F, 0x674E, 0xFFFD, 0x1F600};

}  // namespace

TEST_CASE("hidden characters are named on a terminal") {
  for (const auto point : hidden) {
    CHECK(is_hidden_control(point));
    CHECK(escape_terminal("a" + utf8(point) + "b").starts_with("a\\u{"));
  }
  for (const auto point : shown) {
    CHECK_FALSE(is_hidden_control(point));
    CHECK(escape_terminal(utf8(point)) == utf8(point));
  }
  CHECK(escape_terminal("\x1b[31mred\x1b[0m") == "\\u{1b}[31mred\\u{1b}[0m");
  CHECK(escape_terminal(utf8(0x202E) + "x") == "\\u{202e}x");
  CHECK(escape_terminal("a\tb\n") == "a b ");
  CHECK(escape_terminal("a\tb\n\r", true) == "a\tb\n\\u{d}");
  CHECK(escape_terminal("\xFFx\xE2\x80") == "\\x{ff}x\\x{e2}\\x{80}");
}

TEST_CASE("html text and attributes") {
  CHECK(escape_html("<a href=\"x\" b='y'>&amp;") == "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;");
  CHECK(escape_html("a\tb\nZo\xC3\xAB") == "a\tb\nZo\xC3\xAB");
  CHECK(escape_html(std::string("\0\x1b\xFF", 3)) == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(escape_html(utf8(0x202E)) == "\xEF\xBF\xBD");
  CHECK(escape_html(utf8(0x200D)).empty());
  CHECK(escape_html(utf8(0x200F), true) == utf8(0x200F));
  CHECK(escape_html(utf8(0x202E), true) == "\xEF\xBF\xBD");
}

TEST_CASE("joiners stay where they spell, and are named elsewhere") {
  const std::string family = utf8(0x1F468) + utf8(0x200D) + utf8(0x1F469) + utf8(0x200D) + utf8(0x1F467);
  const std::string brown = utf8(0x1F469) + utf8(0x1F3FD) + utf8(0x200D) + utf8(0x1F680),
                    heart = utf8(0x2764) + utf8(0xFE0F) + utf8(0x200D) + utf8(0x1F525);
  const std::string persian = utf8(0x645) + utf8(0x6CC) + utf8(0x200C) + utf8(0x62E), hindi = utf8(0x915) + utf8(0x94D) + utf8(0x200D) + utf8(0x937);
  for (const auto& text : {family, brown, heart, persian, hindi}) {
    CHECK(escape_terminal(text) == text);
    CHECK(escape_html(text) == text);
    CHECK(drop_hidden(text) == text);
  }
  CHECK(escape_terminal("a" + utf8(0x200C) + "b") == "a\\u{200c}b");
  CHECK(escape_terminal(utf8(0x645) + utf8(0x200C)) == utf8(0x645) + "\\u{200c}");
  CHECK(escape_terminal(utf8(0x645) + utf8(0x200C) + utf8(0x200C) + utf8(0x645)) == utf8(0x645) + "\\u{200c}\\u{200c}" + utf8(0x645));
  CHECK(escape_terminal(utf8(0x1F468) + utf8(0x200C) + utf8(0x1F469)) == utf8(0x1F468) + "\\u{200c}" + utf8(0x1F469));
  CHECK(escape_html("a" + utf8(0x200D) + "b") == "ab");
  CHECK(drop_hidden("a" + utf8(0x202E) + utf8(0x200D) + "b\xFF") == "ab\xEF\xBF\xBD");
  CHECK(turns_direction(utf8(0x645)));
  CHECK(turns_direction("a" + utf8(0x202E)));
  CHECK_FALSE(turns_direction("Zo\xC3\xAB " + utf8(0x674E) + family));
  CHECK(fold_name(persian) == fold_name(utf8(0x645) + utf8(0x6CC) + utf8(0x62E)));
}

TEST_CASE("width by what is seen as one sign") {
  const std::string family = utf8(0x1F468) + utf8(0x200D) + utf8(0x1F469) + utf8(0x200D) + utf8(0x1F467);
  CHECK(display_width(family) == 2);
  CHECK(display_width(utf8(0x1F1E9) + utf8(0x1F1EA)) == 2);
  CHECK(display_width(utf8(0x2764) + utf8(0xFE0F)) == 2);
  CHECK(display_width(utf8(0x674E) + utf8(0x674E)) == 4);
  CHECK(display_width("e" + utf8(0x301) + "x") == 2);
  CHECK(cut_to_width("a" + family + "b", 2) == "a");
  CHECK(cut_to_width("a" + family + "b", 3) == "a" + family);
  CHECK(cut_to_width("e" + utf8(0x301) + "x", 1) == "e" + utf8(0x301));
}

TEST_CASE("characters that no input may hold") {
  for (const char32_t bad : {0x80, 0x85, 0x9F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF}) {
    CAPTURE(static_cast<std::uint32_t>(bad));
    CHECK(find_bad_control("a" + utf8(bad) + "b") == std::optional<std::size_t>(1));
    CHECK(find_bad_character("a" + utf8(bad) + "b") == std::optional<std::size_t>(1));
  }
  for (const char32_t good : {0xA0, 0xFDCF, 0xFDF0, 0xFFFD, 0x1FFFD, 0x10FFFD, 0x1F600}) CHECK_FALSE(find_bad_control(utf8(good)));
  CHECK(bad_character_name(utf8(0x85), 0) == "the control character U+0085");
  CHECK(bad_character_name(utf8(0x1FFFE), 0) == "the noncharacter U+1FFFE");
  CHECK(bad_character_name("\x01", 0) == "the control character U+0001");
}

TEST_CASE("spreadsheet formulas are guarded, numbers are not") {
  const std::pair<const char*, const char*> table[] = {
      {"=1+1", "\"'=1+1\""},
      {"+1", "\"'+1\""},
      {"-1+1", "\"'-1+1\""},
      {"@SUM(A1)", "\"'@SUM(A1)\""},
      {"\tx", "\"'\tx\""},
      {"\rx", "\"'\rx\""},
      {"  =1", "\"'  =1\""},
      {"\"=1", "\"'\"\"=1\""},
      {"'=1", "\"''=1\""},
      {"-", "\"'-\""},
      {"-5", "-5"},
      {"-5.25", "-5.25"},
      {"-5 mg", "\"'-5 mg\""},
      {"7", "7"},
      {"", ""},
      {"plain", "plain"},
      {"a=b", "a=b"},
      {"a,b", "\"a,b\""},
      {"say \"x\"", "\"say \"\"x\"\"\""},
      {"a\nb", "\"a\nb\""},
      {"O'Brien", "O'Brien"},
  };
  for (const auto& [text, cell] : table) {
    CAPTURE(text);
    CHECK(csv_cell(text) == cell);
  }
  CHECK(csv_cell("=1+1", CsvStyle::raw) == "=1+1");
  CHECK(csv_cell("a;b", CsvStyle::raw, ';') == "\"a;b\"");
  CHECK(csv_row(std::vector<std::string>{"a", "=b", "c d"}) == "a,\"'=b\",c d\n");
  CHECK(csv_row(std::vector<std::string_view>{""}) == "\"\"\n");
}

TEST_CASE("json is written in order with numbers as they are wanted") {
  JsonWriter json;
  json.begin_object().field("b", 1).field("a", "x\"\\\n").field("t", true).field("n", 7.5).field("w", 7.0);
  json.key("none").null().key("amount").number_text("7.10").key("list").begin_array().value(-3).value(std::uint64_t{18446744073709551615U});
  json.raw("{\"kept\": 1.0}").end_array().end_object();
  CHECK(json.text() == R"({"b":1,"a":"x\"\\\n","t":true,"n":7.5,"w":7,"none":null,"amount":7.10,"list":[-3,18446744073709551615,{"kept": 1.0}]})");
  CHECK(json.take().size() > 0);
  CHECK(json.text().empty());
  json.begin_array().end_array();
  CHECK(json.text() == "[]");
  JsonWriter pretty(JsonWriter::Layout::indented);
  pretty.begin_object().field("a", 1).end_object();
  CHECK(pretty.text() == "{\n  \"a\": 1\n}");
  CHECK(said([] { JsonWriter().number_text("017"); }) == ": a text that is no number was to be written as a JSON number ()");
  CHECK(said([] { JsonWriter().value(1.0 / 0.0); }) == ": a number that is not finite was to be written as JSON ()");
}

TEST_CASE("json escapes what is hidden, and reads back as the same text") {
  for (const auto point : hidden) {
    JsonWriter json;
    const std::string text = "a\"\\" + utf8(point) + "\xC3\xA9\t\n";
    json.begin_object().field(text, text).end_object();
    CAPTURE(json.text());
    for (const char c : json.text()) CHECK((static_cast<unsigned char>(c) >= 0x20 && c != 0x7f));
    CHECK(json.text().find("\\u") != std::string_view::npos);
    const bool readable = (point >= 0x20 && (point < 0x80 || point > 0x9F)) || point == 0xD;  // our own reader takes no other control character
    if (!readable) continue;
    const auto document = read_json(json.text(), "f");
    CHECK(document.root().find(text)->text() == text);
  }
  for (const auto point : shown) {
    JsonWriter json;
    json.begin_array().value(utf8(point)).end_array();
    CHECK(json.text() == "[\"" + utf8(point) + "\"]");
  }
  JsonWriter broken;
  broken.value("a\xFF");
  CHECK(broken.text() == "\"a\xEF\xBF\xBD\"");
}

TEST_CASE("unicode: validity, normal form, folding, width") {
  CHECK(is_utf8("Zo\xC3\xAB"));
  CHECK(find_bad_utf8("ab\xC3(") == 2);
  CHECK(find_bad_utf8("\xED\xA0\x80") == 0);  // half of a surrogate pair
  CHECK(find_bad_utf8("\xC0\x80") == 0);      // an overlong zero
  CHECK_FALSE(find_bad_utf8("plain"));
  CHECK(find_bad_control("a\r\nb\t") == std::nullopt);
  CHECK(find_bad_control("a\rb") == 1);
  CHECK(normalise_nfc("e\xCC\x81") == "\xC3\xA9");
  CHECK(fold_name("  Ad\xC3\xA1n  DE la\tO ") == "adan de la o");
  CHECK(fold_name("Ada\xCC\x81n") == fold_name("ad\xC3\x81n"));
  CHECK(fold_name("\xC5\x81ucja") != "");
  CHECK(fold_name("STRASSE") == fold_name("Stra\xC3\x9F"
                                          "e"));
  // A text of ASCII alone is folded as the same text beside another letter is.
  for (int c = 1; c < 128; ++c) {
    const std::string sign(1, static_cast<char>(c));
    CAPTURE(c);
    CHECK(fold_name("x" + sign + "y") + "e" == fold_name("x" + sign + "y\xC3\xA9"));
  }
  CHECK(display_width("abc") == 3);
  CHECK(display_width("\xE6\x9D\x8E") == 2);
  CHECK(display_width("e\xCC\x81") == 1);
  CHECK(display_width("") == 0);
}
