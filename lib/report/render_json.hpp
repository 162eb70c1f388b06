// Reports as JSON.
#pragma once

#include <string>
#include <string_view>

#include "report/document.hpp"

namespace leeboard::report {

/// One object, schema leeboard.report/1, in the order of the document, ended by a newline.
std::string render_json(const Document& document);

/// One row as a JSON object of its own with this `type`, ended by a newline; missing cells are null and named in `absent`.
std::string json_line(std::string_view schema, std::string_view type, const Table& table, const Row& row);

}  // namespace leeboard::report
