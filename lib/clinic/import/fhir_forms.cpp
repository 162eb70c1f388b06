// Forms in FHIR: QuestionnaireResponses alone, in a Bundle, or one a line.
#include "leeboard/assess/fhir_forms.hpp"

#include "base/id.hpp"
#include "interop/fhir/resource.hpp"
#include "leeboard/context.hpp"
#include "leeboard/import/read_records.hpp"

namespace leeboard::app {

namespace {
class FhirForms {
 public:
  FhirForms(Context& context, const interop::AnswersSetting& setting, const FormReceiver& receiver)
      : setting_(setting), receiver_(receiver), converter_(context.catalog(), context.zone()) {}

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
    if (none) return receiver_.broken(place, record_.reason.empty() ? "it holds no form" : record_.reason);
    bool found = false;
    for (auto& answers : record_.document.assessments) {
      if (!setting_.instrument.empty() && answers.instrument != setting_.instrument) continue;
      found = true;
      const auto id = interop::normalise_reference(record_.subject);
      const auto code = id.substr(id.rfind('/') == std::string_view::npos ? 0 : id.rfind('/') + 1);
      answers.patient = !setting_.patient.empty() ? setting_.patient : is_id(code) ? std::string(code) : std::string();
      if (!receiver_.form(answers, {{place}, true, false})) return false;
    }
    return found || receiver_.broken(place, "it holds no answers of " + setting_.instrument);
  }

  const interop::AnswersSetting& setting_;
  const FormReceiver& receiver_;
  interop::FhirConverter converter_;
  interop::FhirRecord record_;
};
}  // namespace

void read_fhir_forms(Context& context, const std::string& file, const interop::AnswersSetting& setting, const FormReceiver& receiver) {
  FhirForms forms(context, setting, receiver);
  RecordTaker taker;
  taker.broken = receiver.broken;
  taker.take = [&](io::Node resource, const RecordPlace& place) { return forms.take(resource, place); };
  if (file.ends_with(".ndjson")) read_lines(context, file, taker);
  else read_tree(context, file, "json", taker);
}

}  // namespace leeboard::app
