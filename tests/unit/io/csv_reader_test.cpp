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
      {"a,b\n1,\xFF\n3,4\n", "2!byte 3 of the record is not valid UTF-8; name the encoding of the file ; 3|3|4"},
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
  CHECK(says(std::string("\xFF\xFE"
                         "a\0,\0",
                         6)) == "f.csv:1:1: the file is UTF-16, which is not read (save it as CSV UTF-8)");
  CHECK(says("a,b\n", {.delimiter = '"'}) == ": this delimiter cannot be used (use one of , ; | or a tab)");
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
