// A report as CSV: one row per field, table cell, list entry or chart point.
#include "report/render_csv.hpp"

#include "io/csv_writer.hpp"
#include "io/escape.hpp"

#include "base/range.hpp"

namespace leeboard::report {

namespace {
std::string plain(const Value& value) {
  if (const auto* number = std::get_if<Number>(&value)) return format_number(number->value);
  if (const auto* missing = std::get_if<Missing>(&value)) return missing->blank ? "" : missing->sign.empty() ? missing->why : missing->sign;
  return format_shown(value);
}

// What people open must not hide anything; machines get the text as it is.
std::string write_row(std::vector<std::string> cells, bool raw) {
  if (!raw)
    for (auto& cell : cells) cell = io::escape_terminal(cell, true);
  return io::csv_row(cells, raw ? io::CsvStyle::raw : io::CsvStyle::guarded);
}

class CsvView {
 public:
  explicit CsvView(bool raw) : raw_(raw) {}

  // A report that is one table in essence (caseload) is that table, for a spreadsheet.
  std::optional<std::string> render_table(const Document& document) {
    for (const auto& section : document.sections)
      for (const auto& block : section.blocks) {
        const auto* table = std::get_if<Table>(&block);
        if (!table || table->slug != document.csv_table) continue;
        out_ = csv_head(*table);
        for (const auto& entry : table->rows) out_ += csv_line(*table, entry, raw_);
        return std::move(out_);
      }
    return std::nullopt;
  }

  std::string render(const Document& document) {
    patient_ = document.patient.value_or("");
    line({"report", "patient", "section", "block", "row", "name", "value"});
    report_ = document.report;
    for (const auto& section : document.sections) {
      if (section.audience == Audience::people) continue;
      section_ = section.slug;
      for (const auto& block : section.blocks) std::visit([this](const auto& b) { show(b); }, block);
    }
    return std::move(out_);
  }

 private:
  void line(std::vector<std::string> cells) { out_ += write_row(std::move(cells), raw_); }
  void row(const std::string& block, std::size_t number, const std::string& name, const std::string& value) {
    line({report_, patient_, section_, block, number == 0 ? "" : std::to_string(number), name, value});
  }
  void show(const Paragraph& block) { row("text", 0, "text", block.text); }
  void show(const Notice& block) { row(block.slug, 0, "notice", block.title + (block.text.empty() ? "" : ": " + block.text)); }
  void show(const Fields& block) {
    for (const auto& field : block.items) row(block.slug, 0, field.slug, plain(field.value));
  }
  void show(const List& block) {
    for (std::size_t i = 0; i < block.items.size(); ++i) {
      row(block.slug, i + 1, "text", block.items[i].text);
      for (const auto& field : block.items[i].fields) row(block.slug, i + 1, field.slug, plain(field.value));
    }
  }
  void show(const Table& table) {
    for (std::size_t i = 0; i < table.rows.size(); ++i)
      for (std::size_t j = 0; j < table.columns.size(); ++j)
        if (table.columns[j].audience != Audience::people) row(table.slug, i + 1, table.columns[j].slug, plain(table.rows[i].cells[j]));
  }
  void show(const Chart& chart) {
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
      const auto& point = chart.points[i];
      row(chart.slug, i + 1, "at", format_stamp(point.at));
      row(chart.slug, i + 1, "low", format_number(point.low));
      row(chart.slug, i + 1, "high", format_number(point.high));
    }
  }
  void show(const Picture& picture) { row(picture.slug, 0, "text", picture.told); }

  bool raw_;
  std::string report_, patient_, section_, out_;
};
}  // namespace

std::string csv_head(const Table& table) {
  std::vector<std::string> cells;
  for (const auto& column : table.columns)
    if (column.audience != Audience::people) cells.push_back(column.slug);
  return io::csv_row(cells);
}

std::string csv_line(const Table& table, const Row& row, bool raw) {
  std::vector<std::string> cells;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].audience != Audience::people) cells.push_back(plain(row.cells[i]));
  return write_row(std::move(cells), raw);
}

std::string render_csv(const Document& document, bool raw) {
  if (!document.csv_table.empty())
    if (auto table = CsvView(raw).render_table(document)) return std::move(*table);
  return CsvView(raw).render(document);
}

}  // namespace leeboard::report
