// Charts of HTML reports.
#include "report/render_html_chart.hpp"

#include <array>
#include <charconv>

#include "base/range.hpp"
#include "record/days_of.hpp"
#include "report/chart_geometry.hpp"
#include "report/html_parts.hpp"

namespace leeboard::report {

namespace {
constexpr double width = 340, height = 170;

// Tenths of a drawing unit.
void px(std::string& out, double value) {
  std::array<char, 24> text{};
  auto tenths = static_cast<long long>(value * 10 + (value < 0 ? -0.5 : 0.5));
  if (tenths < 0) {
    out += '-';
    tenths = -tenths;
  }
  const auto end = std::to_chars(text.data(), text.data() + text.size(), tenths / 10).ptr;
  out.append(text.data(), end);
  if (tenths % 10 != 0) {
    out += '.';
    out += static_cast<char>('0' + tenths % 10);
  }
}

class Drawing {
 public:
  Drawing(std::string& out, const Chart& chart) : out_(out), chart_(chart), g_(lay_out(chart, width, height)) {}

  void draw() {
    out_ += "<figure>\n<figcaption>";
    append_html(out_, chart_.title);
    out_ += "</figcaption>\n<svg viewBox=\"0 0 340 170\" role=\"img\" aria-label=\"";
    append_html(out_, chart_.title);
    out_ += ": the values stand in words below\">\n";
    stripes();
    axes();
    trend();
    marks();
    out_ += "</svg>\n<p class=\"told\">";
    bool first = true;
    for (const auto& point : chart_.points) {
      if (!first) out_ += "; ";
      first = false;
      out_ += format_days(point.at);
      out_ += ": ";
      append_html_words(out_, point.label, true);
    }
    out_ += "</p>\n</figure>\n";
  }

 private:
  Drawing& tag(std::string_view text) {
    out_ += text;
    return *this;
  }
  Drawing& at(std::string_view name, double value) {
    out_.append(" ").append(name).append("=\"");
    px(out_, value);
    out_ += '"';
    return *this;
  }
  void text(double x, double y, std::string_view anchor, std::string_view words) {
    tag("<text").at("x", x).at("y", y).tag(anchor).tag(">");
    append_html(out_, words);
    out_ += "</text>\n";
  }

  void stripes() {
    bool odd = false;
    for (const auto& stripe : g_.stripes) {
      tag(odd ? "<rect class=\"stripe odd\"" : "<rect class=\"stripe\"").at("x", g_.left).at("y", stripe.top);
      at("width", g_.right - g_.left).at("height", stripe.bottom - stripe.top).tag("/>");
      text(g_.right + 6, (stripe.top + stripe.bottom) / 2 + 4, "", stripe.label);
      odd = !odd;
    }
  }

  void axes() {
    tag("<line class=\"axis\"").at("x1", g_.left).at("y1", g_.bottom).at("x2", g_.right).at("y2", g_.bottom).tag("/>\n");
    for (const auto& tick : g_.values) text(g_.left - 6, tick.at + 4, " text-anchor=\"end\"", tick.label);
    for (const auto& tick : g_.days) text(tick.at, g_.bottom + 18, " text-anchor=\"middle\"", tick.label);
  }

  // The line joins exact values only: where a form was not finished nobody knows the value, and it breaks.
  void trend() {
    std::string path;
    bool joined = false;
    for (const auto& mark : g_.marks) {
      if (mark.exact()) {
        path += joined ? " L" : path.empty() ? "M" : " M";
        px(path, mark.x);
        path += ' ';
        px(path, mark.top);
      }
      joined = mark.exact();
    }
    if (!path.empty()) tag("<path class=\"trend\" d=\"").tag(path).tag("\"/>\n");
  }

  void marks() {
    for (const auto& mark : g_.marks) {
      if (mark.exact()) {
        tag("<circle class=\"dot\"").at("cx", mark.x).at("cy", mark.top).tag(" r=\"4\"/>\n");
        continue;
      }
      tag("<line class=\"between\"").at("x1", mark.x).at("y1", mark.top).at("x2", mark.x).at("y2", mark.bottom).tag("/>");
      for (const double y : {mark.top, mark.bottom})
        tag("<line class=\"bounds\"").at("x1", mark.x - 6).at("y1", y).at("x2", mark.x + 6).at("y2", y).tag("/>\n");
    }
  }

  std::string& out_;
  const Chart& chart_;
  Geometry g_;
};
}  // namespace

void append_chart(std::string& out, const Chart& chart) { Drawing(out, chart).draw(); }

}  // namespace leeboard::report
