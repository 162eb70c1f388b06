// A report as plain text.
#include "report/render_text.hpp"

#include <algorithm>

#include "io/escape.hpp"
#include "io/utf8.hpp"
#include "report/chart_geometry.hpp"
#include "report/look.hpp"
#include "report/wrap.hpp"

namespace leeboard::report {

namespace {
class TextView {
 public:
  TextView(std::size_t width, bool blocks) : width_(std::max<std::size_t>(width, 40)), blocks_(blocks || width_ < narrowest_table) {}

  std::string render(const Document& document) {
    lines(document.title, "", "");
    if (!document.subtitle.empty()) lines(document.subtitle, "", "");
    bool first = true;
    for (const auto& section : document.sections) {
      if (first || !document.dense) out_ += '\n';
      first = false;
      if (!section.title.empty()) {
        lines(section.title, "", "");
        if (!document.dense) out_ += std::string(std::min(io::display_width(section.title), width_), '-') + "\n";
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
    column = std::min<std::size_t>(column, 30);
    for (const auto& field : block.items) {
      auto text = mark(field.tone) + format_shown(field.value);
      if (!field.note.empty()) text += " (" + field.note + ")";
      lines(text, "  " + pad(field.label, column, false) + "  ", std::string(column + 4, ' '));
    }
  }

  void show(const List& block) {
    if (block.items.empty()) lines(block.when_empty, "  ", "  ");
    const auto open = std::min(block.open, block.items.size());
    for (std::size_t i = 0; i < open; ++i) {
      const auto& item = block.items[i];
      lines(mark(item.tone) + item.text, "  - ", "    ");
      for (const auto& detail : item.details) lines(detail, "      ", "      ");
    }
    if (open < block.items.size())
      lines((open > 0 ? "and " : "") + std::to_string(block.items.size() - open) + " " + block.more + ": --format html or json lists them", "  ",
            "  ");
  }

  void show(const Chart& chart) {
    if (chart.points.empty()) return;
    const auto& last = chart.points.back();
    lines(chart.title + "  " + sparkline(chart) + "  " + last.label, "  ", "    ");
  }

  void show(const Picture& picture) {
    lines(picture.title, "  ", "  ");
    for (const auto& line : picture.lines) out_ += "    " + io::escape_terminal(line) + "\n";
  }

  void show(const Table& table) {
    if (table.rows.empty()) return lines(table.when_empty, "  ", "  ");
    if (blocks_ && !table.bare) return show_blocks(table);
    std::vector<Slot> slots;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (table.columns[i].audience == Audience::machines) continue;
      auto widest = table.bare ? 0 : io::display_width(table.columns[i].title);
      for (const auto& row : table.rows) widest = std::max(widest, io::display_width(io::escape_terminal(format_shown(row.cells[i]))));
      slots.push_back({i, widest});
    }
    const auto left_out = fit(table, slots);
    std::vector<std::string> head(table.columns.size());
    for (const auto& slot : slots) head[slot.column] = table.columns[slot.column].title;
    if (!table.bare) table_row(table, slots, head, Tone::plain);
    for (const auto& row : table.rows) {
      std::vector<std::string> cells(table.columns.size());
      for (const auto& slot : slots) cells[slot.column] = io::escape_terminal(format_shown(row.cells[slot.column]));
      table_row(table, slots, cells, row.tone);
    }
    if (!left_out.empty()) lines("not shown at this width: " + left_out, "  ", "  ");
  }

  void show_blocks(const Table& table) {
    bool first = true;
    for (const auto& row : table.rows) {
      if (!first) out_ += '\n';
      first = false;
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].audience == Audience::machines) continue;
        const auto label = table.columns[i].title + ": ";
        lines(format_shown(row.cells[i]), (i == 0 && row.tone == Tone::alarm ? "! " : "  ") + label, "    ");
      }
    }
  }

  struct Slot {
    std::size_t column, width;
  };

  // Columns of the highest rank go first, then the widest give way until the table fits; their cells wrap.
  std::string fit(const Table& table, std::vector<Slot>& slots) const {
    constexpr std::size_t narrow = 12;
    const auto total = [&](std::size_t most) {
      std::size_t sum = 1;
      for (const auto& slot : slots) sum += std::min(slot.width, most) + 2;
      return sum;
    };
    std::string left_out;
    while (total(narrow) > width_) {
      const auto last = std::ranges::max_element(slots, {}, [&](const Slot& slot) { return table.columns[slot.column].rank; });
      if (table.columns[last->column].rank == 0) break;
      left_out += (left_out.empty() ? "" : ", ") + table.columns[last->column].title;
      slots.erase(last);
    }
    while (total(width_) > width_) {
      const auto widest = std::ranges::max_element(slots, {}, &Slot::width);
      if (widest->width <= 10) break;
      --widest->width;
    }
    return left_out;
  }

  void table_row(const Table& table, const std::vector<Slot>& slots, const std::vector<std::string>& cells, Tone tone) {
    std::vector<std::vector<std::string>> wrapped;
    std::size_t height = 1;
    for (const auto& slot : slots) {
      wrapped.push_back(wrap(cells[slot.column], slot.width));
      height = std::max(height, wrapped.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
      std::string text = tone == Tone::alarm ? "! " : "  ";
      for (std::size_t i = 0; i < slots.size(); ++i)
        text += pad(line < wrapped[i].size() ? wrapped[i][line] : "", slots[i].width, table.columns[slots[i].column].right) + "  ";
      while (!text.empty() && text.back() == ' ') text.pop_back();
      out_ += text + "\n";
    }
  }

  std::size_t width_;
  bool blocks_;
  std::string out_;
};
}  // namespace

std::string render_text(const Document& document, std::size_t width, bool blocks) { return TextView(width, blocks).render(document); }

}  // namespace leeboard::report
