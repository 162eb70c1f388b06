// Gathers what the reports of a run have in common, loaded at once so that threads may share it.
#include "report/report_setting.hpp"

#include <algorithm>
#include <iterator>

#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/guideline.hpp"
#include "catalog/instrument.hpp"
#include "catalog/schedule.hpp"
#include "catalog/site_settings.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/vocabulary.hpp"
#include "report/plan_words.hpp"

namespace leeboard::report {

ReportSetting make_report_setting(catalog::Catalog& catalog, const catalog::SiteSettings& site, const BandChoice& bands) {
  ReportSetting out;
  out.name = site.clinic_name;
  out.address = site.address_line();
  out.phone = site.clinic_phone;
  out.safety_text = site.safety_text;
  out.plan_review = site.plan_review;
  for (const auto& person : site.staff) {
    auto name = person.name.empty() ? person.id : person.name;
    if (!person.credential.empty()) name += ", " + person.credential;
    out.staff.emplace(person.id, std::move(name));
  }
  for (const auto& id : catalog.instrument_ids()) {
    const auto& instrument = catalog.instrument(id);
    out.instruments.push_back(show_instrument(instrument, bands(instrument)));
  }
  out.options = option_titles(catalog.treatment_options());
  for (const auto& schedule : catalog.schedules()) {
    for (const auto& row : schedule.depot)
      for (const auto& product : row.products) out.next_injection.emplace(product, row.next);
    if (schedule.next_step)
      for (const auto& option : schedule.options) out.next_injection.emplace(option, *schedule.next_step);
  }
  out.vocabulary = &catalog.vocabulary();
  out.care_template = &catalog.care_template(catalog::usual_template);
  return out;
}

std::vector<catalog::SafetyRule> marking_rules(catalog::Catalog& catalog) {
  std::vector<catalog::SafetyRule> out;
  std::ranges::copy_if(catalog.safety_rules(), std::back_inserter(out), [](const auto& rule) { return !rule.mark.empty(); });
  return out;
}

const ShownInstrument* ReportSetting::instrument(std::string_view id) const {
  const auto found = std::ranges::find(instruments, id, &ShownInstrument::id);
  return found == instruments.end() ? nullptr : &*found;
}

}  // namespace leeboard::report
