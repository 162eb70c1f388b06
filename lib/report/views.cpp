// The table of formats.
#include "report/views.hpp"

#include "base/error.hpp"

namespace leeboard::report {

namespace {
constexpr std::array<View, 6> table{{
    {"text", "txt"},
    {"md", "md"},
    {"html", "html"},
    {"json", "json"},
    {"ndjson", "json"},
    {"csv", "csv"},
}};
}

std::span<const View> views() { return table; }

std::string render(const Document& document, std::string_view format, bool csv_raw, const Look& look) {
  if (format == "text") return render_text(document, look.width_or(80), look.plain);
  if (format == "md") return render_markdown(document);
  if (format == "html") return render_html(document);
  if (format == "json" || format == "ndjson") return render_json(document);
  if (format == "csv") return render_csv(document, csv_raw);
  throw Error{ErrorKind::usage, "reports have no format '" + std::string(format) + "'"}.mend_with("choose text, md, html, json or csv");
}

}  // namespace leeboard::report
