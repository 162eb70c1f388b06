// The rows of one sheet.
#include "sheets/read_workbook.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <exception>
#include <vector>

#include "sheets/package.hpp"
#include "sheets/workbook.hpp"
#include "sheets/workbook_fault.hpp"
#include "sheets/xml_part.hpp"

namespace leeboard::sheets {

namespace {
/// Column of a reference such as AB12, from 0; the one after the last when there is none.
std::size_t column_of(std::string_view reference, std::size_t next) {
  std::size_t column = 0;
  std::size_t at = 0;
  for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && at < 4; ++at)
    column = column * 26 + static_cast<std::size_t>(reference[at] - 'A' + 1);
  return at == 0 ? next : column - 1;
}

/// As a spreadsheet shows it: 15 digits that count, no exponent.
std::string number_text(std::string_view stored) {
  double value = 0;
  const auto read = std::from_chars(stored.data(), stored.data() + stored.size(), value);
  if (read.ec != std::errc{} || read.ptr != stored.data() + stored.size() || !std::isfinite(value)) return std::string(stored);
  char text[64];
  std::snprintf(text, sizeof text, "%.15g", value);
  if (std::string_view(text).find('e') == std::string_view::npos) return text;
  if (std::abs(value) >= 1e21 || std::abs(value) < 1e-15) return text;
  double shown = 0;
  std::from_chars(text, text + std::string_view(text).size(), shown);
  char plain[64];
  const auto written = std::to_chars(plain, plain + sizeof plain, shown, std::chars_format::fixed);
  return {plain, written.ptr};
}

class SheetReader {
 public:
  SheetReader(const Workbook& book, const SheetLimits& limits, RowReceiver& to) : book_(book), limits_(limits), to_(to) {}

  void read(Package& package, const std::string& part) {
    XmlListener listener;
    listener.open = [this](std::string_view name, const Attributes& attributes) { open(name, attributes); };
    listener.close = [this](std::string_view name) { close(name); };
    listener.text = [this](std::string_view text) {
      if (!in_value_) return;
      value_ += text;
      if (value_.size() > limits_.cell_bytes) throw WorkbookFault{"a cell in row " + std::to_string(line_) + " is longer than 1 MiB"};
    };
    listener.enough = [this] { return ended_; };
    read_xml_part(package, part, listener);
  }

 private:
  struct Held {
    CellKind kind = CellKind::empty;
    bool formula = false;
    std::size_t begin = 0, end = 0;
  };

  void open(std::string_view name, const Attributes& attributes) {
    if (name == "row") {
      const auto said = attributes.get("r");
      std::uint64_t line = line_ + 1;
      std::from_chars(said.data(), said.data() + said.size(), line);
      line_ = std::max<std::uint64_t>(line, 1);  // rows are counted from 1, whatever a file says
      held_.clear();
      texts_.clear();
    } else if (name == "c") {
      column_ = column_of(attributes.get("r"), held_.size());
      type_ = attributes.get("t");
      style_ = 0;
      const auto style = attributes.get("s");
      std::from_chars(style.data(), style.data() + style.size(), style_);
      value_.clear();
      formula_ = phonetic_ = false;
      has_value_ = false;
    } else if (name == "f") {
      formula_ = true;
    } else if (name == "rPh") {
      phonetic_ = true;
    } else if (name == "v" || (name == "t" && !phonetic_)) {
      in_value_ = has_value_ = true;
    }
  }

  void close(std::string_view name) {
    if (name == "v" || name == "t") in_value_ = false;
    else if (name == "rPh") phonetic_ = false;
    else if (name == "c") end_cell();
    else if (name == "row") end_row();
  }

  void put(CellKind kind, std::string_view text) {
    if (column_ >= limits_.columns) throw WorkbookFault{"the sheet has more than " + std::to_string(limits_.columns) + " columns"};
    if (held_.size() <= column_) held_.resize(column_ + 1);
    held_[column_] = {kind, formula_, texts_.size(), texts_.size() + text.size()};
    texts_ += text;
  }

