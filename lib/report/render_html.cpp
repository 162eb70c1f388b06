// A report as one self-contained page.
#include "report/render_html.hpp"

#include <algorithm>
#include <span>

#include "base/range.hpp"
#include "report/chart_geometry.hpp"
#include "report/html_parts.hpp"
#include "report/render_html_chart.hpp"
#include "report/render_html_picture.hpp"

namespace leeboard::report {

namespace {
/// A date, with or without its year, or another few words with a number: not broken in two lines.
bool is_day(const Value& cell) {
  constexpr std::size_t longest = 10;
  const auto* text = std::get_if<std::string>(&cell);
  return text != nullptr && text->size() <= longest && text->find_first_of("0123456789") != std::string::npos;
}

std::string_view css(Tone tone) {
  switch (tone) {
    case Tone::plain: return {};
    case Tone::good: return "good";
    case Tone::watch: return "watch";
    case Tone::alarm: return "alarm";
    case Tone::faint: return "faint";
  }
  return {};
}

class HtmlView {
 public:
  std::string render(const Document& document) {
    out_.reserve(16384);
    begin_html_page(out_, document.title);
    out_ += document.broad      ? "<main class=\"broad\">\n"
            : document.letter   ? "<main class=\"letter\">\n"
            : document.large    ? document.halves ? "<main class=\"large halves\">\n" : "<main class=\"large\">\n"
            : document.dense    ? "<main class=\"sheet\">\n"
            : document.internal ? "<main class=\"internal\">\n"
                                : "<main>\n";
    if (!document.clinic.empty()) say("<p class=\"clinic\">", document.clinic, "</p>\n");
    say("<h1>", document.title, "</h1>\n");
    if (!document.subtitle.empty()) say("<p class=\"sub\">", document.subtitle, "</p>\n");
    for (const auto& section : document.sections) {
      if (section.audience == Audience::machines) continue;
      put("<section id=\"", section.slug, "\">\n");
      if (!section.title.empty()) say("<h2>", section.title, "</h2>\n");
      for (const auto& block : section.blocks) {
        charts(std::holds_alternative<Chart>(block) || std::holds_alternative<Picture>(block));
        std::visit([this](const auto& b) { show(b); }, block);
      }
      charts(false);
      out_ += "</section>\n";
    }
    if (!document.footer.empty()) say("<footer>", document.footer, "</footer>\n");
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  void put(std::string_view before, std::string_view text, std::string_view after) {
    out_ += before;
    append_html_text(out_, text, lines_);
    out_ += after;
  }

  /// Words that people read, in which a date or a dose is not torn.
  void say(std::string_view before, std::string_view text, std::string_view after) {
    out_ += before;
    append_html_words(out_, text, lines_);
    out_ += after;
  }

  // Charts stand beside each other where there is room.
  void charts(bool on) {
    if (on != in_charts_) out_ += on ? "<div class=\"charts\">\n" : "</div>\n";
    in_charts_ = on;
  }

  void spoken(Tone tone, std::string_view text) {
    const auto name = css(tone);
    if (name.empty()) return append_html_words(out_, text, lines_);
    out_.append("<span class=\"").append(name).append("\">");
    // Colour is never the only sign.
    if (tone == Tone::alarm) out_ += "! ";
    append_html_words(out_, text, lines_);
    out_ += "</span>";
  }

  void value(const Value& value, Tone tone) {
    if (const auto* text = std::get_if<std::string>(&value)) return spoken(tone, *text);
    if (const auto* number = std::get_if<Number>(&value)) return spoken(tone, number->shown);
    spoken(std::holds_alternative<Missing>(value) ? Tone::faint : tone, format_shown(value));
  }

  void show(const Paragraph& block) {
    out_ += "<p>";
    spoken(block.tone, block.text);
    out_ += "</p>\n";
  }

  void show(const Notice& block) {
    out_ += block.tone == Tone::alarm ? "<div class=\"notice alarm\" role=\"note\">" : "<div class=\"notice\" role=\"note\">";
    say("<strong>", block.title, "</strong>");
    say("", block.text, "</div>\n");
  }

  void show(const Fields& block) {
    out_ += "<dl>\n";
    for (const auto& field : block.items) {
      put("<dt>", field.label, "</dt><dd>");
      value(field.value, field.tone);
      if (!field.note.empty()) say(" <span class=\"note\">(", field.note, ")</span>");
      out_ += "</dd>\n";
    }
    out_ += "</dl>\n";
  }

  void show(const List& block) {
    if (block.items.empty()) return empty(block.when_empty);
    const auto open = std::min(std::max(block.open, block.open_on_page), block.items.size());
    if (open > 0) entries(std::span(block.items).first(open));
    if (open == block.items.size()) return;
    put("<details><summary>", std::to_string(block.items.size() - open) + " " + block.more, "</summary>\n");
    entries(std::span(block.items).subspan(open));
    out_ += "</details>\n";
  }

  void entries(std::span<const Entry> items) {
    out_ += "<ul>\n";
    for (const auto& item : items) {
      out_ += "<li>";
      spoken(item.tone, item.text);
      if (!item.details.empty()) {
        out_ += "<ul>";
        for (const auto& detail : item.details) say("<li>", detail, "</li>");
        out_ += "</ul>";
      }
      out_ += "</li>\n";
    }
    out_ += "</ul>\n";
  }

  void empty(std::string_view text) { put("<p class=\"empty\">", text, "</p>\n"); }

  void show(const Table& table) {
    if (table.rows.empty()) return empty(table.when_empty);
    jumps(table);
    out_ += table.narrow ? "<div class=\"wide narrow\"><table" : "<div class=\"wide\"><table";
    out_ += table.bare ? " class=\"bare\"" : table.groups.empty() ? " class=\"cards\"" : " class=\"caseload cards\"";
    out_ += ">\n<thead><tr>";
    std::size_t columns = 0;
    for (const auto& column : table.columns)
      if (column.audience != Audience::machines) {
        put(column.right ? "<th scope=\"col\" class=\"num\">" : "<th scope=\"col\">", column.title, "</th>");
        ++columns;
      }
    out_ += "</tr></thead>\n";
    if (table.groups.empty()) out_ += "<tbody>\n";
    lines_ = false;
    auto group = table.groups.begin();
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
      if (group != table.groups.end() && group->first == at) {
        if (at > 0) out_ += "</tbody>\n";
        put("<tbody id=\"", group->slug, "\"><tr class=\"group\"><th scope=\"rowgroup\" colspan=\"" + std::to_string(columns) + "\">");
        put("", group->title + ": " + std::to_string(group->count), "</th></tr>\n");
        ++group;
      }
      show_row(table, table.rows[at]);
    }
    lines_ = true;
    out_ += "</tbody>\n</table></div>\n";
  }

