// Lines of a reject file, and reading them back.
#include "clinic/import/reject.hpp"

#include "base/error.hpp"
#include "io/csv_writer.hpp"
#include "io/json_writer.hpp"

namespace leeboard::clinic {

bool is_reject_column(std::string_view name) { return name == "leeboard_line" || name == "leeboard_error"; }

std::optional<UnwrappedReject> unwrap_reject(io::Node node) {
  if (!node.is_map() || !node.find("leeboard_line")) return {};
  UnwrappedReject reject;
  reject.record = node.find("record");
  if (const auto raw = node.find("raw")) reject.raw = std::string(raw->text());
  if (!reject.record && reject.raw.empty()) return {};
  return reject;
}

namespace {
// So that a spreadsheet keeps every letter when the file is mended there.
constexpr auto byte_order_mark = "\xEF\xBB\xBF";

// How many cells of a row that is too short or too long are its own, and not our two columns of an earlier run.
std::size_t own_cells(std::span<const std::string_view> cells, const std::vector<std::string>& header) {
  const bool again = header.size() > 2 && is_reject_column(header[header.size() - 2]) && is_reject_column(header.back());
  if (!again || cells.size() < 2) return cells.size();
  const auto line = cells[cells.size() - 2];
  return !line.empty() && line.find_first_not_of("0123456789") == std::string_view::npos ? cells.size() - 2 : cells.size();
}
}  // namespace

std::string format_failure(const Error& error) { return error.what() + (error.mend().empty() ? "" : "; " + error.mend()); }

void RejectLines::set_header(std::span<const std::string> header, char delimiter) {
  header_.assign(header.begin(), header.end());
  delimiter_ = delimiter;
}

std::string RejectLines::format(const RecordPlace& place, std::string_view error) {
  const bool first = !any_;
  any_ = true;
  if (!csv_) {
    io::JsonWriter json;
    json.begin_object().field("leeboard_line", place.line).field("leeboard_error", error);
    if (place.is_json) json.key("record").raw(place.raw);
    else json.field("raw", place.raw);
    return json.end_object().take() + "\n";
  }
  // Verbatim cells: the file is made to be imported again, so nothing is put in front of a formula.
  std::string text;
  std::vector<std::string> row;
  if (first) {
    for (const auto& name : header_)
      if (!is_reject_column(name)) row.push_back(name);
    row.insert(row.end(), {"leeboard_line", "leeboard_error"});
    text = byte_order_mark + io::csv_row(row, io::CsvStyle::raw, delimiter_);
    row.clear();
  }
  // A row that is too short or too long stays so: filled up, it would be taken for a mended one.
  if (place.cells.size() == header_.size()) {
    for (std::size_t i = 0; i < place.cells.size(); ++i)
      if (!is_reject_column(header_[i])) row.emplace_back(place.cells[i]);
  } else {
    row.assign(place.cells.begin(), place.cells.begin() + static_cast<std::ptrdiff_t>(own_cells(place.cells, header_)));
  }
  // A record that could not be cut stands whole in the first cell.
  if (place.cells.empty()) row.emplace_back(place.raw);
  row.insert(row.end(), {std::to_string(place.line), std::string(error)});
  return text + io::csv_row(row, io::CsvStyle::raw, delimiter_);
}

}  // namespace leeboard::clinic
