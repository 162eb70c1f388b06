// Importing filled-in forms.
#include "clinic/import/form_import.hpp"

#include "base/digest.hpp"
#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/identity/check_form.hpp"
#include "clinic/identity/hold_record.hpp"
#include "clinic/identity/told_notes.hpp"
#include "clinic/import/records.hpp"
#include "clinic/person_finder.hpp"
#include "interop/answers.hpp"

namespace leeboard::clinic {

FormImport::FormImport(const Desk& desk, ImportRun& run, std::optional<interop::CsvMap> map)
    : desk_(desk), run_(run), forms_(desk), recogniser_(desk), map_(std::move(map)) {
  forms_.episodes_stand();
}

bool FormImport::take_file(const InputFile& file) {
  bool on = true;
  FormReceiver receiver;
  receiver.form = [&](Answers& answers, const FormRecords& records) { return on = take(answers, records); };
  receiver.broken = [&](const RecordPlace& place, std::string_view error) { return on = run_.reject("assessment", place, error); };
  receiver.unplaced = [&](const RecordPlace& place, const Answers& answers) { note_unplaced(place, answers); };
  receiver.header = [&](const std::vector<std::string>& header, char delimiter) { run_.set_header(header, delimiter); };
  receiver.other = [&](const RecordPlace& place) { return on = run_.settled("summary", place, unchanged()); };
  read_forms(desk_, forms_, run_.files(), file.path, file.format, map_, {.zone = desk_.zone, .instrument = {}, .patient = {}}, receiver);
  return on;
}

bool FormImport::take_held(io::Node node, const RecordPlace& place, const std::string& patient) {
  Diagnostics problems;
  auto answers = interop::read_answers(node, {.zone = desk_.zone, .instrument = {}, .patient = {}}, problems);
  if (!problems.empty()) return run_.reject("assessment", place, format_problems(problems));
  answers.patient = patient;
  settled_ = true;
  FormRecords records;
  records.places.push_back(place);
  return take(answers, records);
}

std::optional<Became> FormImport::hold_other(store::Repositories& store, store::PersonKey person, Answers& answers, const FormIntake& how) {
  if (settled_) return std::nullopt;
  const auto known = check_form_person(store, recogniser_, desk_.as_of.day, person, answers);
  if (!known) return std::nullopt;
  (void)forms_.take(answers, how);  // a form that could not be stored is rejected as ever
  const auto text = format_answers(answers);
  return hold_record(desk_, run_, store, recogniser_, "form:" + sha256_hex(text), *known,
                     {.conflict = {}, .import = {}, .format = "answers", .type = "assessment", .server = {}, .url = {}, .text = text});
}

bool FormImport::take(Answers& answers, const FormRecords& records) {
  bool refused = false;
  const auto work = [&](store::Repositories& store) {
    try {
      auto became = store_form(store, answers, records);
      refused = became.held;
      return became;
    } catch (const Error&) {
      refused = true;
      throw;
    }
  };
  // The rows of one form stand or fall together; each of them is one record of the input.
  const bool on = records.places.size() > 1
                      ? run_.record("assessment", records.places, work)
                      : run_.record("assessment", records.places.front(), work,
                                    forms_.is_kept(run_.records(), answers.instrument) ? store::Rows::one : store::Rows::several);
  if (refused) note_unplaced(records.places.front(), answers);
  return on;
}

void FormImport::note_unplaced(const RecordPlace& place, const Answers& answers) {
  try {
    run_.unplaced(place, answers.instrument, forms_.safety_said(answers));
  } catch (const Error& error) {
    // Of an instrument that is not there nothing is known.
    if (error.kind() != ErrorKind::not_found) throw;
  }
}

Became FormImport::store_form(store::Repositories& store, Answers& answers, const FormRecords& records) {
  if (answers.patient.empty()) throw Error{ErrorKind::bad_input, "'patient' is missing"}.mend_with("give the patient code");
  if (!answers.taken_at) throw Error{ErrorKind::bad_input, "'taken_at' is missing"}.mend_with("say when the form was filled in");
  // An import's records became known when they were true, unless the source says otherwise (it cannot here).
  const FormIntake how{.numbers_declared = records.numbers_declared, .keep_contradictory = true, .problems = records.problems};
  const auto person = require_person(store, answers.patient);
  if (auto held = hold_other(store, person, answers, how)) return std::move(*held);
  const auto form = forms_.record(store, person, answers, *answers.taken_at, how);
  Became became;
  became.how = form.how;
  became.object = form.id;
  became.notes = form.notes;
  if (form.how != store::Stored::unchanged) {
    became.told = form.told;
    became.told.insert(became.told.end(), records.told.begin(), records.told.end());
  }
  if (form.how == store::Stored::created) became.objects.assessments = 1;
  if (form.how != store::Stored::unchanged) keep_told(desk_, store, person, form.id, became.told);
  if (form.how != store::Stored::unchanged && form.score.safety_positive()) became.safety.push_back(form.id);
  return became;
}

}  // namespace leeboard::clinic
