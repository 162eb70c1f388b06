// NDJSON lines: numbers, blank lines, limits; whatever the blocks in which they arrive.
#include "io/ndjson_reader.hpp"

#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>

#include "unit/io/said.hpp"

using namespace leeboard;
using namespace leeboard::io;

namespace {

std::string read(const std::string& text, NdjsonOptions options = {}) {
  NdjsonReader reader(Source::from_text(text, "f"), options);
  std::string out;
  while (const auto* line = reader.next()) {
    out += std::to_string(line->number) + ":" + std::string(line->text.text);
    if (!line->problem.empty()) out += "!" + line->problem;
    out += ";";
  }
  return out;
}

}  // namespace

TEST_CASE("lines are numbered, blank ones skipped") {
  for (const std::size_t block : {1, 2, 3, 64, 4096}) {
    CAPTURE(block);
    const NdjsonOptions options{.block_bytes = block};
    CHECK(read("", options) == "");
    CHECK(read("\n \n\t\r\n", options) == "");
    CHECK(read("{}", options) == "1:{};");
    CHECK(read("{}\n{\"a\":1}\r\n\n  \n[1]\n", options) == "1:{};2:{\"a\":1};5:[1];");
  }
}

TEST_CASE("a line over the limit is one reject and reading goes on") {
  for (const std::size_t block : {1, 5, 4096}) {
    CAPTURE(block);
    const NdjsonOptions options{.line_bytes = 8, .block_bytes = block};
    CHECK(read("12345678\n12345678\r\n123456789\n1\n", options) == "1:12345678;2:12345678;3:12345678!the line is longer than 8 bytes;4:1;");
    CHECK(read(std::string(10'000, 'x') + "\n{}\n" + std::string(300, 'y'), options) ==
          "1:xxxxxxxx!the line is longer than 8 bytes;2:{};3:yyyyyyyy!the line is longer than 8 bytes;");
  }
}

TEST_CASE("lines are read as json where they stand") {
  std::string text;
  for (int i = 1; i <= 300; ++i) text += "{\"id\":\"r" + std::to_string(i) + "\",\"list\":[1,2,{\"t\":\"\\u00e9\"}]}\n";
  NdjsonReader lines(Source::from_text(text, "f.ndjson"), {.block_bytes = 100});
  JsonReader reader;
  int count = 0;
  while (const auto* line = lines.next()) {
    const auto& document = reader.read(line->text, lines.source_name(), static_cast<std::uint32_t>(line->number));
    CHECK(document.root().find("id")->text() == "r" + std::to_string(++count));
    CHECK(document.root().raw() == line->text.text);
  }
  CHECK(count == 300);
}

TEST_CASE("sources say what they are and stop at their bound") {
  std::string folder = (std::filesystem::temp_directory_path() / "leeboard-sources-XXXXXX").string();
  REQUIRE(::mkdtemp(folder.data()) != nullptr);
  const auto missing = folder + "/x.json";
  CHECK(said([&] { Source::open(missing); }) == missing + ": cannot open the file: no such file (check the name and the folder)");
  CHECK(said([] { Source::open("/"); }) == "/: cannot read the file: is a directory (this is a folder: name a file)");
  try {
    Source::open(missing);
    FAIL_CHECK("opened what is not there");
  } catch (const Error& error) { CHECK(error.kind() == ErrorKind::not_found); }
  std::filesystem::remove(folder);
  for (const std::size_t size : {0, 1, 9, 10}) {
    auto source = Source::from_text(std::string(size, 'x'), "f");
    CHECK(read_all(source, 10).size() == size);
  }
  auto source = Source::from_text(std::string(11, 'x'), "f");
  CHECK(said([&] { read_all(source, 10, "--max-input"); }) ==
        "f: the input is larger than 10 bytes (split it into smaller documents, or raise the bound with --max-input)");
  auto large = Source::from_text(std::string(1'000'000, 'x'), "f");
  CHECK(read_all(large, 1'000'000).size() == 1'000'000);
}

TEST_CASE("lines that never end are read to a bound, and it says so") {
  const NdjsonOptions options{.line_bytes = 8, .block_bytes = 16, .gap_bytes = 4096};
  const auto count = [&](const std::string& text) {
    NdjsonReader reader(Source::from_text(text, "f"), options);
    int lines = 0;
    while (reader.next() != nullptr) ++lines;
    return lines;
  };
  for (const char c : {'x', '\n'})
    CHECK(said([&] {
            count(std::string(20'000, c));
          }).ends_with("no record ends within 4096 bytes (check what the input is: each record stands in a line of its own)"));
  std::string lines;
  for (int i = 0; i < 9000; ++i) lines += "{}\n";
  CHECK(count(lines) == 9000);
}
