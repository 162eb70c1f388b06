// Importing filled-in forms.
#include "clinic/import/form_import.hpp"

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/import/records.hpp"
#include "clinic/person_finder.hpp"

namespace leeboard::clinic {

FormImport::FormImport(const Desk& desk, ImportRun& run, std::optional<interop::CsvMap> map)
    : desk_(desk), run_(run), forms_(desk), map_(std::move(map)) {
  forms_.episodes_stand();
}

bool FormImport::take_file(const InputFile& file) {
  bool on = true;
  FormReceiver receiver;
  receiver.form = [&](Answers& answers, const FormRecords& records) { return on = take(answers, records); };
  receiver.broken = [&](const RecordPlace& place, std::string_view error) { return on = run_.reject("assessment", place, error); };
  receiver.header = [&](const std::vector<std::string>& header, char delimiter) { run_.set_header(header, delimiter); };
  receiver.other = [&](const RecordPlace& place) { return on = run_.settled("summary", place, unchanged()); };
  read_forms(desk_, forms_, run_.files(), file.path, file.format, map_, {.zone = desk_.zone, .instrument = {}, .patient = {}}, receiver);
  return on;
}

bool FormImport::take(Answers& answers, const FormRecords& records) {
  const auto work = [&](store::Repositories& store) { return store_form(store, answers, records.numbers_declared); };
  // The rows of one form stand or fall together; each of them is one record of the input.
  if (records.places.size() > 1) return run_.record("assessment", records.places, work);
  return run_.record("assessment", records.places.front(), work,
                     forms_.is_kept(run_.records(), answers.instrument) ? store::Rows::one : store::Rows::several);
}

Became FormImport::store_form(store::Repositories& store, Answers& answers, bool numbers_declared) {
  if (answers.patient.empty()) throw Error{ErrorKind::bad_input, "'patient' is missing"}.mend_with("give the patient code");
  if (!answers.taken_at) throw Error{ErrorKind::bad_input, "'taken_at' is missing"}.mend_with("say when the form was filled in");
  // An import's records became known when they were true, unless the source says otherwise (it cannot here).
  const auto form = forms_.record(store, require_person(store, answers.patient), answers, *answers.taken_at, numbers_declared);
  Became became;
  became.how = form.how;
  became.object = form.id;
  became.notes = form.notes;
  if (form.how == store::Stored::created) became.objects.assessments = 1;
  if (form.how != store::Stored::unchanged && form.score.safety_positive()) became.safety.push_back(form.id);
  return became;
}

}  // namespace leeboard::clinic
