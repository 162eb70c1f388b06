// A report as Markdown.
#include "report/render_markdown.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>

#include "io/escape.hpp"
#include "record/days_of.hpp"

namespace leeboard::report {

namespace {
// Everything that Markdown could read as markup or HTML is made literal.
std::string md_line(std::string_view text) {
  std::string out;
  const auto safe = io::drop_hidden(text);
  // "- ", "+ " and "1." begin a list, "=" underlines a heading.
  const auto digits = std::min(safe.find_first_not_of("0123456789"), safe.size());
  if (!safe.empty() && std::string_view("-+=").find(safe.front()) != std::string_view::npos) out += '\\';
  const bool numbered = digits > 0 && digits < safe.size() && (safe[digits] == '.' || safe[digits] == ')');
  for (std::size_t at = 0; at < safe.size(); ++at) {
    const char c = safe[at];
    if (numbered && at == digits) out += '\\';
    if (c == '<' || c == '>' || c == '&') {
      out += c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;";
      continue;
    }
    if (std::string_view("\\`*_{}[]#|~").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// A text whose line breaks are blanks, or, with `next` (what the following lines of the block begin with), hard breaks.
std::string md(const std::string& text, const std::optional<std::string>& next = std::nullopt) {
  std::string out;
  for (std::size_t start = 0;;) {
    const auto end = std::min(text.find('\n', start), text.size());
    auto line = md_line(std::string_view(text).substr(start, end - start));
    std::ranges::replace(line, '\t', ' ');
    out += line;
    if (end == text.size()) return out;
    out += next ? "\\\n" + *next : " ";
    start = end + 1;
  }
}

class MarkdownView {
 public:
  std::string render(const Document& document) {
    if (document.letter && !document.clinic.empty()) out_ = md(document.clinic, "") + "\n\n";
    out_ += "# " + md(document.title) + "\n";
    if (!document.subtitle.empty()) out_ += "\n" + md(document.subtitle) + "\n";
    for (const auto& section : document.sections) {
      if (section.audience == Audience::machines) continue;
      if (!section.title.empty()) out_ += "\n## " + md(section.title) + "\n";
      for (const auto& block : section.blocks) std::visit([this](const auto& b) { show(b); }, block);
    }
    if (!document.footer.empty()) out_ += "\n---\n\n" + md(document.footer) + "\n";
    return std::move(out_);
  }

 private:
  static std::string marked(Tone tone, const std::string& text, const std::string& next) {
    return tone == Tone::alarm || tone == Tone::watch ? "**" + md(text, next) + "**" : md(text, next);
  }

  void show(const Paragraph& block) { out_ += "\n" + marked(block.tone, block.text, "") + "\n"; }
  void show(const Notice& block) {
    out_ += "\n> **" + md(block.title) + "**";
    if (!block.text.empty()) out_ += "\n> " + md(block.text, "> ");
    out_ += "\n";
  }
  void show(const Fields& block) {
    out_ += "\n";
    for (const auto& field : block.items) {
      out_ += "- " + md(field.label) + ": " + marked(field.tone, format_shown(field.value), "  ");
      if (!field.note.empty()) out_ += " (" + md(field.note) + ")";
      out_ += "\n";
    }
  }
  void show(const List& block) {
    out_ += "\n";
    if (block.items.empty()) out_ += md(block.when_empty) + "\n";
    const auto shown = block.open_on_page > 0 ? std::min(std::max(block.open, block.open_on_page), block.items.size()) : block.items.size();
    for (const auto& item : std::span(block.items).first(shown)) {
      out_ += "- " + marked(item.tone, item.text, "  ") + "\n";
      for (const auto& detail : item.details) out_ += "  - " + md(detail, "    ") + "\n";
    }
    if (shown < block.items.size()) out_ += "\n" + md(fmt::format("and {} {}{}", block.items.size() - shown, block.more, block.where)) + "\n";
  }
  void show(const Table& table) {
    out_ += "\n";
    if (table.rows.empty()) {
      out_ += md(table.when_empty) + "\n";
      return;
    }
    if (table.groups.empty()) return rows(table, 0, table.rows.size());
    for (auto group = table.groups.begin(); group != table.groups.end(); ++group) {
      const auto next = std::next(group);
      out_ += "### " + md(group->title) + ": " + std::to_string(group->count) + "\n\n";
      rows(table, group->first, next == table.groups.end() ? table.rows.size() : next->first);
      out_ += "\n";
    }
  }

  void rows(const Table& table, std::size_t from, std::size_t to) {
    std::string rule = "|";
    out_ += "|";
    for (const auto& column : table.columns) {
      if (column.audience == Audience::machines) continue;
      out_ += " " + md(column.title) + " |";
      rule += column.right ? " ---: |" : " --- |";
    }
    out_ += "\n" + rule + "\n";
    for (std::size_t at = from; at < to; ++at) {
      const auto& row = table.rows[at];
      out_ += "|";
      for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (table.columns[i].audience != Audience::machines) out_ += " " + md(format_shown(row.cells[i])) + " |";
      out_ += "\n";
    }
  }
  void show(const Chart& chart) {
    if (chart.points.empty()) return;
    out_ += "\n" + md(chart.title) + ": ";
    for (std::size_t i = 0; i < chart.points.size(); ++i)
      out_ += (i > 0 ? "; " : "") + format_days(chart.points[i].at) + " " + md(chart.points[i].label);
    out_ += "\n";
  }
  void show(const Picture& picture) { out_ += "\n" + md(picture.title) + ": " + md(picture.told) + "\n"; }

  std::string out_;
};
}  // namespace

std::string render_markdown(const Document& document) { return MarkdownView().render(document); }

}  // namespace leeboard::report
