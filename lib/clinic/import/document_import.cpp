// Importing intake documents.
#include "clinic/import/document_import.hpp"

#include <utility>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/import/records.hpp"
#include "clinic/import/table_rows.hpp"
#include "clinic/intake_input.hpp"
#include "clinic/person_finder.hpp"
#include "interop/read_row.hpp"
#include "io/format_json.hpp"

namespace leeboard::clinic {

namespace {

/// Names of what differs, never the values.
std::vector<std::string> changed_fields(const Patient& before, const Patient& after) {
  std::vector<std::string> names;
  const auto differs = [&](bool equal, const char* name) {
    if (!equal) names.emplace_back(name);
  };
  differs(before.name.family == after.name.family, "patient.name.family");
  differs(before.name.given == after.name.given, "patient.name.given");
  differs(before.name.used == after.name.used, "patient.name.used");
  differs(before.birth_date == after.birth_date, "patient.birth_date");
  differs(before.sex_at_birth == after.sex_at_birth, "patient.sex_at_birth");
  differs(before.identifiers == after.identifiers, "patient.identifiers");
  differs(before.contact == after.contact, "patient.contact");
  differs(before.extensions == after.extensions, "patient.extensions");
  return names;
}

std::string content_digest(std::string_view kind, std::string_view content) {
  Blake2b hash;
  hash.field(kind).field(content);
  return format_hex(hash.finish());
}

}  // namespace

DocumentImport::DocumentImport(const Desk& desk, ImportRun& run, std::optional<interop::CsvMap> map)
    : desk_(desk),
      run_(run),
      writer_(desk, {.reason = "import " + run.id(), .source = "import", .import = true}),
      setting_(intake_setting(desk)),
      map_(std::move(map)) {
  setting_.identifiers = &writer_.recogniser().identifier_rules();
}

DocumentImport::~DocumentImport() = default;

bool DocumentImport::take_file(const InputFile& file) {
  if (is_table(file.format)) return take_csv(file);
  RecordTaker taker;
  taker.take = [&](io::Node node, const RecordPlace& place) { return take_node(node, place); };
  taker.broken = [&](const RecordPlace& place, std::string_view error) { return run_.reject("patient", place, error); };
  whole_file_ = whole_file_ || file.format != "ndjson";
  return read_records(run_.files(), file.path, file.format, taker);
}

bool DocumentImport::write(const interop::IntakeDocument& document, const std::string& digest, const std::string& row_key, const RecordPlace& place) {
  if (const auto known = run_.records().imports().find_record(digest)) { return run_.settled("patient", place, unchanged(*known)); }
  return run_.record("patient", place, [&](store::Repositories& records) {
    auto became = unchanged();
    const auto key = row_key.empty() ? std::string{} : content_digest("key", row_key);
    auto by_key = document.patient.code.empty() ? std::nullopt : records.patients().find(document.patient.code);
    if (!by_key) by_key = find_foreign(records, ForeignKind::row, key);
    auto& recogniser = writer_.recogniser();
    // Whom an import made that was taken back is nobody yet, whatever that import said.
    std::optional<store::PersonKey> taken_back;
    if (by_key && records.withdrawals().find(records.patients().code_of(*by_key))) taken_back = std::exchange(by_key, std::nullopt);
    const auto known = recogniser.recognise(records, document.patient, by_key);
    require_no_conflict(known, "correct the code or the name; what is known of a person is changed with `leeboard intake update`");
    auto person = known.person;
    if (!person) {
      note_alike(became, recogniser.alike(records, document.patient, taken_back, known.same_identifier));
      became.possible_duplicate = became.possible_duplicate || !known.disputed.empty();
      if (taken_back) writer_.restore_person(records, *taken_back, document, became);
      person = taken_back ? *taken_back : writer_.add_person(records, document, became);
      for (const auto& identifier : known.disputed) records.patients().dispute_identifier(identifier, *person);
    } else {
      const auto before = run_.previews() ? records.patients().get(*person) : std::nullopt;
      writer_.revise_person(records, *person, document, became);
      if (const auto after = before ? records.patients().get(*person) : std::nullopt)
        became.changes = changed_fields(before->patient, after->patient);
      if (known.flagged) note_alike(became, recogniser.alike(records, document.patient, person, known.same_identifier));
    }
    const auto episode = writer_.write_episode(records, *person, document, became);
    writer_.write_contents(records, *person, episode, document, became);
    became.object = records.patients().code_of(*person);
    bind_foreign(records, ForeignKind::row, key, became.object, *person);
    records.imports().remember_record(digest, became.object, *person);
    return became;
  });
}

bool DocumentImport::take_csv(const InputFile& file) {
  std::unique_ptr<interop::IntakeRows> rows;
  std::vector<std::string> header;
  bool has_key = false;
  RowTaker taker;
  taker.header = [&](const TableHeader& table) {
    header = table.names;
    run_.set_header(header, table.delimiter);
    std::vector<std::string> own;
    for (const auto& name : header)
      if (!is_reject_column(name)) own.push_back(name);
    const auto map = map_ ? *map_ : interop::map_of_header(own, "intake");
    has_key = !map.key.empty();
    try {
      rows = std::make_unique<interop::IntakeRows>(map, header, setting_, table.fit);
    } catch (const Error& error) {
      throw Error(error.kind(), error.what()).at({table.source, static_cast<std::size_t>(table.line), 0}).mend_with(error.mend());
    }
  };
  taker.row = [&](const io::CsvRecord& record, const RecordPlace& place) {
    Diagnostics problems;
    const auto document = rows->read(record.cells, place.source, static_cast<std::size_t>(record.line), problems);
    if (!problems.empty()) return run_.reject("patient", place, format_problems(problems));
    std::string cells;
    for (std::size_t at = 0; at < record.cells.size(); ++at) {
      if (at < header.size() && is_reject_column(header[at])) continue;
      cells.append(header[at]).push_back('\x1f');
      cells.append(record.cells[at]).push_back('\x1e');
    }
    return write(document, content_digest("intake csv", cells), has_key ? rows->row_key(record.cells) : std::string{},
                 rows->has_utc_time() ? kept_as_utc(run_.files(), place) : place);
  };
  taker.broken = [&](const RecordPlace& place, std::string_view error) { return run_.reject("patient", place, error); };
  return read_rows(desk_, run_.files(), file, map_, taker);
}

bool DocumentImport::take_node(io::Node node, const RecordPlace& place) {
  if (node.find("resourceType")) {
    if (whole_file_ && run_.summary().counts.read == 0)
      throw Error(ErrorKind::bad_input, "the file holds FHIR, which a name ending in .json does not say")
          .at({std::string(place.source), 1, 1})
          .mend_with("add " + desk_.words.as_fhir);
    return run_.reject("patient", place, "this is a FHIR resource; import it with " + desk_.words.as_fhir);
  }
  Diagnostics problems;
  const auto document = interop::read_intake(node, setting_, problems);
  if (!problems.empty()) return run_.reject("patient", place, format_problems(problems));
  return write(document, content_digest("intake", io::format_json(node)), {}, place);
}

}  // namespace leeboard::clinic
