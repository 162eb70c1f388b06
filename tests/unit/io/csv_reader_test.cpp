// CSV: records, lines, limits and everything that real files get wrong.
#include "io/csv_reader.hpp"

#include <doctest/doctest.h>

#include "io/csv_writer.hpp"
#include "unit/io/said.hpp"

using namespace leeboard;
using namespace leeboard::io;

namespace {

/// All records as text: "line|cell|cell" or "line!problem", an end mark when reading broke off.
std::string read(const std::string& text, CsvOptions options = {}) {
  CsvReader reader(Source::from_text(text, "f.csv"), options);
  std::string out;
  while (const auto* record = reader.next()) {
    if (!out.empty()) out += " ; ";
    out += std::to_string(record->line);
    if (!record->problem.empty()) out += "!" + record->problem;
    else
      for (const auto cell : record->cells) out += "|" + std::string(cell);
    if (record->breaks_off) out += " END";
  }
  return out;
}

const std::string stray = "a quote stands where none may, at byte ";
const std::string rule = "; a quoted cell begins and ends with \", and a \" inside is doubled";
const std::string open_quote = "!a quote that opens in this record is not closed; nothing after its first line could be read END";

}  // namespace

TEST_CASE("a table of nasty files") {
  const std::pair<std::string, std::string> table[] = {
      {"a,b\n1,2\n", "2|1|2"},
      {"a,b\n1,2", "2|1|2"},
      {"a,b\r\n1,2\r\n", "2|1|2"},
      {"\xEF\xBB\xBF"
       "a,b\n1,2\n",
       "2|1|2"},
      {"\n\na,b\n\n1,2\n\n\n3,4\n\n", "5|1|2 ; 8|3|4"},
      {"a,b\n 1 , \n", "2| 1 | "},
      {"a,b\n\" 1 \",\" \"\n", "2| 1 | "},
      {"a,b\n,\n", "2||"},
      {"a,b\n\"\",\"\"\n", "2||"},
      {"a\n\"\"\nx\n", "2| ; 3|x"},
      {"a,b\n\"x\"\"y\",\"\"\"\"\n", "2|x\"y|\""},
      {"a,b\n\"x\ny\",\"p\r\nq\"\nz,w\n", "2|x\ny|p\r\nq ; 5|z|w"},
      {"a,b\n\"x,y\",2\n", "2|x,y|2"},
      {"a,b\n1\n1,2,3\n4,5\n", "2!the record has 1 cells, the header 2 ; 3!the record has 3 cells, the header 2 ; 4|4|5"},
      {"a,b\n5\" tall,2\n3,4\n", "2!" + stray + "2" + rule + " ; 3|3|4"},
      {"a,b\n\"x\"y,2\n3,4\n", "2!" + stray + "4" + rule + " ; 3|3|4"},
      {"a,b\n\"x\" ,2\n3,4\n", "2!" + stray + "4" + rule + " ; 3|3|4"},
      {"a,b\nx \"y\",2\n3,4\n", "2!" + stray + "3" + rule + " ; 3|3|4"},
      {"a,b\n1,2\n\"x,3\n4,5\n6,7\n", "2|1|2 ; 3" + open_quote},
      {"a,b\n1,\"", "2" + open_quote},
      {"a,b\n1,\"\"\"", "2" + open_quote},
      {"a,b\n1,\xFF\n3,4\n",
       "2!byte 3 of the record is not valid UTF-8; name the encoding of the file, or mend the reject, where it is read as windows-1252 ; 3|3|4"},
      {"a,b\n1,x\x01\n3,4\n", "2!the control character U+0001 at byte 4 of the record is not allowed ; 3|3|4"},
      {std::string("a,b\n1,\0\n3,4\n", 12), "2!the control character U+0000 at byte 3 of the record is not allowed ; 3|3|4"},
      {"a,b\n1\r2,3\n3,4\n", "2!the control character U+000D at byte 2 of the record is not allowed ; 3|3|4"},
      {"a,b\n=1+1,@x\n", "2|=1+1|@x"},
      {"a,b\n", ""},
  };
  for (const auto& [text, wanted] : table) {
    CAPTURE(text);
    // The same whatever the size of the blocks in which it arrives.
    for (const std::size_t block : {1, 2, 3, 5, 7, 1000}) CHECK(read(text, {.block_bytes = block}) == wanted);
  }
}