  void jumps(const Table& table) {
    if (table.groups.empty()) return;
    out_ += "<nav aria-label=\"Groups\"><ul class=\"jump\">";
    for (const auto& group : table.groups) {
      put("<li><a href=\"#", group.slug, "\">");
      put("", group.title, " <b>" + std::to_string(group.count) + "</b></a></li>");
    }
    out_ += "</ul></nav>\n";
  }

  void show_row(const Table& table, const Row& row) {
    if (row.id.empty()) out_ += "<tr>";
    else put("<tr id=\"", row.id, "\">");
    bool first = true;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (table.columns[i].audience == Audience::machines) continue;
      if (table.groups.empty()) list_cell(table, i, row, first);
      else if (first) head_cell(row, row.cells[i]);
      else card_cell(table.columns[i], row, row.cells[i]);
      first = false;
    }
    out_ += "</tr>\n";
  }

  void list_cell(const Table& table, std::size_t at, const Row& row, bool first) {
    const auto& column = table.columns[at];
    const auto& cell = row.cells[at];
    out_ += column.right ? "<td class=\"num\"" : is_day(cell) ? "<td class=\"day\"" : "<td";
    // A narrow screen shows it beside the cell.
    if (!table.bare && !first && !column.title.empty()) put(" data-l=\"", column.title, "\"");
    out_ += ">";
    // The mark of a loud row stands once, at its beginning.
    value(cell, first || row.tone == Tone::faint ? row.tone : Tone::plain);
    out_ += "</td>";
  }

  // Short parts between commas stay on a line each: a day or a score in them is not torn.
  void parts(std::string_view text, Tone tone) {
    constexpr std::size_t longest = 36;
    const auto name = css(tone);
    // The head of the row has its mark already.
    out_.append("<span class=\"").append(name.empty() ? "plain" : name).append("\">");
    for (;;) {
      const auto end = text.find(", ");
      const bool more = end != std::string_view::npos;
      const auto part = text.substr(0, more ? end + 1 : end);
      if (part.size() <= longest) put("<span class=\"nb\">", part, "</span>");
      else append_html_words(out_, part, lines_);
      if (!more) break;
      out_ += " ";
      text.remove_prefix(end + 2);
    }
    out_ += "</span>";
  }

  void head_cell(const Row& row, const Value& cell) {
    // Colour is never the only sign: an alarm has two marks, one of them from spoken().
    out_ += row.tone == Tone::alarm ? "<th scope=\"row\">!" : row.tone == Tone::watch ? "<th scope=\"row\">! " : "<th scope=\"row\">";
    value(cell, row.tone);
    out_ += "</th>";
  }

  // A cell names its column, which a narrow screen shows beside it; an empty one is left out there.
  void card_cell(const Column& column, const Row& row, const Value& cell) {
    constexpr std::size_t one_line = 26;
    const auto shown = format_shown(cell).size();
    if (shown == 0) out_ += "<td></td>";
    else if (column.below) {
      out_ += "<td class=\"full\">";
      parts(format_shown(cell), row.tone);
      out_ += "</td>";
    } else {
      put(column.right ? "<td class=\"num\" data-l=\"" : shown <= one_line ? "<td class=\"short\" data-l=\"" : "<td data-l=\"", column.title, "\">");
      value(cell, row.tone == Tone::faint ? row.tone : Tone::plain);
      out_ += "</td>";
    }
  }

  void show(const Chart& chart) {
    if (!chart.points.empty()) append_chart(out_, chart);
  }

  void show(const Picture& picture) { append_picture(out_, picture); }

  bool in_charts_ = false;
  bool lines_ = true;  ///< line breaks of a text are shown: not in tables
  std::string out_;
};
}  // namespace

std::string render_html(const Document& document) { return HtmlView().render(document); }

}  // namespace leeboard::report
