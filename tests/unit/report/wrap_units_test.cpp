// Words are never broken, and a number never parts from its unit.
#include <doctest/doctest.h>

#include "io/utf8.hpp"
#include "report/text_table.hpp"
#include "report/wrap.hpp"

using namespace leeboard;

TEST_CASE("a number stays with its unit, a phone number and a date are one word") {
  CHECK(report::wrap("take 16 mg a day", 7) == std::vector<std::string>{"take", "16 mg a", "day"});
  CHECK(report::wrap("within 24 hours, then", 12) == std::vector<std::string>{"within", "24 hours,", "then"});
  CHECK(report::wrap("call 503 555 0100 now", 10) == std::vector<std::string>{"call", "503 555 0100", "now"});
  CHECK(report::wrap("on 2026-12-01", 5) == std::vector<std::string>{"on", "2026-12-01"});
  CHECK(report::wrap("3 of 9 answered", 6) == std::vector<std::string>{"3 of 9", "answered"});
  CHECK(report::longest_word("take 16 mg of it") == 5);
}

TEST_CASE("a table gives way at words, and becomes blocks where that is not enough or the screen is narrow") {
  report::TextTable table({"id", "what"});
  table.row({"A-1", "one line that is longer than the screen is wide, with 16 mg in it and more words behind it so that it wraps"});
  for (const std::size_t width : {80, 100, 200}) {
    const auto text = table.render({.width = width}, 0);
    CHECK(text.starts_with("id   what\nA-1  one line"));
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
      CHECK(io::display_width(text.substr(at, text.find('\n', at) - at)) <= width);
  }
  const auto narrow = table.render({.width = 40}, 0);
  CHECK(narrow.starts_with("id: A-1\nwhat: one line that is longer than the\n      screen"));
  CHECK(table.render({.plain = true}, 80).starts_with("id: A-1\nwhat: one line that is longer than the screen is wide, with"));
  CHECK(table.render({}, 0).find("…") == std::string::npos);
}