TEST_CASE("header, delimiter and raw text") {
  CsvReader reader(Source::from_text("\nMRN;\"Last; name\"\n0077;\"Okafor \"\"T\"\"\"\r\n", "f.csv"), {.delimiter = ';'});
  CHECK(reader.header() == std::vector<std::string>{"MRN", "Last; name"});
  CHECK(reader.header_line() == 2);
  CHECK(reader.source_name() == "f.csv");
  const auto* record = reader.next();
  REQUIRE(record != nullptr);
  CHECK(record->raw == "0077;\"Okafor \"\"T\"\"\"");
  CHECK(record->cells[1] == "Okafor \"T\"");
  CHECK(reader.next() == nullptr);
  CHECK(reader.next() == nullptr);
  CHECK(read("a\tb\n1\t2\n", {.delimiter = '\t'}) == "2|1|2");
}

TEST_CASE("files without a readable header are refused") {
  const auto says = [](const std::string& text, CsvOptions options = {}) { return said([&] { read(text, options); }); };
  CHECK(says("") == "f.csv: the CSV file is empty (its first line must be the header: the names of the columns)");
  CHECK(says("\n\n") == says(""));
  CHECK(says("\xEF\xBB\xBF") == says(""));
  CHECK(says("a,\"b\n1,2\n").starts_with("f.csv:1: the CSV header cannot be read: a quote that opens"));
  CHECK(says("a,b\n", {.delimiter = '"'}) == ": this delimiter cannot be used (use one of , ; | or a tab)");
}

namespace {
std::string utf16(std::string_view ascii, bool little) {
  std::string out;
  for (const char c : ascii)
    if (little) out += {c, '\0'};
    else out += {'\0', c};
  return out;
}

/// Header and what was found out: "a,b: what; what".
std::string look(const std::string& text, CsvOptions options = {}) {
  const CsvReader reader(Source::from_text(text, "f.csv"), options);
  std::string out;
  for (const auto& name : reader.header()) out += (out.empty() ? "" : ",") + name;
  for (const auto& what : reader.found()) out += (&what == &reader.found().front() ? ": " : "; ") + what;
  return out;
}
}  // namespace

TEST_CASE("what the bytes of a file say is found out, and told when nobody said it") {
  const std::string mark = "\xEF\xBB\xBF", le = "\xFF\xFE", be = "\xFE\xFF";
  const std::pair<std::string, std::string> table[] = {
      {"a,b\n1,2\n", "a,b"},
      {mark + "a,b\n", "a,b: read as UTF-8, as its byte order mark says"},
      {le + utf16("a\tb\n1\t2\n", true), "a,b: read as UTF-16, as its byte order mark says; a tab between its cells"},
      {be + utf16("a,b\n1,2\n", false), "a,b: read as UTF-16, as its byte order mark says"},
      {utf16("a,b\n1,2\n", true), "a,b: read as UTF-16"},
      {utf16("a,b\n1,2\n", false), "a,b: read as UTF-16"},
      {"a,b\r1,2\r3,4\r", "a,b: its lines end with a carriage return alone"},
      {"a;b\n1,5;2\n", "a,b: a semicolon between its cells"},
      {"a|b\n1|2\n", "a,b: | between its cells"},
      {"a\tb\n1\t2\n", "a,b: a tab between its cells"},
      {"Name, first;b\nx;2\n", "Name, first,b: a semicolon between its cells"},
      {"a,\"b;c;d\"\n1,2\n", "a,b;c;d"},
      {"a,b;c\n1,2\n", "a,b;c"},
      {"sep=;\na;b\n1;2\n", "a,b: a semicolon between its cells, as its first line says"},
      {"\"sep=|\"\r\na|b\r\n", "a,b: | between its cells, as its first line says"},
      {"a\nx; y\n", "a"},
      {" a ,\xC2\xA0"
       "b\xC2\xA0,c\n",
       "a,b,c"},
      {"a,a,b,a\n1,2,3,4\n", "a,a#2,b,a#3"},
      {"a,b,,\n1,2,,\n", "a,b"},
      {"Report of May\n\nMRN,Name\n1,x\n", "MRN,Name: its header is on line 3"},
      {"Report,,\nMRN,Name,Born\n1,x,2\n", "MRN,Name,Born: its header is on line 2"},
      {"Report,May\nMRN,Name\n1,x\n", "Report,May"},
      {"MRN,1,2\nx,y,z\n4,5,6\n", "MRN,1,2"},
      {"a\n1,2\n3,4\n", "a"},
      {"Report\nMRN,MRN\n1,x\n", "Report"},
  };
  for (const auto& [text, wanted] : table) {
    CAPTURE(wanted);
    for (const std::size_t block : {1, 3, 1000}) CHECK(look(text, {.block_bytes = block}) == wanted);
  }
}

