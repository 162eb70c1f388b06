// A report as one self-contained page.
#include "io/escape.hpp"
#include "report/chart_geometry.hpp"
#include "report/html_style.hpp"
#include "report/views.hpp"

#include "base/range.hpp"

namespace leeboard::report {

namespace {
using io::escape_html;

std::string css(Tone tone) {
  switch (tone) {
    case Tone::plain: return {};
    case Tone::good: return "good";
    case Tone::watch: return "watch";
    case Tone::alarm: return "alarm";
    case Tone::faint: return "faint";
  }
  return {};
}

std::string spoken(Tone tone, const std::string& text) {
  const auto name = css(tone);
  return name.empty() ? escape_html(text) : "<span class=\"" + name + "\">" + escape_html(text) + "</span>";
}

std::string px(double value) { return format_number(round_half_away(value, 1)); }

class HtmlView {
 public:
  std::string render(const Document& document) {
    out_ = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
    out_ += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '" + html_style_hash() +
            "'; img-src data:\">\n";
    out_ += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
            escape_html(document.title) + "</title>\n<style>" + std::string(html_style()) + "</style>\n</head>\n<body>\n<main>\n";
    if (!document.clinic.empty()) out_ += "<p class=\"clinic\">" + escape_html(document.clinic) + "</p>\n";
    out_ += "<h1>" + escape_html(document.title) + "</h1>\n";
    if (!document.subtitle.empty()) out_ += "<p class=\"sub\">" + escape_html(document.subtitle) + "</p>\n";
    for (const auto& section : document.sections) {
      out_ += "<section id=\"" + escape_html(section.slug) + "\">\n";
      if (!section.title.empty()) out_ += "<h2>" + escape_html(section.title) + "</h2>\n";
      for (const auto& block : section.blocks) std::visit([this](const auto& b) { show(b); }, block);
      out_ += "</section>\n";
    }
    if (!document.footer.empty()) out_ += "<footer>" + escape_html(document.footer) + "</footer>\n";
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  void show(const Paragraph& block) { out_ += "<p>" + spoken(block.tone, block.text) + "</p>\n"; }

  void show(const Notice& block) {
    out_ += std::string("<div class=\"notice") + (block.tone == Tone::alarm ? " alarm" : "") + "\" role=\"note\"><strong>" +
            escape_html(block.title) + "</strong>" + escape_html(block.text) + "</div>\n";
  }

  void show(const Fields& block) {
    out_ += "<dl>\n";
    for (const auto& field : block.items) {
      out_ += "<dt>" + escape_html(field.label) + "</dt><dd>" + value(field.value, field.tone);
      if (!field.note.empty()) out_ += " <span class=\"note\">(" + escape_html(field.note) + ")</span>";
      out_ += "</dd>\n";
    }
    out_ += "</dl>\n";
  }

  static std::string value(const Value& value, Tone tone) {
    if (std::holds_alternative<Missing>(value)) return spoken(Tone::faint, format_shown(value));
    return spoken(tone, format_shown(value));
  }

  void show(const List& block) {
    if (block.items.empty()) return empty(block.when_empty);
    out_ += "<ul>\n";
    for (const auto& item : block.items) {
      out_ += "<li>" + spoken(item.tone, item.text);
      if (!item.details.empty()) {
        out_ += "<ul>";
        for (const auto& detail : item.details) out_ += "<li>" + escape_html(detail) + "</li>";
        out_ += "</ul>";
      }
      out_ += "</li>\n";
    }
    out_ += "</ul>\n";
  }

  void empty(const std::string& text) { out_ += "<p class=\"empty\">" + escape_html(text) + "</p>\n"; }

  void show(const Table& table) {
    if (table.rows.empty()) return empty(table.when_empty);
    out_ += "<div class=\"wide\"><table>\n<thead><tr>";
    for (const auto& column : table.columns)
      out_ += std::string("<th scope=\"col\"") + (column.right ? " class=\"num\"" : "") + ">" + escape_html(column.title) + "</th>";
    out_ += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
      out_ += "<tr>";
      for (std::size_t i = 0; i < row.cells.size(); ++i)
        out_ += std::string("<td") + (table.columns[i].right ? " class=\"num\"" : "") + ">" + value(row.cells[i], row.tone) + "</td>";
      out_ += "</tr>\n";
    }
    out_ += "</tbody>\n</table></div>\n";
  }

  // A chart is a picture with its numbers beside it as text, so that nothing is told by the picture alone.
  void show(const Chart& chart) {
    if (chart.points.empty()) return;
    const auto g = lay_out(chart, 640, 190);
    std::string told;
    for (const auto& point : chart.points) told += (told.empty() ? "" : "; ") + format_date(point.at.day) + ": " + point.label;
    out_ += "<figure>\n<figcaption>" + escape_html(chart.title) + "</figcaption>\n<svg viewBox=\"0 0 640 190\" role=\"img\" aria-label=\"" +
            escape_html(chart.title + ". " + told) + "\">\n";
    bool odd = false;
    for (const auto& stripe : g.stripes) {
      out_ += std::string("<rect class=\"stripe") + (odd ? " odd" : "") + "\" x=\"" + px(g.left) + "\" y=\"" + px(stripe.top) +
              "\" width=\"" + px(g.right - g.left) + "\" height=\"" + px(stripe.bottom - stripe.top) + "\"/>";
      out_ += "<text x=\"" + px(g.right + 6) + "\" y=\"" + px((stripe.top + stripe.bottom) / 2 + 4) + "\">" + escape_html(stripe.label) + "</text>\n";
      odd = !odd;
    }
    out_ += "<line class=\"axis\" x1=\"" + px(g.left) + "\" y1=\"" + px(g.bottom) + "\" x2=\"" + px(g.right) + "\" y2=\"" + px(g.bottom) + "\"/>\n";
    for (const auto& tick : g.values)
      out_ += "<text x=\"" + px(g.left - 6) + "\" y=\"" + px(tick.at + 4) + "\" text-anchor=\"end\">" + tick.label + "</text>\n";
    for (const auto& tick : g.days)
      out_ += "<text x=\"" + px(tick.at) + "\" y=\"" + px(g.bottom + 18) + "\" text-anchor=\"middle\">" + tick.label + "</text>\n";
    std::string path;
    for (const auto& mark : g.marks)
      path += (path.empty() ? "M" : " L") + px(mark.x) + " " + px((mark.top + mark.bottom) / 2);
    if (g.marks.size() > 1) out_ += "<path class=\"trend\" d=\"" + path + "\"/>\n";
    for (const auto& mark : g.marks) {
      if (mark.top < mark.bottom)
        out_ += "<line class=\"bounds\" x1=\"" + px(mark.x) + "\" y1=\"" + px(mark.top) + "\" x2=\"" + px(mark.x) + "\" y2=\"" + px(mark.bottom) + "\"/>";
      out_ += "<circle class=\"dot\" cx=\"" + px(mark.x) + "\" cy=\"" + px((mark.top + mark.bottom) / 2) + "\" r=\"4\"><title>" + escape_html(mark.label) + "</title></circle>\n";
    }
    out_ += "</svg>\n</figure>\n";
  }

  std::string out_;
};
}  // namespace

std::string render_html(const Document& document) { return HtmlView().render(document); }

}  // namespace leeboard::report
