// Importing intake documents.
#include "leeboard/intake/import_documents.hpp"

#include "base/digest.hpp"
#include "base/error.hpp"
#include "interop/read_field.hpp"
#include "interop/read_row.hpp"
#include "leeboard/context.hpp"
#include "leeboard/import/read_records.hpp"
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
    : context_(context),
      run_(run),
      writer_(context, {.reason = "import " + run.id(), .source = "import", .import = true}),
      setting_(intake_setting(context)),
      map_(read_map(context, map_file, "intake")) {}

DocumentImport::~DocumentImport() = default;

bool DocumentImport::take_file(const std::string& file, const std::string& format) {
  if (format == "csv") return take_csv(file);
  RecordTaker taker;
  taker.take = [&](io::Node node, const RecordPlace& place) { return take_node(node, place); };
  taker.broken = [&](const RecordPlace& place, std::string_view error) { return run_.reject("patient", place, error); };
  if (format == "ndjson") return read_lines(context_, file, taker);
  whole_file_ = true;
  return read_tree(context_, file, format, taker);
}

bool DocumentImport::write(const interop::IntakeDocument& document, const std::string& digest, const std::string& row_key, const RecordPlace& place) {
  if (const auto known = run_.records().imports().find_record(digest)) {
    Became became;
    became.how = store::Stored::unchanged;
    became.object = *known;
    return run_.settled("patient", place, became);
  }
  return run_.record("patient", place, [&](store::Repositories& records) {
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
  auto reader = open_csv(context_, file, map_);
  run_.set_header(reader.header(), map_ ? map_->delimiter : ',');
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
  return read_rows(
      reader,
      [&](const io::CsvRecord& record, const RecordPlace& place) {
        Diagnostics problems;
        const auto document = rows->read(record.cells, reader.source_name(), static_cast<std::size_t>(record.line), problems);
        if (!problems.empty()) return run_.reject("patient", place, described(problems));
        std::string cells;
        for (std::size_t at = 0; at < record.cells.size(); ++at) {
          if (at < reader.header().size() && is_reject_column(reader.header()[at])) continue;
          cells.append(reader.header()[at]).push_back('\x1f');
          cells.append(record.cells[at]).push_back('\x1e');
        }
        return write(document, content_digest("intake csv", cells), map.key.empty() ? std::string{} : rows->row_key(record.cells), place);
      },
      [&](const RecordPlace& place, std::string_view error) { return run_.reject("patient", place, error); });
}

bool DocumentImport::take_node(io::Node node, const RecordPlace& place) {
  if (node.find("resourceType")) {
    if (whole_file_ && run_.summary().counts.read == 0)
      throw Error(ErrorKind::bad_input, "the file holds FHIR, which a name ending in .json does not say")
          .at({std::string(place.source), 1, 1})
          .mend_with("add --from fhir");
    return run_.reject("patient", place, "this is a FHIR resource; import it with --from fhir");
  }
  Diagnostics problems;
  const auto document = interop::read_intake(node, setting_, problems);
  if (!problems.empty()) return run_.reject("patient", place, described(problems));
  return write(document, content_digest("intake", interop::json_of(node)), {}, place);
}

}  // namespace leeboard::app
