// Reads forms from documents and NDJSON; CSV is in csv_forms.cpp.
#include "leeboard/assess/form_source.hpp"

#include "base/error.hpp"
#include "io/ndjson_reader.hpp"
#include "io/read_document.hpp"
#include "leeboard/assess/csv_forms.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

namespace {
class NodeForms {
 public:
  NodeForms(const interop::AnswersSetting& setting, const FormReceiver& receiver) : setting_(setting), receiver_(receiver) {}

  bool take(io::Node node, const RecordPlace& place) {
    if (const auto wrapped = unwrap_reject(node)) {
      if (wrapped->record) return take(*wrapped->record, place);
      return take_text(wrapped->raw, place);
    }
    const auto type = node.is_map() ? node.find("type") : std::nullopt;
    if (type && type->text() == "summary" && receiver_.other) return receiver_.other(place);
    Diagnostics problems;
    auto answers = interop::read_answers(node, setting_, problems);
    if (!problems.empty()) return receiver_.broken(place, format_first_problem(problems));
    return receiver_.form(answers, {{place}, true, false});
  }

 private:
  bool take_text(const std::string& text, RecordPlace place) {
    try {
      const auto document = io::read_json(text, std::string(place.source));
      return take(document.root(), place);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::bad_input) throw;
      return receiver_.broken(place, error.what());
    }
  }

  const interop::AnswersSetting& setting_;
  const FormReceiver& receiver_;
};

void read_ndjson(Context& context, const std::string& file, NodeForms& forms, const FormReceiver& receiver) {
  io::NdjsonReader reader(context.open_input(file));
  io::JsonReader json;
  while (const auto* line = reader.next()) {
    RecordPlace place{reader.source_name(), line->number, {}, line->text.text, true};
    if (!line->problem.empty()) {
      place.is_json = false;
      if (!receiver.broken(place, line->problem)) return;
      continue;
    }
    const io::Document* document = nullptr;
    try {
      document = &json.read(line->text, reader.source_name(), static_cast<std::uint32_t>(line->number));
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::bad_input) throw;
      place.is_json = false;
      if (!receiver.broken(place, error.what())) return;
      continue;
    }
    if (!forms.take(document->root(), place)) return;
  }
}

void read_tree(Context& context, const std::string& file, const std::string& kind, NodeForms& forms) {
  const auto text = context.read_input(file);
  const std::string name = file == "-" ? "stdin" : file;
  const auto document = kind == "json" ? io::read_json(text, name) : io::read_document(text, name);
  const auto root = document.root();
  if (!root.is_sequence()) {
    forms.take(root, {name, root.mark().line, {}, text, !root.raw().empty()});
    return;
  }
  for (const auto node : root.items()) {
    const RecordPlace place{name, node.mark().line, {}, node.raw().empty() ? std::string_view(text) : node.raw(), !node.raw().empty()};
    if (!forms.take(node, place)) return;
  }
}
}  // namespace

std::optional<interop::CsvMap> read_answers_map(Context& context, const std::string& file) {
  if (file.empty()) return {};
  Diagnostics problems;
  const auto document = io::read_document(context.read_input(file), file);
  auto map = interop::read_csv_map(document.root(), problems);
  problems.throw_if_any("the mapping file has faults");
  if (map.target != "assess")
    throw Error{ErrorKind::bad_input, "the mapping file is not for forms"}.at({file, 1, 1}).mend_with("write `target: assess`");
  return map;
}

void read_forms(Context& context, Forms& forms, const std::string& file, const std::string& kind, const std::optional<interop::CsvMap>& map,
                const interop::AnswersSetting& setting, const FormReceiver& receiver) {
  NodeForms nodes(setting, receiver);
  if (kind == "csv") read_csv_forms(context, forms, file, map, setting, receiver);
  else if (kind == "ndjson") read_ndjson(context, file, nodes, receiver);
  else if (kind == "fhir")
    throw Error{ErrorKind::usage, "forms in FHIR come with the rest of the record"}.mend_with("use `leeboard intake import --from fhir`");
  else read_tree(context, file, kind, nodes);
}

}  // namespace leeboard::app
