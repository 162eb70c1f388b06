// The layout of YAML: what it changes, what it must never change.
#include "io/yaml_layout.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "base/error.hpp"
#include "io/fold_yaml.hpp"
#include "io/read_yaml.hpp"

namespace {
using namespace leeboard;
using io::lay_out_yaml;

std::string lines(std::initializer_list<const char*> all) {
  std::string out;
  for (const auto* line : all) out += std::string(line) + "\n";
  return out;
}

// What every layout must hold: the same document, and nothing left to do.
std::string laid(const std::string& text) {
  const auto out = lay_out_yaml(text, "f");
  CHECK(same_content(io::read_yaml(text, "f").root(), io::read_yaml(out, "f").root()));
  CHECK(lay_out_yaml(out, "f") == out);
  return out;
}

std::string words(int count) {
  std::string out = "word";
  for (int i = 1; i < count; ++i) out += " word";
  return out;
}
}  // namespace

TEST_CASE("layout: maps of three keys stand on lines, short ones stay in brackets") {
  CHECK(laid("a: {x: 1, y: 2}\nb: {x: 1, y: 2, z: 3}\n") == lines({"a: {x: 1, y: 2}", "b:", "  x: 1", "  y: 2", "  z: 3"}));
  CHECK(laid("l: [{id: a, to: 1}, {id: b, to: 2}]\n") == lines({"l: [{id: a, to: 1}, {id: b, to: 2}]"}));
  CHECK(laid("l: [{a: 1}, {b: 2}, {c: 3}]\n") == lines({"l:", "  - {a: 1}", "  - {b: 2}", "  - {c: 3}"}));
  CHECK(laid("l: [a, b, c, d, e]\n") == lines({"l: [a, b, c, d, e]"}));
  CHECK(laid("l:\n  - {id: a, to: 1, by: 2}\n") == lines({"l:", "  - id: a", "    to: 1", "    by: 2"}));
  CHECK(laid("l: [[1, 2], [3, {a: 1, b: 2, c: 3}]]\n") == lines({"l:", "  - [1, 2]", "  - - 3", "    - a: 1", "      b: 2", "      c: 3"}));
  CHECK(laid("{a: 1}") == lines({"a: 1"}));
  CHECK(laid("a: {}\nb: []\nc:\nd: {e: , f: ~}\n") == lines({"a: {}", "b: []", "c:", "d: {e: , f: ~}"}));
  CHECK(laid("l: [a: 1, b: 2]\n") == lines({"l: [{a: 1}, {b: 2}]"}));
}

TEST_CASE("layout: brackets end by column 100") {
  const std::string long_list = "l: [" + std::string(90, 'a') + ", b]\n", longer = "l: [" + std::string(93, 'a') + ", b]\n";
  CHECK(laid(long_list) == long_list);
  CHECK(laid(longer) == "l:\n  - " + std::string(93, 'a') + "\n  - b\n");
}

TEST_CASE("layout: comments and blank lines stay with what they are about") {
  CHECK(laid("# top\n\n\n# two\na: 1 # one\n\nb: {x: 1, # inner\n  # own line\n  y: 2} # after\n# end\n") ==
        lines({"# top", "", "# two", "a: 1 # one", "", "b: # after", "  x: 1 # inner", "  # own line", "  y: 2", "# end"}));
  CHECK(laid("l:\n  # of a\n  - {a: 1, b: 2, c: 3}  # beside\n  # of the list\nk: [1] # k\n") ==
        lines({"l:", "  # of a", "  # beside", "  - a: 1", "    b: 2", "    c: 3", "  # of the list", "k: [1] # k"}));
  CHECK(laid("k: # about k\n  a: \"x # no comment\" # y\n") == lines({"k: # about k", "  a: \"x # no comment\" # y"}));
  CHECK(laid("a: 'it''s # none' # c\nb: c#d\n") == lines({"a: 'it''s # none' # c", "b: c#d"}));
  const auto wide = laid("# " + words(40) + ",\n# " + words(3) + ".\n# Next.\na: 1\n");
  CHECK(wide == "# " + words(19) + "\n# " + words(19) + "\n# word word, word word word.\n# Next.\na: 1\n");
}

