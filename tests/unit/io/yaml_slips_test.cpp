// Places where YAML means something else than it seems to.
#include "io/yaml_slips.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/error.hpp"
#include "io/read_document.hpp"

using namespace leeboard;
using Kind = io::YamlSlip::Kind;

namespace {
// The rest of the text from each slip on, up to its line's end.
std::string slips_of(const std::string& text, Kind kind) {
  std::string out;
  for (const auto& slip : io::find_yaml_slips(text))
    if (slip.kind == kind) out += (out.empty() ? "" : " / ") + text.substr(slip.offset, text.find('\n', slip.offset) - slip.offset);
  return out;
}
}  // namespace

TEST_CASE("a comment behind a text without quotes, or in place of a value, is found; behind numbers, codes, dates it may stand") {
  const std::pair<const char*, const char*> table[] = {
      {"note: rx #48213", "#48213"},
      {"goal: #7", "goal: #7"},
      {"goal: # later\nnext: 1", "goal: # later"},
      {"goal: get into unit #7 at Elm House", "#7 at Elm House"},
      {"l:\n  - bus stop of line #12, after work", "#12, after work"},
      {"m: {a: bus stop #4\n}", "#4"},
      {"- note: spring # at the house", "# at the house"},
      {"strength: 7 # guess", ""},
      {"day: 2026-11-30 # a Monday", ""},
      {"at: 2026-11-30T10:20-05:00 # late", ""},
      {"programme: outpatient-moud # ours", ""},
      {"clinician: S-03 # on leave", ""},
      {"known: yes # sure", ""},
      {"note: \"rx #48213\"", ""},
      {"note: 'rx #48213' # quoted", ""},
      {"note: rx#48213", ""},
      {"items: # a list\n  - a", ""},
      {"items: # a list\n- a", ""},
      {"facts: # a map\n  # more\n  a: 1", ""},
      {"text: |\n  rx #48213\n  more # of it\nnext: 1", ""},
      {"- text: >-\n    rx #48213\n  strength: 7", ""},
      {"# all #of it\na: 1\n  # b", ""},
      {"a: b # c: d", "# c: d"},
      {"a: [one, two] # list", ""},
  };
  for (const auto& [text, found] : table) {
    CAPTURE(text);
    CHECK(slips_of(text, Kind::cut_text) == found);
  }
}

TEST_CASE("quotes that close too late, blanks that are none, commas with nothing before them") {
  CHECK(slips_of("note: \"called\nkind: \"contact\"", Kind::open_quote) == "\"called");
  CHECK(slips_of("a: 1\nnote: 'it", Kind::open_quote) == "'it");
  CHECK(slips_of("note: \"first\n  second\"", Kind::open_quote).empty());
  CHECK(slips_of("note: it's # fine", Kind::open_quote).empty());
  CHECK(slips_of("note: 'it''s'", Kind::open_quote).empty());
  CHECK(slips_of("note: \"a \\\" b\"\nc: 1", Kind::open_quote).empty());
  CHECK(slips_of("note: |\n  \"Hello,\n  she: said\n", Kind::open_quote).empty());
  CHECK(slips_of("a:\n\tb: 1", Kind::indent) == "\tb: 1");
  CHECK(slips_of("a:\n \u00a0b: 1", Kind::indent) == "\u00a0b: 1");
  CHECK(slips_of("a:\n  b: 1\n\t\n\t# c\n", Kind::indent).empty());
  CHECK(slips_of("a: [1,\n\t2]", Kind::indent).empty());
  CHECK(slips_of("a: [b, , c]", Kind::empty_item) == ", c]");
  CHECK(slips_of("a: [, c]", Kind::empty_item) == ", c]");
  CHECK(slips_of("a: [b, c, ]", Kind::empty_item).empty());
  CHECK(slips_of("a: {b: , c: 1}", Kind::empty_item).empty());
}

TEST_CASE("a document is refused at the comment, settings are not") {
  try {
    io::read_document("a: 1\nnote: rx #48213\n", "f.yaml");
    FAIL("taken");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::bad_input);
    CHECK(format_where(error.where()) == "f.yaml:2:10");
  }
  CHECK(io::read_document("note: rx #48213\n", "f.yaml", {.cut_texts = true}).root().find("note")->text() == "rx");
}