  void end_cell() {
    if (!has_value_ || (value_.empty() && type_ != "str" && type_ != "inlineStr")) {
      if (formula_) put(CellKind::error, {});  // never worked out
      return;
    }
    if (type_ == "e") return put(CellKind::error, {});
    if (type_ == "b") return put(CellKind::text, value_ == "1" ? "TRUE" : "FALSE");
    if (type_ == "s") {
      std::size_t number = 0;
      std::from_chars(value_.data(), value_.data() + value_.size(), number);
      if (number >= book_.texts()) throw WorkbookFault{"a cell in row " + std::to_string(line_) + " names a text that the workbook does not have"};
      return put_text(book_.text(number));
    }
    if (type_ == "str" || type_ == "inlineStr") return put_text(without_escapes(value_));
    if (type_ == "d") return put_text(value_);
    put_number();
  }

  void put_text(std::string_view text) {
    if (!text.empty()) put(CellKind::text, text);
  }

  void put_number() {
    const auto style = style_ < book_.styles.size() ? book_.styles[style_] : NumberStyle{};
    auto text = number_text(value_);
    if (style.digits > text.size() && text.find_first_not_of("0123456789") == text.npos) text.insert(0, style.digits - text.size(), '0');
    put(style.kind, text);
  }

  void end_row() {
    if (ended_ || held_.empty()) return;
    cells_.clear();
    for (const auto& held : held_) cells_.push_back({held.kind, held.formula, std::string_view(texts_).substr(held.begin, held.end - held.begin)});
    ended_ = !to_.row(line_, cells_);
  }

  const Workbook& book_;
  const SheetLimits& limits_;
  RowReceiver& to_;
  std::uint64_t line_ = 0;
  std::size_t column_ = 0, style_ = 0;
  std::string type_, value_, texts_;
  bool in_value_ = false, has_value_ = false, formula_ = false, phonetic_ = false, ended_ = false;
  std::vector<Held> held_;
  std::vector<Cell> cells_;
};

const SheetPart& choose(const Workbook& book, std::string_view name) {
  if (book.sheets.empty()) throw WorkbookFault{"the workbook has no sheet"};
  if (name.empty()) {
    const auto found = std::ranges::find(book.sheets, false, &SheetPart::hidden);
    return found != book.sheets.end() ? *found : book.sheets.front();
  }
  const auto found = std::ranges::find(book.sheets, name, &SheetPart::name);
  if (found != book.sheets.end()) return *found;
  std::string names;
  for (const auto& sheet : book.sheets) names += (names.empty() ? "" : ", ") + sheet.name;
  throw WorkbookFault{"the workbook has no sheet " + std::string(name), "its sheets: " + names};
}

/// The old container holds .xls, and the encrypted package of a newer workbook.
void refuse_old_container(std::string_view bytes) {
  if (!bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return;
  std::string name;
  for (const char c : std::string_view("EncryptedPackage")) name += {c, '\0'};
  if (bytes.find(name) != bytes.npos) throw WorkbookFault{"the workbook is encrypted", "take its password off, and save it as .xlsx or CSV"};
  throw WorkbookFault{"the file is a workbook of an old kind (.xls), which is not read", "save it as .xlsx or CSV"};
}
}  // namespace

}  // namespace leeboard::sheets

void leeboard_read_workbook(std::string_view bytes, std::string_view sheet, const leeboard::sheets::SheetLimits& limits,
                            leeboard::sheets::RowReceiver& to, std::string& problem, std::string& mend) {
  using namespace leeboard::sheets;
  try {
    refuse_old_container(bytes);
    Package package(bytes, limits);
    const auto book = read_workbook_parts(package);
    const auto& chosen = choose(book, sheet);
    to.begin(chosen.name, book.from_1904);
    SheetReader(book, limits, to).read(package, chosen.part);
  } catch (const WorkbookFault& fault) {
    problem = fault.problem;
    mend = fault.mend;
  } catch (const std::exception& error) {
    problem = std::string("the workbook cannot be read: ") + error.what();
    mend = "save it as CSV";
  }
}
