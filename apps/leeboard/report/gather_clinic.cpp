// What the reports of a run have in common.
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/guideline.hpp"
#include "catalog/instrument.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/band_choice.hpp"
#include "leeboard/context.hpp"
#include "leeboard/report/gather.hpp"

namespace leeboard::app {

report::ReportSetting gather_clinic(Context& context) {
  const auto& settings = context.settings();
  auto& catalog = context.catalog();
  report::ReportSetting clinic;
  clinic.name = settings.clinic_name;
  clinic.address = settings.address_line();
  clinic.phone = settings.clinic_phone;
  clinic.safety_text = settings.safety_text;
  clinic.plan_review = settings.plan_review;
  for (const auto& person : settings.staff) {
    auto name = person.name.empty() ? person.id : person.name;
    if (!person.credential.empty()) name += ", " + person.credential;
    clinic.staff.emplace(person.id, std::move(name));
  }
  for (const auto& id : catalog.instrument_ids()) {
    const auto& instrument = catalog.instrument(id);
    clinic.instruments.push_back(report::show_instrument(instrument, clinic::chosen_bands(context.settings(), instrument)));
  }
  for (const auto& option : catalog.treatment_options().options) clinic.options.emplace(option.id, option.title);
  clinic.vocabulary = &catalog.vocabulary();
  clinic.care_template = &catalog.care_template(catalog::usual_template);
  return clinic;
}

store::Seen seen_by(Context& context) { return {context.as_of_given() ? std::optional(context.as_of()) : std::nullopt}; }

}  // namespace leeboard::app
