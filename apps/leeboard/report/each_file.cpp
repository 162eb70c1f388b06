// Goes through everybody's record.
#include "leeboard/report/each_file.hpp"

#include "leeboard/context.hpp"
#include "leeboard/progress.hpp"
#include "leeboard/report/gather.hpp"
#include "leeboard/report/where.hpp"
#include "store/store.hpp"

namespace leeboard::app {

bool each_patient_file(Context& context, const report::ReportSetting& clinic, const Selection& selection,
                       const std::function<void(const report::PatientFile&, const report::KeyFigures&)>& visit) {
  auto& store = context.store();
  const auto seen = seen_by(context);
  std::vector<store::PersonKey> people;
  std::vector<std::string> codes;
  store.snapshot().patients().for_each(seen, [&](const store::PatientRevision& patient) {
    people.push_back(patient.person);
    codes.push_back(patient.patient.code);
    return true;
  });
  store.log_list(codes);
  auto& progress = context.progress("patients", static_cast<long long>(people.size()));
  for (std::size_t i = 0; i < people.size() && !Context::interrupted(); ++i) {
    progress.at(static_cast<long long>(i));
    const auto file = gather_file(store.snapshot(), *clinic.vocabulary, people[i], context.as_of(), seen, Kept::skip);
    if (!file) continue;
    const auto figures = report::count_key_figures(*file, clinic);
    if (selection.holds(*file, figures)) visit(*file, figures);
  }
  progress.done();
  return !Context::interrupted();
}

}  // namespace leeboard::app
