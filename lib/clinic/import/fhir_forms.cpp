// Forms in FHIR: QuestionnaireResponses alone, in a Bundle, or one a line.
#include "clinic/import/fhir_forms.hpp"

#include "base/id.hpp"
#include "clinic/desk.hpp"
#include "clinic/import/records.hpp"
#include "interop/fhir/resource.hpp"

namespace leeboard::clinic {

namespace {
class FhirForms {
 public:
  FhirForms(const Desk& desk, const interop::AnswersSetting& setting, const FormReceiver& receiver)
      : setting_(setting), receiver_(receiver), converter_(desk.catalog, desk.zone) {}

  /// A resource, or the entries of a Bundle.
  bool take(io::Node resource, const RecordPlace& place) {
    const auto type = resource.find("resourceType");
    if (!type || type->text() != "Bundle") return take_form(resource, place);
    const auto entries = resource.find("entry");
    if (!entries) return true;
    for (const auto entry : entries->items()) {
      const auto inner = entry.find("resource");
      if (!inner) continue;
      // A Bundle holds the whole record; only its forms are scored.
      const auto kind = inner->find("resourceType");
      if (!kind || kind->text() != "QuestionnaireResponse") continue;
      if (!take_form(*inner, {place.source, inner->mark().line, {}, inner->raw(), true})) return false;
    }
    return true;
  }

 private:
  bool take_form(io::Node resource, const RecordPlace& place) {
    converter_.convert_form(resource, record_);
    const bool none = record_.document.assessments.empty();
    if (none) {
      if (receiver_.unplaced)
        for (const auto& answers : record_.answers_of_kept) receiver_.unplaced(place, answers);
      return receiver_.broken(place, record_.reason.empty() ? "it holds no form" : record_.reason);
    }
    bool found = false;
    for (auto& answers : record_.document.assessments) {
      if (!setting_.instrument.empty() && answers.instrument != setting_.instrument) continue;
      found = true;
      const auto id = interop::normalise_reference(record_.subject);
      const auto code = id.substr(id.rfind('/') == std::string_view::npos ? 0 : id.rfind('/') + 1);
      answers.patient = !setting_.patient.empty() ? setting_.patient : is_id(code) ? std::string(code) : std::string();
      FormRecords records{{place}, true, false};
      records.told = record_.told;
      for (const auto& each : record_.form_problems)
        if (each.instrument == answers.instrument) records.problems.push_back(each.problem);
      if (!receiver_.form(answers, records)) return false;
    }
    return found || receiver_.broken(place, "it holds no answers of " + setting_.instrument);
  }

  const interop::AnswersSetting& setting_;
  const FormReceiver& receiver_;
  interop::FhirConverter converter_;
  interop::FhirRecord record_;
};
}  // namespace

void read_fhir_forms(const Desk& desk, InputFiles& files, const std::string& file, const interop::AnswersSetting& setting,
                     const FormReceiver& receiver) {
  FhirForms forms(desk, setting, receiver);
  RecordTaker taker;
  taker.broken = receiver.broken;
  taker.take = [&](io::Node resource, const RecordPlace& place) { return forms.take(resource, place); };
  read_records(files, file, holds_lines(files, file) ? "ndjson" : "json", taker);
}

}  // namespace leeboard::clinic
