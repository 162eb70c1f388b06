// A report as plain text.
#include <algorithm>

#include "io/escape.hpp"
#include "io/utf8.hpp"
#include "report/chart_geometry.hpp"
#include "report/views.hpp"
#include "report/wrap.hpp"

namespace leeboard::report {

namespace {
class TextView {
 public:
  explicit TextView(std::size_t width) : width_(std::max<std::size_t>(width, 40)) {}

  std::string render(const Document& document) {
    lines(document.title, "", "");
    if (!document.subtitle.empty()) lines(document.subtitle, "", "");
    for (const auto& section : document.sections) {
      out_ += '\n';
      if (!section.title.empty()) {
        auto title = io::escape_terminal(section.title);
        for (auto& c : title)
          if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
        out_ += title + "\n";
      }
      for (const auto& block : section.blocks) std::visit([this](const auto& b) { show(b); }, block);
    }
    if (!document.footer.empty()) {
      out_ += '\n';
      lines(document.footer, "", "");
    }
    return std::move(out_);
  }

 private:
  void lines(const std::string& text, const std::string& first, const std::string& rest) {
    bool head = true;
    for (const auto& line : wrap(io::escape_terminal(text, true), width_ - io::display_width(rest))) {
      out_ += (head ? first : rest) + line + "\n";
      head = false;
    }
  }

  static std::string mark(Tone tone) { return tone == Tone::alarm ? "!! " : tone == Tone::watch ? "!  " : ""; }

  void show(const Paragraph& block) { lines(block.text, "  " + mark(block.tone), "  "); }

  void show(const Notice& block) {
    const std::string bar = block.tone == Tone::alarm ? "!! " : "!  ";
    lines(block.title, "  " + bar, "  " + bar);
    if (!block.text.empty()) lines(block.text, "  " + bar, "  " + bar);
  }

  void show(const Fields& block) {
    std::size_t column = 0;
    for (const auto& field : block.items) column = std::max(column, io::display_width(field.label));
    column = std::min<std::size_t>(column, 28);
    for (const auto& field : block.items) {
      auto text = mark(field.tone) + format_shown(field.value);
      if (!field.note.empty()) text += " (" + field.note + ")";
      lines(text, "  " + pad(field.label, column, false) + "  ", std::string(column + 4, ' '));
    }
  }

  void show(const List& block) {
    if (block.items.empty()) lines(block.when_empty, "  ", "  ");
    for (const auto& item : block.items) {
      lines(mark(item.tone) + item.text, "  - ", "    ");
      for (const auto& detail : item.details) lines(detail, "      ", "      ");
    }
  }

  void show(const Chart& chart) {
    if (chart.points.empty()) return;
    const auto& last = chart.points.back();
    lines(chart.title + "  " + sparkline(chart) + "  " + last.label, "  ", "    ");
  }

  void show(const Table& table) {
    if (table.rows.empty()) return lines(table.when_empty, "  ", "  ");
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      auto widest = io::display_width(table.columns[i].title);
      for (const auto& row : table.rows)
        widest = std::max(widest, io::display_width(io::escape_terminal(format_shown(row.cells[i]))));
      widths.push_back(widest);
    }
    // The widest columns give way until the table fits; their cells then wrap.
    const auto total = [&] {
      std::size_t sum = 2;
      for (const auto w : widths) sum += w + 2;
      return sum - 2;
    };
    while (total() > width_) {
      const auto widest = std::ranges::max_element(widths);
      if (*widest <= 10) break;
      --*widest;
    }
    std::vector<std::string> head;
    for (const auto& column : table.columns) head.push_back(column.title);
    table_row(table, widths, head);
    for (const auto& row : table.rows) {
      std::vector<std::string> cells;
      for (const auto& cell : row.cells) cells.push_back(io::escape_terminal(format_shown(cell)));
      table_row(table, widths, cells);
    }
  }

  void table_row(const Table& table, const std::vector<std::size_t>& widths, const std::vector<std::string>& cells) {
    std::vector<std::vector<std::string>> wrapped;
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      wrapped.push_back(wrap(cells[i], widths[i]));
      height = std::max(height, wrapped.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
      std::string text = "  ";
      for (std::size_t i = 0; i < cells.size(); ++i)
        text += pad(line < wrapped[i].size() ? wrapped[i][line] : "", widths[i], table.columns[i].right) + "  ";
      while (!text.empty() && text.back() == ' ') text.pop_back();
      out_ += text + "\n";
    }
  }

  std::size_t width_;
  std::string out_;
};
}  // namespace

std::string render_text(const Document& document, std::size_t width) { return TextView(width).render(document); }

}  // namespace leeboard::report
