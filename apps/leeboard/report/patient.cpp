// `leeboard report patient`: the full report, for one person or for all.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "clinic/selection.hpp"
#include "leeboard/report/print_reports.hpp"
#include "leeboard/report/verbs.hpp"
#include "report/patient.hpp"

namespace leeboard::app {

namespace {
struct PatientOptions {
  std::vector<std::string> codes, where;
  bool all = false;
};

Outcome run(const PatientOptions& options, Context& context) {
  const PersonReport what{"patient", "Care reports", report::patient_report};
  if (options.all && !options.codes.empty())
    throw Error{ErrorKind::usage, "--all and patient codes do not go together"}.mend_with("give one of them");
  if (!options.all && options.codes.empty())
    throw Error{ErrorKind::usage, "'report patient' needs a patient"}.mend_with("name patient codes, or add --all -o DIR");
  if (!options.all && !options.where.empty())
    throw Error{ErrorKind::usage, "--where chooses among all patients"}.mend_with("add --all -o DIR, or leave --where out");
  if (options.all) write_all_reports(context, what, clinic::Selection(options.where, "--where"));
  else print_reports(context, what, options.codes);
  return {};
}

Action declare_patient(Arguments& app) {
  auto options = std::make_shared<PatientOptions>();
  app.add_option("PATIENT", options->codes, "patient codes");
  app.add_flag("--all", options->all, "all patients, into the folder of -o, as html unless --format says otherwise");
  app.add_option("--where", options->where, "with --all: status= programme= clinician= due-before=; all must hold")->repeated();
  return [options](Context& context) { return run(*options, context); };
}
}  // namespace

Verb report_patient_verb() {
  return {"patient",
          "the full report for the person and the team",
          Access::read,
          declare_patient,
          {{"On the screen", "leeboard report patient P-0412"},
           {"A page to print", "leeboard report patient P-0412 --format html -o P-0412.html"},
           {"Everybody in care, with checksums", "leeboard report patient --all --where status=active --format html,csv -o reports/"}},
          {"text", "md", "html", "json", "csv"},
          true};
}

}  // namespace leeboard::app
