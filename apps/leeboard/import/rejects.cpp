// The reject file of an import, and reading such a file back.
#include "leeboard/import/rejects.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "io/csv_writer.hpp"
#include "io/files.hpp"
#include "io/json_writer.hpp"

namespace leeboard::app {

struct Rejects::State {
  std::optional<io::RejectFile> file;
  std::vector<std::string> header;
  char delimiter = ',';
};

bool is_reject_column(std::string_view name) { return name == "leeboard_line" || name == "leeboard_error"; }

std::optional<UnwrappedReject> unwrap_reject(io::Node node) {
  if (!node.is_map() || !node.find("leeboard_line")) return {};
  UnwrappedReject reject;
  reject.record = node.find("record");
  if (const auto raw = node.find("raw")) reject.raw = std::string(raw->text());
  if (!reject.record && reject.raw.empty()) return {};
  return reject;
}

Rejects::Rejects(std::string path, bool csv, bool dry_run)
    : path_(std::move(path)), csv_(csv), dry_run_(dry_run), state_(std::make_unique<State>()) {}
Rejects::~Rejects() = default;

void Rejects::set_header(std::span<const std::string> header, char delimiter) {
  state_->header.assign(header.begin(), header.end());
  state_->delimiter = delimiter;
}

void Rejects::add(const RecordPlace& place, std::string_view error) {
  ++count_;
  if (dry_run_) return;
  auto& state = *state_;
  const bool first = !state.file;
  if (first) state.file.emplace(path_);
  if (!csv_) {
    io::JsonWriter json;
    json.begin_object().field("leeboard_line", place.line).field("leeboard_error", error);
    if (place.is_json) json.key("record").raw(place.raw);
    else json.field("raw", place.raw);
    state.file->write(json.end_object().take() + "\n");
    return;
  }
  // Verbatim cells: the file is made to be imported again, so nothing is put in front of a formula.
  std::vector<std::string> row;
  if (first) {
    for (const auto& name : state.header)
      if (!is_reject_column(name)) row.push_back(name);
    row.insert(row.end(), {"leeboard_line", "leeboard_error"});
    state.file->write(io::csv_row(row, io::CsvStyle::raw, state.delimiter));
    row.clear();
  }
  const bool whole = place.cells.size() == state.header.size();
  for (std::size_t i = 0; i < state.header.size(); ++i) {
    if (is_reject_column(state.header[i])) continue;
    if (whole) row.emplace_back(place.cells[i]);
    else row.emplace_back(i < place.cells.size() ? place.cells[i] : std::string_view{});
  }
  // A record that could not be cut stands whole in the first cell.
  if (place.cells.empty() && !row.empty()) row[0] = std::string(place.raw);
  row.insert(row.end(), {std::to_string(place.line), std::string(error)});
  state.file->write(io::csv_row(row, io::CsvStyle::raw, state.delimiter));
}

std::string Rejects::finish() {
  if (!state_->file) return {};
  state_->file->close();
  state_->file.reset();
  return path_;
}

}  // namespace leeboard::app