TEST_CASE("layout: a long text goes on over lines and says exactly the same") {
  const auto text = words(30);
  CHECK(laid("a: \"" + text + "\"\n") == "a: >-\n  " + words(19) + "\n  " + words(11) + "\n");
  CHECK(laid("a: {b: 1, c: \"" + text + "\"}\n") == "a:\n  b: 1\n  c: >-\n    " + words(19) + "\n    " + words(11) + "\n");
  // A plain scalar stays plain: in quotes it would be a text for certain.
  CHECK(laid("a: " + text + "\n") == "a: " + words(19) + "\n  " + words(11) + "\n");
  const std::string odds[] = {" " + text,
                              text + " ",
                              text + "\\n" + text,
                              text + "\\u00a0" + text,
                              words(3) + "  " + text,
                              "# " + text,
                              "- " + text,
                              "a: " + text + " # b",
                              std::string(300, 'x'),
                              text + " " + std::string(300, 'y'),
                              "\\\"" + text + "\\\\ \\t x"};
  for (const auto& odd : odds) {
    CAPTURE(odd);
    const auto out = laid("k: {l: [{m: \"" + odd + "\"}]}\n");
    for (std::size_t at = 0; at < out.size(); at = out.find('\n', at) + 1) CHECK(out.find('\n', at) - at <= io::widest_line);
  }
}

TEST_CASE("layout: block scalars keep their lines") {
  const std::string kept = lines({"a: |", "  one", "    two", "", "  # three", "b: >-", "  x", "  y"});
  CHECK(laid(kept) == kept);
  CHECK(laid("a: |+\n  one\n\n\nb: 1\n") == lines({"a: \"one\\n\\n\\n\"", "", "b: 1"}));
  CHECK(laid("a: >- # why\n    x\nb: 1\n") == lines({"a: >- # why", "  x", "b: 1"}));
}

TEST_CASE("layout: line ends of other systems and marks of order go") {
  CHECK(laid("\xEF\xBB\xBF---\r\na: 1\r\nb: \"x\r\n  y\"\r\n") == "a: 1\nb: \"x y\"\n");
}

TEST_CASE("layout: what cannot be read is said as by every reader") {
  CHECK_THROWS_AS(lay_out_yaml("a: &x 1\nb: *x\n", "f"), Error);
  CHECK_THROWS_AS(lay_out_yaml("a: {b: 1\n", "f"), Error);
}

TEST_CASE("layout: texts of every shape say the same on every way out") {
  std::mt19937 chance(20261129);
  const std::string letters = "ab  \"'\\#:-,{}[]>|%&*!?@`~.1\n\t";
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const auto size = chance() % (round % 3 == 0 ? 300 : 12);
    for (std::size_t i = 0; i < size; ++i) text += round % 2 == 0 || chance() % 4 == 0 ? letters[chance() % letters.size()] : "x y"[chance() % 3];
    CAPTURE(text);
    const auto quoted = io::quote_yaml(text);
    const auto document = "k: {l: [{m: " + quoted + ", " + (text.empty() ? "n" : quoted) + ": 1, o: [" + quoted + "]}]}\n";
    if (quoted.size() > 1000) continue;
    laid(document);
  }
}

TEST_CASE("layout faults: lines and maps are counted with the first of each") {
  const std::string text = "a: {x: 1, y: 2, z: 3}\nb: \"" + words(40) + "\"\nc: [{x: 1, y: 2, z: 3}]\n";
  const auto document = io::read_yaml(text, "f");
  const auto faults = io::find_layout_faults(text, document.root());
  CHECK(faults.flow_maps == 2);
  CHECK(faults.first_flow == io::Mark{1, 4});
  CHECK(faults.wide_lines == 1);
  CHECK(faults.first_wide == io::Mark{2, 121});
  const auto out = laid(text);
  CHECK_FALSE(io::find_layout_faults(out, io::read_yaml(out, "f").root()).any());
}

TEST_CASE("layout: everything in data is laid out") {
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(LEEBOARD_SOURCE_DIR "/data")) {
    if (entry.path().extension() != ".yaml") continue;
    CAPTURE(entry.path().string());
    std::ostringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    const bool stays = lay_out_yaml(text.str(), entry.path().string()) == text.str();
    CHECK(stays);
    CHECK_FALSE(io::find_layout_faults(text.str(), io::read_yaml(text.str(), "f").root()).any());
    ++files;
  }
  CHECK(files > 100);
}
