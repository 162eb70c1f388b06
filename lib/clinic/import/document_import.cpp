// Importing intake documents.
#include "clinic/import/document_import.hpp"

#include <utility>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/form_desk.hpp"
#include "clinic/identity/told_notes.hpp"
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
  differs(before.status == after.status, "patient.status");
  differs(before.deceased == after.deceased, "patient.deceased");
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

bool DocumentImport::write(const Read& read, const RecordPlace& place) {
  if (const auto known = run_.records().imports().find_record(read.digest)) { return run_.settled("patient", place, unchanged(*known)); }
  bool stored = false, held = false;
  const bool on = run_.record("patient", place, [&](store::Repositories& records) {
    auto became = write_document(records, read, held);
    stored = true;
    return became;
  });
  // A positive safety answer counts wherever it stands.
  if (!stored || held)
    for (const auto& answers : read.document.assessments) run_.unplaced(place, answers.instrument, writer_.forms().safety_said(answers));
  return on;
}

namespace {
std::string key_of(const interop::IntakeDocument& document, const std::string& row, const std::string& digest) {
  if (!document.patient.code.empty()) return "intake code:" + document.patient.code;
  return row.empty() ? "sha256:" + digest : "intake row:" + row;
}
}  // namespace

Became DocumentImport::write_document(store::Repositories& records, const Read& read, bool& held) {
  auto became = unchanged();
  const auto& document = read.document;
  const auto row = read.row_key.empty() ? std::string{} : content_digest("key", read.row_key);
  auto by_key = document.patient.code.empty() ? std::nullopt : records.patients().find(document.patient.code);
  if (!by_key) by_key = find_foreign(records, ForeignKind::row, row);
  auto& recogniser = writer_.recogniser();
  // Whom an import made that was taken back is nobody yet, whatever that import said.
  std::optional<store::PersonKey> taken_back;
  if (by_key && records.withdrawals().find(records.patients().code_of(*by_key))) taken_back = std::exchange(by_key, std::nullopt);
  Recognised known;
  if (decision_) {
    known.person = decision_->person;
  } else {
    auto holders = records.conflicts().also_hold(key_of(document, row, read.digest));
    if (by_key) holders.insert(holders.begin(), *by_key);
    known = recogniser.recognise(records, document.patient, recogniser.choose(records, document.patient, holders));
  }
  if (!known.conflict.empty()) {
    held = true;
    return hold(records, read, known);
  }
  const auto person = write_person(records, document, known, taken_back, became);
  if (became.how != store::Stored::unchanged) keep_told(desk_, records, person, told_person(records.patients().code_of(person)), became.told);
  const auto episode = writer_.write_episode(records, person, document, became);
  writer_.write_contents(records, person, episode, document, became);
  became.object = records.patients().code_of(person);
  if (!by_key || *by_key == person) bind_foreign(records, ForeignKind::row, row, became.object, person);
  records.imports().remember_record(read.digest, became.object, person);
  return became;
}

store::PersonKey DocumentImport::write_person(store::Repositories& records, const interop::IntakeDocument& document, const Recognised& known,
                                              std::optional<store::PersonKey> taken_back, Became& became) {
  auto& recogniser = writer_.recogniser();
  if (known.person) {
    const auto before = run_.previews() ? records.patients().get(*known.person) : std::nullopt;
    writer_.revise_person(records, *known.person, document, became);
    if (const auto after = before ? records.patients().get(*known.person) : std::nullopt)
      became.changes = changed_fields(before->patient, after->patient);
    if (known.flagged) note_alike(became, recogniser.alike(records, document.patient, known.person, known.same_identifier));
    return *known.person;
  }
  note_alike(became, recogniser.alike(records, document.patient, taken_back, known.same_identifier));
  became.possible_duplicate = became.possible_duplicate || !known.disputed.empty();
  if (taken_back && !decision_) {
    writer_.restore_person(records, *taken_back, document, became);
    open_identifier_conflicts(desk_, records, run_.id(), known, *taken_back, became);
    return *taken_back;
  }
  auto newcomer = document;
  if (decision_) newcomer.patient.code = decision_->code;
  const auto person = writer_.add_person(records, newcomer, became);
  if (decision_) decision_->person = person;
  open_identifier_conflicts(desk_, records, run_.id(), known, person, became);
  return person;
}

Became DocumentImport::hold(store::Repositories& records, const Read& read, const Recognised& known) {
  const auto row = read.row_key.empty() ? std::string{} : content_digest("key", read.row_key);
  return hold_record(
      desk_, run_, records, writer_.recogniser(), key_of(read.document, row, read.digest), known,
      {.conflict = {}, .import = {}, .format = "intake", .type = "patient", .server = {}, .url = {}, .text = io::format_json(read.node)});
}

bool DocumentImport::take_held(io::Node node, const RecordPlace& place, KeyDecision decision) {
  if (!decision_) decision_ = std::move(decision);  // whom the first one made the others are of too
  return take_node(node, place);
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
    return write({document, rows->row(), content_digest("intake csv", cells), has_key ? rows->row_key(record.cells) : std::string{}},
                 rows->has_utc_time() ? kept_as_utc(run_.files(), place) : place);
  };
  taker.broken = [&](const RecordPlace& place, std::string_view error) { return run_.reject("patient", place, error); };
  find_two_orders(run_.files(), file, map_);
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
  return write({document, node, content_digest("intake", io::format_json(node)), {}}, place);
}

}  // namespace leeboard::clinic
