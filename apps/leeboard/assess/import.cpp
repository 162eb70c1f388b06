// `leeboard assess import`: forms from CSV, NDJSON, JSON, YAML or FHIR into the store.
#include "leeboard/arguments.hpp"

#include "base/error.hpp"
#include "leeboard/assess/form_source.hpp"
#include "leeboard/assess/forms.hpp"
#include "leeboard/assess/verbs.hpp"
#include "leeboard/context.hpp"
#include "leeboard/import/import_input.hpp"
#include "leeboard/import/import_run.hpp"
#include "leeboard/import/read_records.hpp"
#include "leeboard/intake/fhir_import.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
Became became_of(const StoredForm& form) {
  Became became;
  became.how = form.how;
  became.object = form.id;
  if (form.how == store::Stored::created) became.objects.assessments = 1;
  if (form.how != store::Stored::unchanged && form.score.safety_positive()) became.safety.push_back(form.id);
  return became;
}

class AssessImport {
 public:
  AssessImport(Context& context, ImportRun& run, Forms& forms) : context_(context), run_(run), forms_(forms) {}

  bool take(Answers& answers, const FormRecords& records) {
    const auto& first = records.places.front();
    if (records.places.size() > 1) return take_rows(answers, records);
    return run_.record(
        "assessment", first, [&](store::Repositories& store) { return store_form(store, answers, records.numbers_declared); },
        forms_.is_kept(answers.instrument) ? store::Rows::one : store::Rows::several);
  }

 private:
  Became store_form(store::Repositories& store, Answers& answers, bool numbers_declared) {
    if (answers.patient.empty()) throw Error{ErrorKind::bad_input, "'patient' is missing"}.mend_with("give the patient code");
    if (!answers.taken_at) throw Error{ErrorKind::bad_input, "'taken_at' is missing"}.mend_with("say when the form was filled in");
    // An import's records became known when they were true, unless the source says otherwise (it cannot here).
    return became_of(forms_.record(store, store.patients().require(answers.patient), answers, *answers.taken_at, numbers_declared));
  }

  // The rows of one form stand or fall together; each of them is one record of the input.
  bool take_rows(Answers& answers, const FormRecords& records) {
    std::string error;
    std::optional<Became> whole;
    bool on = run_.record("assessment", records.places.front(), [&](store::Repositories& store) {
      try {
        return whole.emplace(store_form(store, answers, records.numbers_declared));
      } catch (const Error& failure) {
        error = failure.what() + (failure.mend().empty() ? "" : "; " + failure.mend());
        throw;
      }
    });
    Became part;
    part.how = whole ? whole->how : store::Stored::unchanged;
    part.object = whole ? whole->object : "";
    for (std::size_t i = 1; i < records.places.size() && on; ++i)
      on = whole ? run_.settled("assessment", records.places[i], part) : run_.reject("assessment", records.places[i], error);
    return on;
  }

  Context& context_;
  ImportRun& run_;
  Forms& forms_;
};

// Whose a form is stands in FHIR by reference, and an import of the whole record must know the form again: the same writer stores both.
Outcome import_fhir(const ImportInput& input, Context& context) {
  static const std::vector<std::string> types{"QuestionnaireResponse"};
  ImportRun run(context, input.flags, "fhir", types);
  return run.is_replay() ? run.finish() : FhirImport(context, run, FhirScope::forms).take_all(input.files);
}

Outcome import(const ImportFlags& given, Context& context) {
  const auto input = import_input(given);
  if (input.fhir) return import_fhir(input, context);
  const auto& flags = input.flags;
  const auto format = common_format(flags.files, flags.from);
  const auto map = read_map(context, flags.map, "assess");
  static const std::vector<std::string> types{"assessment"};
  Forms forms(context);
  forms.episodes_stand();
  ImportRun run(context, flags, format, types);
  if (run.is_replay()) return run.finish();
  AssessImport import(context, run, forms);
  bool on = true;
  FormReceiver receiver;
  receiver.form = [&](Answers& answers, const FormRecords& records) { return on = import.take(answers, records); };
  receiver.broken = [&](const RecordPlace& place, std::string_view error) { return on = run.reject("assessment", place, error); };
  receiver.header = [&](const std::vector<std::string>& header, char delimiter) { run.set_header(header, delimiter); };
  receiver.other = [&](const RecordPlace& place) {
    Became became;
    became.how = store::Stored::unchanged;
    return on = run.settled("summary", place, became);
  };
  interop::AnswersSetting setting{.zone = context.zone(), .instrument = {}, .patient = {}};
  for (const auto& file : flags.files) {
    if (!on) break;
    read_forms(context, forms, file, format, map, setting, receiver);
  }
  return run.finish();
}

Action declare(Arguments& app) { return declare_import(app, import); }
}  // namespace

Verb assess_import_verb() {
  return {"import",
          "store filled-in forms from CSV, NDJSON, JSON, YAML or FHIR",
          Access::write,
          declare,
          {{"Forms from a table, one row a form", "leeboard assess import scores.csv"},
           {"What a kiosk wrote, with a line for each record", "leeboard assess import --json --each kiosk.ndjson"},
           {"QuestionnaireResponses of another system", "leeboard assess import --from fhir responses.ndjson"},
           {"A table with other headings", "leeboard assess import --map clinic.yaml export.csv"}},
          {"text", "ndjson"}};
}

}  // namespace leeboard::app
