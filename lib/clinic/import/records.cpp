// Reading loops. A record that is broken is told and the loop goes on; only a fault of the whole input is thrown.
#include "leeboard/import/read_records.hpp"

#include <fmt/format.h>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "interop/read_field.hpp"
#include "io/ndjson_reader.hpp"
#include "io/read_document.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

namespace {
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
}  // namespace

bool read_lines(Context& context, const std::string& file, const RecordTaker& taker) {
  io::NdjsonReader reader(context.open_input(file));
  io::JsonReader json;
  while (const auto* line = reader.next()) {
    if (taker.wanted && !taker.wanted(line->number)) continue;
    RecordPlace place{reader.source_name(), line->number, {}, line->text.text, true};
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

bool read_tree(Context& context, const std::string& file, std::string_view kind, const RecordTaker& taker) {
  const auto text = context.read_input(file);
  const std::string name = file == "-" ? "stdin" : file;
  const auto document = kind == "json" ? io::read_json(text, name) : io::read_document(text, name);
  const auto take = [&](io::Node node) {
    // A reject is one line of JSON, however the document was laid out, and also when it was YAML.
    const auto compact = interop::json_of(node);
    return take_node(node, {name, node.mark().line, {}, compact, true}, taker);
  };
  if (!document.root().is_sequence()) return take(document.root());
  for (const io::Node item : document.root().items())
    if (!take(item)) return false;
  return true;
}

std::optional<interop::CsvMap> read_map(Context& context, const std::string& file, std::string_view target) {
  if (file.empty()) return {};
  Diagnostics problems;
  const auto text = context.read_input(file);
  const auto document = io::read_document(text, file);
  auto map = interop::read_csv_map(document.root(), problems);
  problems.throw_if_any("the mapping file holds faults");
  if (map.target != target)
    throw Error{ErrorKind::bad_input, fmt::format("the mapping file is not for `{} import`", target)}
        .at({file, 1, 1})
        .mend_with(fmt::format("write target: {}", target));
  return map;
}

io::CsvReader open_csv(Context& context, const std::string& file, const std::optional<interop::CsvMap>& map) {
  io::CsvOptions options;
  if (map) {
    options.delimiter = map->delimiter;
    options.encoding = io::parse_csv_encoding(map->encoding);
  }
  return {context.open_input(file), options};
}

bool read_rows(io::CsvReader& reader, const std::function<bool(const io::CsvRecord&, const RecordPlace&)>& row,
               const std::function<bool(const RecordPlace&, std::string_view)>& broken) {
  while (const auto* record = reader.next()) {
    const RecordPlace place{reader.source_name(), record->line, record->cells, record->raw, false};
    if (!(record->problem.empty() ? row(*record, place) : broken(place, record->problem))) return false;
  }
  return true;
}

std::string format_first_problem(const Diagnostics& problems) {
  const auto sorted = problems.sorted();
  const auto& first = sorted.front();
  return first.message + (first.mend.empty() ? "" : "; " + first.mend) + (sorted.size() > 1 ? fmt::format(" (and {} more)", sorted.size() - 1) : "");
}

}  // namespace leeboard::app
