// The reject file of an import, and reading such a file back.
#include "leeboard/import/rejects.hpp"

#include <fmt/format.h>
#include <unistd.h>

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

namespace {
// How many cells of a row that is too short or too long are its own, and not our two columns of an earlier run.
std::size_t own_cells(std::span<const std::string_view> cells, const std::vector<std::string>& header) {
  const bool again = header.size() > 2 && is_reject_column(header[header.size() - 2]) && is_reject_column(header.back());
  if (!again || cells.size() < 2) return cells.size();
  const auto line = cells[cells.size() - 2];
  return !line.empty() && line.find_first_not_of("0123456789") == std::string_view::npos ? cells.size() - 2 : cells.size();
}
}  // namespace

std::string reject_path(const std::string& asked, const std::string& stem, bool csv) {
  if (!asked.empty()) return asked;
  for (int number = 1;; ++number) {
    auto name = fmt::format("{}{}.{}", stem, number == 1 ? "" : fmt::format("-{}", number), csv ? "csv" : "ndjson");
    if (::access(name.c_str(), F_OK) != 0) return name;
  }
}

Rejects::Rejects(std::string path, bool csv, bool dry_run) : path_(std::move(path)), csv_(csv), dry_run_(dry_run), state_(std::make_unique<State>()) {
  // Said before the first record is stored, not when the first one is rejected.
  if (!dry_run_ && ::access(path_.c_str(), F_OK) == 0)
    throw Error{ErrorKind::io, "the reject file is there already"}.at({path_, 0, 0}).mend_with("name another file with --rejects");
}
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
  // A row that is too short or too long stays so: filled up, it would be taken for a mended one.
  if (place.cells.size() == state.header.size()) {
    for (std::size_t i = 0; i < place.cells.size(); ++i)
      if (!is_reject_column(state.header[i])) row.emplace_back(place.cells[i]);
  } else {
    row.assign(place.cells.begin(), place.cells.begin() + static_cast<std::ptrdiff_t>(own_cells(place.cells, state.header)));
  }
  // A record that could not be cut stands whole in the first cell.
  if (place.cells.empty()) row.emplace_back(place.raw);
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
