// The looks of a report. Views never compute, and share nothing but the document and the chart geometry.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "report/document.hpp"

namespace leeboard::report {

/// Plain text for `width` columns (40 or more); control characters are escaped.
std::string render_text(const Document& document, std::size_t width = 80);

/// Markdown with pipe tables; what could be read as markup is escaped.
std::string render_markdown(const Document& document);

/// One self-contained page: inline style pinned by its hash, inline SVG, no script, prints well.
std::string render_html(const Document& document);

/// One object, schema leeboard.report/1, in the order of the document, ended by a newline.
std::string render_json(const Document& document);

/// The document's main table, or one row per value: `report,patient,section,block,row,name,value`; `raw` leaves out
/// the guard against spreadsheet formulas.
std::string render_csv(const Document& document, bool raw = false);

/// The heading and one line of a table as CSV, for tables that are written as they are made.
std::string csv_head(const Table& table);
std::string csv_line(const Table& table, const Row& row, bool raw = false);

/// One row as a JSON object of its own with this `type`, ended by a newline; missing cells are null and named in `absent`.
std::string json_line(std::string_view schema, std::string_view type, const Table& table, const Row& row);

/// A format by its name and what its files end in.
struct View {
  std::string_view format;
  std::string_view suffix;
};

/// All formats that reports can be written in, text first.
std::span<const View> views();

/// Renders in a format of views(). Throws usage for another.
std::string render(const Document& document, std::string_view format, bool csv_raw);

}  // namespace leeboard::report