TEST_CASE("a map that says otherwise is refused with what was found") {
  const auto says = [](const std::string& text, CsvOptions options) { return said([&] { look(text, options); }); };
  CHECK(says("a;b\n1;2\n", {.delimiter = ','}) ==
        "f.csv:1: the cells have a semicolon between them, and the map says a comma (write delimiter: \";\" in the map, or leave it out)");
  CHECK(says("sep=;\na;b\n", {.delimiter = '|'}).starts_with("f.csv:1: the cells have a semicolon between them, and the map says |"));
  CHECK(look("a;b\n1;2\n", {.delimiter = ';'}) == "a,b");
  CHECK(look("a;b\n", {.delimiter = '!'}) == "a;b");
  CHECK(says("a;b|c\n1;2|3\n", {}) ==
        "f.csv:1: whether a semicolon or | stands between the cells cannot be told (say `delimiter` in a mapping file)");
  CHECK(says("a\nNu\xC3\xB1"
             "ez\n",
             {.encoding = CsvEncoding::windows1252}) ==
        "f.csv: the file is UTF-8, and its map says windows-1252: an ñ would become Ã± (write encoding: utf-8 in the map, or leave it out)");
  CHECK(says(utf16("a,b\n1,2\n", true), {.encoding = CsvEncoding::utf8}).starts_with("f.csv:1:1: the file is UTF-16, and its map says UTF-8"));
  CHECK(look("\xEF\xBB\xBF"
             "a,b\n",
             {.encoding = CsvEncoding::windows1252}) == "a,b: read as UTF-8, as its byte order mark says");
  CHECK(look("\xEF\xBB\xBF"
             "a,b\n",
             {.encoding = CsvEncoding::utf8}) == "a,b");
}

TEST_CASE("the header stands where the map says, but on top of a reject file") {
  CHECK(look("x,y,z\nq\na,b\n1,2\n", {.header_row = 3}) == "a,b");
  CHECK(look("a,leeboard_line,leeboard_error\n1,7,bad\n", {.header_row = 3}) == "a,leeboard_line,leeboard_error");
  CHECK(said([] { look("a,b\n", {.header_row = 5}); }) ==
        "f.csv: the file ends before its header (`header_row` in the map is the line of the header)");
}

TEST_CASE("cells beyond the header") {
  CHECK(read("a,b,,\n1,2,,\n1,2,,x\n1,2\n1,2,\n1,2,,,\n") ==
        "2|1|2 ; 3!cell 4 stands beyond the header, which has 2 names: give its column one, or empty the cell ; 4|1|2 ; 5|1|2 ; 6!the record has 5 "
        "cells, the header 2");
}

TEST_CASE("a record that cannot be decoded is shown as it probably is") {
  CsvReader reader(
      Source::from_text("a,b\nNu\xF1"
                        "ez,Zo\xC3\xAB\nx\x81,2\n",
                        "f.csv"));
  const auto* record = reader.next();
  REQUIRE(record != nullptr);
  CHECK(record->problem.starts_with("byte 3 of the record is not valid UTF-8"));
  CHECK(record->cells[0] ==
        "Nu\xC3\xB1"
        "ez");
  CHECK(record->cells[1] == "Zo\xC3\xAB");
  CHECK(reader.next()->cells[0] == "x\xEF\xBF\xBD");
  CHECK(read(std::string("\xFF\xFE", 2) + utf16("a,b\n1,", true) + std::string("\x00\xD8\n\0", 4))
            .starts_with("2!byte 3 of the record is not valid UTF-16"));
}

