// Importing intake documents.
#include "leeboard/intake/import_documents.hpp"

#include "base/digest.hpp"
#include "base/error.hpp"
#include "interop/read_field.hpp"
#include "interop/read_row.hpp"
#include "io/csv_reader.hpp"
#include "io/ndjson_reader.hpp"
#include "io/read_document.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/intake_input.hpp"

namespace leeboard::app {

namespace {

std::string described(const Diagnostics& problems) {
  const auto faults = problems.sorted();
  std::string text;
  for (std::size_t place = 0; place < faults.size() && place < 3; ++place) {
    text.append(text.empty() ? "" : "; ").append(faults[place].message);
    if (!faults[place].mend.empty()) text.append(" (").append(faults[place].mend).append(")");
  }
  if (faults.size() > 3) text.append("; and ").append(std::to_string(faults.size() - 3)).append(" more");
  return text;
}

std::string content_digest(std::string_view kind, std::string_view content) {
  Blake2b hash;
  hash.field(kind).field(content);
  return format_hex(hash.finish());
}

}  // namespace

DocumentImport::DocumentImport(Context& context, ImportRun& run, const std::string& map_file)
    : context_(context), run_(run), writer_(context, {.reason = "import " + run.id(), .source = "import", .import = true}), setting_(intake_setting(context)) {
  if (map_file.empty()) return;
  Diagnostics problems;
  const auto text = context.read_input(map_file);
  const auto document = io::read_document(text, map_file);
  map_ = interop::read_csv_map(document.root(), problems);
  if (problems.empty() && map_->target != "intake")
    throw Error(ErrorKind::bad_input, "the mapping file is not for `intake import`").at({map_file, 1, 1}).mend_with("write target: intake");
  problems.throw_if_any("the mapping file holds faults");
}

DocumentImport::~DocumentImport() = default;

bool DocumentImport::take_file(const std::string& file, const std::string& format) {
  if (format == "csv") return take_csv(file);
  if (format == "ndjson") return take_lines(file);
  return take_whole(file);
}

bool DocumentImport::write(const interop::IntakeDocument& document, const std::string& digest, const std::string& row_key, const RecordPlace& place) {
  if (const auto known = run_.records().imports().find_record(digest)) {
    Became became;
    became.how = store::Stored::unchanged;
    became.object = *known;
    return run_.settled("patient", place, became);
  }
  return run_.record("patient", place, [&](store::Records& records) {
    Became became;
    became.how = store::Stored::unchanged;
    auto person = writer_.find_person(records, document.patient);
    const auto key = row_key.empty() ? std::string{} : content_digest("key", row_key);
    if (!person && !key.empty())
      if (const auto code = records.external_ids().find("leeboard:csv-key", key)) person = records.patients().find(*code);
    if (!person) {
      became.possible_duplicate = !DocumentWriter::alike_codes(records, document.patient).empty();
      person = writer_.add_person(records, document, became).person;
    } else {
      writer_.revise_person(records, *person, document, became);
    }
    const auto episode = writer_.write_episode(records, *person, document, became);
    writer_.write_contents(records, *person, episode, document, became);
    became.object = records.patients().code_of(*person);
    if (!key.empty()) records.external_ids().bind("leeboard:csv-key", key, became.object, *person);
    records.imports().remember_record(digest, became.object, *person);
    return became;
  });
}

bool DocumentImport::take_csv(const std::string& file) {
  io::CsvOptions options;
  if (map_) {
    options.delimiter = map_->delimiter;
    options.encoding = io::parse_csv_encoding(map_->encoding);
  }
  io::CsvReader reader(context_.open_input(file), options);
  run_.set_header(reader.header(), options.delimiter);
  std::vector<std::string> own;
  for (const auto& name : reader.header())
    if (!is_reject_column(name)) own.push_back(name);
  const auto map = map_ ? *map_ : interop::map_of_header(own, "intake");
  std::unique_ptr<interop::IntakeRows> rows;
  try {
    rows = std::make_unique<interop::IntakeRows>(map, reader.header(), setting_);
  } catch (const Error& error) {
    throw Error(error.kind(), error.what()).at({reader.source_name(), static_cast<std::size_t>(reader.header_line()), 0}).mend_with(error.mend());
  }
  while (const auto* record = reader.next()) {
    const RecordPlace place{reader.source_name(), record->line, record->cells, record->raw, false};
    if (!record->problem.empty()) {
      if (!run_.reject("patient", place, record->problem)) return false;
      continue;
    }
    Diagnostics problems;
    const auto document = rows->read(record->cells, reader.source_name(), static_cast<std::size_t>(record->line), problems);
    if (!problems.empty()) {
      if (!run_.reject("patient", place, described(problems))) return false;
      continue;
    }
    std::string cells;
    for (std::size_t at = 0; at < record->cells.size(); ++at) {
      if (at < reader.header().size() && is_reject_column(reader.header()[at])) continue;
      cells.append(reader.header()[at]).push_back('\x1f');
      cells.append(record->cells[at]).push_back('\x1e');
    }
    if (!write(document, content_digest("intake csv", cells), map.key.empty() ? std::string{} : rows->row_key(record->cells), place)) return false;
  }
  return true;
}

bool DocumentImport::take_node(io::Node node, const RecordPlace& place) {
  if (const auto wrapped = unwrap_reject(node)) return wrapped->record ? take_node(*wrapped->record, place) : take_text(wrapped->raw, place);
  if (node.find("resourceType")) return run_.reject("patient", place, "this is a FHIR resource; import it with --from fhir");
  Diagnostics problems;
  const auto document = interop::read_intake(node, setting_, problems);
  if (!problems.empty()) return run_.reject("patient", place, described(problems));
  return write(document, content_digest("intake", interop::json_of(node)), {}, place);
}

bool DocumentImport::take_text(const std::string& text, const RecordPlace& place) {
  try {
    const auto document = io::read_json(text, place.source);
    return take_node(document.root(), place);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) throw;
    RecordPlace broken = place;
    broken.is_json = false;
    broken.raw = text;
    return run_.reject("patient", broken, error.what());
  }
}

bool DocumentImport::take_lines(const std::string& file) {
  io::NdjsonReader reader(context_.open_input(file));
  io::JsonReader json;
  while (const auto* line = reader.next()) {
    RecordPlace place{reader.source_name(), line->number, {}, line->text.text, line->problem.empty()};
    bool on = true;
    const io::Document* document = nullptr;
    std::string problem = line->problem;
    if (problem.empty()) {
      try {
        document = &json.read(line->text, reader.source_name(), static_cast<std::uint32_t>(line->number));
      } catch (const Error& error) {
        if (error.kind() != ErrorKind::bad_input) throw;
        problem = error.what();
      }
    }
    if (document != nullptr) {
      on = take_node(document->root(), place);
    } else {
      place.is_json = false;
      on = run_.reject("patient", place, problem);
    }
    if (!on) return false;
  }
  return true;
}

bool DocumentImport::take_whole(const std::string& file) {
  const auto text = context_.read_input(file);
  const auto document = io::read_document(text, file == "-" ? "stdin" : file);
  const auto root = document.root();
  if (root.find("resourceType"))
    throw Error(ErrorKind::bad_input, "the file holds FHIR, which a name ending in .json does not say").at({file, 1, 1}).mend_with("add --from fhir");
  const auto take = [&](io::Node node) {
    const auto content = interop::json_of(node);
    return take_node(node, {document.source(), node.mark().line, {}, content, true});
  };
  if (!root.is_sequence()) return take(root);
  for (const io::Node item : root.items())
    if (!take(item)) return false;
  return true;
}

}  // namespace leeboard::app
