// A report as plain text.
#include "report/render_text.hpp"

#include <fmt/format.h>

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
    if (document.letter && !document.clinic.empty()) {
      lines(document.clinic, "", "");
      out_ += '\n';
    }
    lines(document.title, "", "");
    if (!document.subtitle.empty()) lines(document.subtitle, "", "");
    bool first = true;
    for (const auto& section : document.sections) {
      if (section.not_in_text || section.audience == Audience::machines) continue;
      if (first || !document.dense) out_ += '\n';
      first = false;
      if (!section.title.empty()) {
        lines(section.title, "", "");
        if (!document.dense) out_ += std::string(std::min(io::display_width(section.title), width_), '-') + "\n";
      }
      for (const auto& block : section.blocks) {
        // A letter is read, not looked up in.
        if (document.letter && &block != &section.blocks.front()) out_ += '\n';
        std::visit([this](const auto& b) { show(b); }, block);
      }
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
    for (const auto& line : wrap(io::escape_terminal(text, true), width_ - std::max(io::display_width(first), io::display_width(rest)))) {
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
      lines((open > 0 ? "and " : "") + std::to_string(block.items.size() - open) + " " + block.more + block.where, "  ", "  ");
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
    const auto below = take_below(table, slots);
    auto whole = slots;
    const auto left_out = fit(table, slots);
    // A word that is wider than its column has a line of its own rather than one beyond the screen.
    if (table.groups.empty() && !table.bare && overflows(table, slots)) {
      std::erase_if(whole, [&](const Slot& slot) { return std::ranges::find(slots, slot.column, &Slot::column) == slots.end(); });
      wrap_titles(table, whole);
      if (overflows(table, whole)) return show_blocks(table);
      slots = std::move(whole);
    }
    std::vector<std::string> head(table.columns.size());
    for (const auto& slot : slots) head[slot.column] = table.columns[slot.column].title;
    auto group = table.groups.begin();
    if (!table.bare && table.groups.empty()) table_row(table, slots, head, Tone::plain);
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
      const auto& row = table.rows[at];
      if (group != table.groups.end() && group->first == at) {
        if (at > 0) out_ += '\n';
        lines(group_words(*group), "", "");
        // A screen in the middle of a long list is read without its beginning.
        table_row(table, slots, head, Tone::plain);
        ++group;
      }
      std::vector<std::string> cells(table.columns.size());
      for (const auto& slot : slots) cells[slot.column] = io::escape_terminal(format_shown(row.cells[slot.column]));
      table_row(table, slots, cells, row.tone);
      for (const auto column : below)
        if (const auto text = format_shown(row.cells[column]); !text.empty()) lines(text, row.tone == Tone::alarm ? "   !! " : "      ", "      ");
    }
    if (!left_out.empty()) lines("not shown at this width: " + left_out, "  ", "  ");
  }

  static std::string group_words(const RowGroup& group) {
    auto out = group.title + " (" + std::to_string(group.count) + ")";
    std::ranges::transform(out, out.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return out;
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

  static constexpr std::size_t narrowest = 10;
  struct Slot {
    std::size_t column, width;
  };

  // A cell that may stand below its row gives its place to the others while they do not fit.
  std::vector<std::size_t> take_below(const Table& table, std::vector<Slot>& slots) const {
    std::vector<std::size_t> out;
    std::size_t sum = margin(table);
    for (const auto& slot : slots) sum += slot.width + 2;
    if (sum > width_)
      std::erase_if(slots, [&](const Slot& slot) {
        if (table.columns[slot.column].below) out.push_back(slot.column);
        return table.columns[slot.column].below;
      });
    return out;
  }

  static std::size_t longest_cell_word(const Table& table, std::size_t column) {
    std::size_t out = 0;
    for (const auto& row : table.rows) out = std::max(out, longest_word(io::escape_terminal(format_shown(row.cells[column]))));
    return out;
  }

  static std::size_t margin(const Table& table) { return table.groups.empty() ? 1 : 2; }

  bool overflows(const Table& table, const std::vector<Slot>& slots) const {
    std::size_t sum = margin(table);
    for (const auto& slot : slots) sum += std::max(slot.width, longest_cell_word(table, slot.column)) + 2;
    return sum - 2 > width_;
  }

  // Columns of the highest rank go first, then the widest give way until the table fits; their cells wrap.
  std::string fit(const Table& table, std::vector<Slot>& slots) const {
    // A list in groups keeps each row on one line as long as it can.
    const std::size_t narrow = table.groups.empty() ? 12 : 24;
    const auto total = [&](std::size_t most) {
      std::size_t sum = margin(table);
      for (const auto& slot : slots) sum += std::min(slot.width, most) + 2;
      return sum;
    };
    std::string left_out;
    for (auto needed = total(narrow); needed > width_; needed = total(narrow)) {
      const auto last = std::ranges::max_element(slots, {}, [&](const Slot& slot) { return table.columns[slot.column].rank; });
      if (table.columns[last->column].rank == 0) break;
      left_out += fmt::format("{}{} (from {} columns)", left_out.empty() ? "" : ", ", table.columns[last->column].title, needed);
      slots.erase(last);
    }
    // There, one column wraps before the next does, so that a dose stays whole as long as a longer text can give way.
    if (!table.groups.empty()) {
      const auto longest = std::ranges::max_element(slots, {}, &Slot::width);
      const auto least = std::max<std::size_t>(14, longest_cell_word(table, longest->column));
      while (total(width_) > width_ && longest->width > least) --longest->width;
    }
    while (total(width_) > width_) {
      const auto widest = std::ranges::max_element(slots, {}, &Slot::width);
      if (widest->width <= narrowest) break;
      --widest->width;
    }
    return left_out;
  }

  // Titles wrap word by word before the table is given up.
  void wrap_titles(const Table& table, std::vector<Slot>& slots) const {
    const auto room = [&](const Slot& slot) {
      const auto least = std::max(longest_word(table.columns[slot.column].title), longest_cell_word(table, slot.column));
      return slot.width > least ? slot.width : 0;
    };
    std::size_t sum = margin(table);
    for (const auto& slot : slots) sum += slot.width + 2;
    for (; sum > width_; --sum) {
      const auto widest = std::ranges::max_element(slots, {}, room);
      if (widest == slots.end() || room(*widest) == 0) return;
      --widest->width;
    }
  }

  static std::string begin_row(const Table& table, Tone tone, std::size_t line) {
    if (table.groups.empty()) return tone == Tone::alarm ? "! " : "  ";
    return line > 0 ? "   " : tone == Tone::alarm ? "!! " : tone == Tone::watch ? " ! " : "   ";
  }

  void table_row(const Table& table, const std::vector<Slot>& slots, const std::vector<std::string>& cells, Tone tone) {
    std::vector<std::vector<std::string>> wrapped;
    std::size_t height = 1;
    for (const auto& slot : slots) {
      wrapped.push_back(wrap(cells[slot.column], slot.width));
      height = std::max(height, wrapped.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
      std::string text = begin_row(table, tone, line);
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