TEST_CASE("older encodings become UTF-8") {
  CHECK(read("n\nZo\xEB\n", {.encoding = CsvEncoding::latin1}) == "2|Zo\xC3\xAB");
  CHECK(read("n\n\x80 \x93x\x94\n", {.encoding = CsvEncoding::windows1252}) == "2|\xE2\x82\xAC \xE2\x80\x9Cx\xE2\x80\x9D");
  CHECK(read("n\nx\x81\nok\n", {.encoding = CsvEncoding::windows1252}) == "2!byte 2 of the record is not valid windows-1252 ; 3|ok");
  CHECK(parse_csv_encoding("UTF-8") == CsvEncoding::utf8);
  CHECK(parse_csv_encoding("ISO-8859-1") == CsvEncoding::latin1);
  CHECK(parse_csv_encoding("cp1252") == CsvEncoding::windows1252);
  CHECK(said([] { parse_csv_encoding("ebcdic"); }) == ": this encoding is not known (use utf-8, latin-1 or windows-1252)");
}

TEST_CASE("limits hold to the byte and the next record is read") {
  for (const std::size_t block : {1, 3, 4096}) {
    CHECK(read("a,b\n1234,\"5678\"\n", {.cell_bytes = 4, .block_bytes = block}) == "2|1234|5678");
    CHECK(read("a,b\n12345,2\n3,4\n", {.cell_bytes = 4, .block_bytes = block}) == "2!a cell is longer than 4 bytes ; 3|3|4");
    CHECK(read("a,b\n\"12345\",2\n3,4\n", {.cell_bytes = 4, .block_bytes = block}) == "2!a cell is longer than 4 bytes ; 3|3|4");
    CHECK(read("a,b\n12345,78\n3,4\n", {.record_bytes = 8, .block_bytes = block}) == "2|12345|78 ; 3|3|4");
    CHECK(read("a,b\n12345,789\n3,4\n", {.record_bytes = 8, .block_bytes = block}) == "2!the record is longer than 8 bytes ; 3|3|4");
    CHECK(read("a,b\n12345,789012345678901234567890,\"x\"\n3,4\n", {.record_bytes = 8, .block_bytes = block}) ==
          "2!the record is longer than 8 bytes ; 3|3|4");
    CHECK(read("a,b\n1,\"234567890\n1\"\n3,4\n", {.record_bytes = 8, .block_bytes = block}) == "2" + open_quote);
    CHECK(read("a,b\n1,\"234567890\n12345\n3,4\n", {.record_bytes = 8, .block_bytes = block}) == "2" + open_quote);
  }
  CHECK(read("a,b\n1,2,3\n3,4\n", {.columns = 2}) == "2!there are more than 2 columns ; 3|3|4");
  CHECK(said([] { read("a,b,c\n", {.columns = 2}); }).find("there are more than 2 columns") != std::string::npos);
}

TEST_CASE("rows that were written are read back") {
  const std::vector<std::vector<std::string>> rows = {
      {"a", "b", "c"}, {"", "", ""}, {"x,y", "\"", "\"\""}, {" lead", "trail ", "\n"}, {"line\r\nend", "'", "-5"}, {"\xC3\xA9", "=1", "\t"}};
  std::string text;
  for (const auto& row : rows) text += csv_row(row, CsvStyle::raw);
  CsvReader reader(Source::from_text(text, "f"));
  CHECK(reader.header() == rows[0]);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto* record = reader.next();
    REQUIRE(record != nullptr);
    CHECK(record->problem == "");
    CHECK(std::vector<std::string>(record->cells.begin(), record->cells.end()) == rows[i]);
  }
}

TEST_CASE("what never ends is read to a bound, and says so") {
  const CsvOptions options{.record_bytes = 8, .block_bytes = 16, .gap_bytes = 64};
  const std::string words = "f.csv:2: no record ends within 64 bytes (check what the input is: each record stands in a line of its own)";
  for (const char c : {'x', '\n'}) CHECK(said([&] { read("a,b\n" + std::string(70'000, c), options); }).ends_with(words.substr(7)));
  CHECK(said([&] { read("a,b\n" + std::string(70'000, 'x'), options); }) == words);
  std::string lines = "a\n";
  for (int i = 0; i < 50'000; ++i) lines += "1\n\n";
  CHECK(said([&] { read(lines, options); }) == "fine");
}
