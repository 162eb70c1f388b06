// Pictures of HTML reports: shapes as inline SVG, and the same in words.
#include "report/render_html_picture.hpp"

#include "base/range.hpp"
#include "report/html_parts.hpp"

namespace leeboard::report {

namespace {
void number(std::string& out, std::string_view name, double value) {
  out.append(" ")
      .append(name)
      .append("=\"")
      .append(format_number(static_cast<double>(static_cast<long long>(value * 10 + (value < 0 ? -0.5 : 0.5))) / 10))
      .append("\"");
}

void draw(std::string& out, const Shape& shape) {
  const auto look = [&] {
    if (shape.look.empty()) return;
    out += " class=\"";
    append_html(out, shape.look);
    out += '"';
  };
  switch (shape.kind) {
    case Shape::Kind::box:
      out += "<rect", look(), number(out, "x", shape.x), number(out, "y", shape.y), number(out, "width", shape.x2), number(out, "height", shape.y2);
      out += "/>\n";
      break;
    case Shape::Kind::dot:
      out += "<circle", look(), number(out, "cx", shape.x), number(out, "cy", shape.y), number(out, "r", shape.x2);
      out += "/>\n";
      break;
    case Shape::Kind::line:
      out += "<line", look(), number(out, "x1", shape.x), number(out, "y1", shape.y), number(out, "x2", shape.x2), number(out, "y2", shape.y2);
      out += "/>\n";
      break;
    case Shape::Kind::words:
      out += "<text", look(), number(out, "x", shape.x), number(out, "y", shape.y);
      out += shape.to_left ? " text-anchor=\"end\">" : ">";
      append_html(out, shape.text);
      out += "</text>\n";
      break;
  }
}
}  // namespace

void append_picture(std::string& out, const Picture& picture) {
  constexpr double half_of_a_page = 400;
  out += picture.width > half_of_a_page ? "<figure class=\"picture\">\n<figcaption>" : "<figure>\n<figcaption>";
  append_html(out, picture.title);
  out += "</figcaption>\n<svg viewBox=\"0 0 " + format_number(picture.width) + " " + format_number(picture.height) + "\" role=\"img\" aria-label=\"";
  append_html(out, picture.title);
  out += ": told in words below\">\n";
  for (const auto& shape : picture.shapes) draw(out, shape);
  out += "</svg>\n<p class=\"told\">";
  append_html_words(out, picture.told, true);
  out += "</p>\n</figure>\n";
}

}  // namespace leeboard::report
