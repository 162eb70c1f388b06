// Reading loops. A record that is broken is told and the loop goes on; only a fault of the whole input is thrown.
#include "clinic/import/records.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "io/format_json.hpp"
#include "io/ndjson_reader.hpp"
#include "io/read_document.hpp"

namespace leeboard::clinic {

namespace {
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool take_text(const std::string& text, RecordPlace place, const RecordTaker& taker);

// `raw` of a reject may itself be such a line: somebody imported a reject file of a reject file.
bool take_node(io::Node node, RecordPlace place, const RecordTaker& taker) {
  const auto wrapped = unwrap_reject(node);
  if (!wrapped) return taker.take(node, place);
  place.mended = true;
  if (!wrapped->record) return take_text(wrapped->raw, place, taker);
  if (!wrapped->record->raw().empty()) place.raw = wrapped->record->raw();
  return take_node(*wrapped->record, place, taker);
}

bool take_text(const std::string& text, RecordPlace place, const RecordTaker& taker) {
  place.raw = text;
  std::optional<io::Document> document;
  try {
    document = io::read_json(text, std::string(place.source));
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) throw;
    place.is_json = false;
    return taker.broken(place, error.what());
  }
  place.is_json = true;
  return take_node(document->root(), place, taker);
}

bool read_lines(InputFiles& files, const std::string& file, const RecordTaker& taker) {
  io::NdjsonReader reader(files.open(file));
  io::JsonReader json;
  while (const auto* line = reader.next()) {
    if (taker.wanted && !taker.wanted(line->number)) continue;
    RecordPlace place{reader.source_name(), line->number, {}, line->text.text, true};
    if (place.raw.starts_with(byte_order_mark)) place.raw.remove_prefix(byte_order_mark.size());
    std::string problem = line->problem;
    const io::Document* document = nullptr;
    if (problem.empty()) {
      try {
        document = &json.read(line->text, reader.source_name(), static_cast<std::uint32_t>(line->number));
      } catch (const Error& error) {
        if (error.kind() != ErrorKind::bad_input) throw;
        problem = error.what();
      }
    }
    if (document == nullptr) place.is_json = false;
    if (!(document != nullptr ? take_node(document->root(), place, taker) : taker.broken(place, problem))) return false;
  }
  return true;
}

bool read_tree(InputFiles& files, const std::string& file, std::string_view kind, const RecordTaker& taker) {
  const auto text = files.read(file);
  const auto& name = files.name_of(file);
  const auto document = kind == "json" ? io::read_json(text, name) : io::read_document(text, name);
  const auto take = [&](io::Node node) {
    // A reject is one line of JSON, however the document was laid out, and also when it was YAML.
    const auto compact = io::format_json(node);
    return take_node(node, {name, node.mark().line, {}, compact, true}, taker);
  };
  if (!document.root().is_sequence()) return take(document.root());
  for (const io::Node item : document.root().items())
    if (!take(item)) return false;
  return true;
}

}  // namespace

bool read_records(InputFiles& files, const std::string& file, std::string_view format, const RecordTaker& taker) {
  return format == "ndjson" ? read_lines(files, file, taker) : read_tree(files, file, format, taker);
}

namespace {
std::string_view next_line(std::string_view& text) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (const auto first = line.find_first_not_of(" \t\r"); first != line.npos) return line.substr(first);
  }
  return {};
}

/// Whether every bracket that opens in the line closes there.
bool is_closed(std::string_view line) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (quoted && c == '\\') ++at;
    else if (c == '"') quoted = !quoted;
    else if (!quoted && (c == '{' || c == '[')) ++depth;
    else if (!quoted && (c == '}' || c == ']')) --depth;
  }
  return depth == 0 && !quoted;
}
}  // namespace

bool holds_lines(InputFiles& files, const std::string& file) {
  const bool named = files.is_stream(file) || file.ends_with(".ndjson") || file.ends_with(".jsonl");
  const auto head = files.peek(file);
  std::string_view rest(head);
  if (rest.starts_with(byte_order_mark)) rest.remove_prefix(byte_order_mark.size());
  const auto first = next_line(rest), second = next_line(rest);
  if (second.empty()) return named;
  if (is_closed(first)) return true;
  // A line that breaks off is a broken record; what begins with a bracket behind it is the next one, unless the first line waits for it.
  const auto last = first.find_last_not_of(" \t\r");
  return second.starts_with('{') && (last == std::string_view::npos || std::string_view("[{,:").find(first[last]) == std::string_view::npos);
}

std::optional<interop::CsvMap> read_map(InputFiles& files, const std::string& file, std::string_view target) {
  if (file.empty()) return {};
  Diagnostics problems;
  const auto text = files.read(file);
  const auto document = io::read_document(text, file);
  auto map = interop::read_csv_map(document.root(), problems);
  problems.throw_if_any("the mapping file holds faults");
  if (map.target != target)
    throw Error{ErrorKind::bad_input, fmt::format("the mapping file is not for `{} import`", target)}
        .at({file, 1, 1})
        .mend_with(fmt::format("write target: {}", target));
  return map;
}

std::string format_problems(const Diagnostics& problems) {
  constexpr std::size_t most = 3;
  const auto faults = problems.sorted();
  std::string text;
  for (std::size_t place = 0; place < faults.size() && place < most; ++place) {
    text.append(text.empty() ? "" : "; ").append(faults[place].message);
    if (!faults[place].mend.empty()) text.append(" (").append(faults[place].mend).append(")");
  }
  if (faults.size() > most) text += fmt::format("; and {} more", faults.size() - most);
  return text;
}

}  // namespace leeboard::clinic
