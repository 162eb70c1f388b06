// The looks of a report. Views never compute, and share nothing but the document and the chart geometry.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "report/document.hpp"
#include "report/look.hpp"
#include "report/render_csv.hpp"
#include "report/render_html.hpp"
#include "report/render_json.hpp"
#include "report/render_markdown.hpp"
#include "report/render_text.hpp"

namespace leeboard::report {

/// A format by its name and what its files end in.
struct View {
  std::string_view format;
  std::string_view suffix;
};

/// All formats that reports can be written in, text first.
std::span<const View> views();

/// Renders in a format of views(), text for that look. Throws usage for another.
std::string render(const Document& document, std::string_view format, bool csv_raw, const Look& look = {});

}  // namespace leeboard::report
