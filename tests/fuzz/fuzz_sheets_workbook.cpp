// Workbooks from outside. The first byte: an even one has a whole file behind it; an odd one says which part of a good workbook is replaced.
#include <zip.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "fuzz/expect.hpp"
#include "sheets/read_workbook.hpp"

namespace {
using namespace leeboard::sheets;

struct Part {
  const char* name;
  std::string_view text;
};

constexpr std::array parts{
    Part{"xl/worksheets/sheet1.xml",
         R"(<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45000.5</v></c></row></sheetData></worksheet>)"},
    Part{"xl/sharedStrings.xml", "<sst><si><t>code</t></si></sst>"},
    Part{"xl/styles.xml", R"(<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>)"},
    Part{
        "xl/workbook.xml",
        R"(<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>)"},
    Part{
        "xl/_rels/workbook.xml.rels",
        R"(<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>)"},
    Part{
        "_rels/.rels",
        R"(<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)"}};

std::string pack(std::size_t replaced, std::string_view text) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(buffer);
  zip_t* archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
  fuzz::expect(archive != nullptr, "an archive can be made in memory");
  for (std::size_t at = 0; at < parts.size(); ++at) {
    const auto content = at == replaced ? text : parts[at].text;
    const auto number = zip_file_add(archive, parts[at].name, zip_source_buffer(archive, content.data(), content.size(), 0), 0);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(number), ZIP_CM_STORE, 0);
  }
  fuzz::expect(zip_close(archive) == 0, "an archive can be closed");
  std::string out;
  zip_source_open(buffer);
  char block[4096];
  for (zip_int64_t got = 0; (got = zip_source_read(buffer, block, sizeof block)) > 0;) out.append(block, static_cast<std::size_t>(got));
  zip_source_close(buffer);
  zip_source_free(buffer);
  zip_error_fini(&error);
  return out;
}

class Rows : public RowReceiver {
 public:
  void begin(std::string_view, bool) override { fuzz::expect(!std::exchange(begun_, true), "a sheet begins once"); }
  bool row(std::uint64_t line, std::span<const Cell> cells) override {
    fuzz::expect(begun_ && line > 0, "a row has its place, behind the beginning");
    fuzz::expect(!cells.empty() && cells.size() <= SheetLimits{}.columns, "a row has cells, and not too many");
    for (const auto& cell : cells) fuzz::expect(cell.text.size() <= SheetLimits{}.cell_bytes, "a cell keeps its bound");
    return true;
  }

 private:
  bool begun_ = false;
};
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view rest(reinterpret_cast<const char*>(data + 1), size - 1);
  const auto file = data[0] % 2 == 0 ? std::string(rest) : pack(data[0] / 2 % parts.size(), rest);
  Rows rows;
  std::string problem, mend;
  leeboard_read_workbook(file, "", SheetLimits{}, rows, problem, mend);
  fuzz::expect(!problem.empty() || mend.empty(), "only what is wrong has a way to mend it");
  return 0;
}
