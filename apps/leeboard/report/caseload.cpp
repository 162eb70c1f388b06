// `leeboard report caseload`: one row a patient.
#include "leeboard/arguments.hpp"

#include <algorithm>
#include <memory>

#include "clinic/selection.hpp"
#include "leeboard/context.hpp"
#include "leeboard/report/each_record.hpp"
#include "leeboard/report/list_flags.hpp"
#include "leeboard/report/report_setting.hpp"
#include "leeboard/report/verbs.hpp"
#include "report/caseload.hpp"
#include "report/key_figures.hpp"
#include "report/views.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::vector<std::string> where;
  report::ListChoice choice;
};

Outcome run(const Options& options, Context& context) {
  const auto& where = options.where;
  const clinic::Selection selection(where, "--where");
  const auto clinic = report_setting(context);
  auto table = report::caseload_table(clinic);
  check_list_flags(context, options.choice, table);
  report::CaseloadTotals totals;
  // Rows for machines go out as they are made, so that memory stays flat whatever the size of the clinic.
  const bool csv = context.format() == "csv";
  const bool streamed = csv || context.json();
  const bool of_status = std::ranges::any_of(where, [](const auto& condition) { return condition.starts_with("status="); });
  if (csv) context.print(report::csv_head(table));
  const auto reading = each_record(context, selection, [&](const PersonRecord& record) {
    const auto figures = report::count_key_figures(record, clinic);
    totals.add(figures);
    auto row = report::caseload_row(record, clinic, figures);
    if (csv) context.print(report::csv_line(table, row, context.globals().csv_raw));
    else if (streamed) context.print(report::json_line("leeboard.caseload/1", "patient", table, row));
    else if (of_status || figures.status == PersonStatus::active) table.rows.push_back(std::move(row));
    else ++totals.counted_only;
  });
  // A list that was cut short must not look whole: no summary then.
  if (!reading.whole || csv) return {};
  totals.left_out = reading.left_out;
  if (streamed) {
    context.print(report::caseload_summary(context.as_of(), totals));
    return {};
  }
  auto document = report::caseload_report(clinic, context.as_of(), std::move(table), totals, selection.words());
  choose_rows(document, options.choice);
  context.print(report::render(document, context.format(), false, context.look()));
  return {};
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("--where", options->where, "status= programme= clinician= due-before=; may be repeated, all must hold")->repeated();
  declare_list_flags(app, options->choice);
  return [options](Context& context) { return run(*options, context); };
}
}  // namespace

Verb report_caseload_verb() {
  return {"caseload",
          "one row a patient, with totals",
          Access::read,
          declare,
          {{"Who is in care with one clinician", "leeboard report caseload --where clinician=S-03 --where status=active"},
           {"What is due this week, for a spreadsheet", "leeboard report caseload --where due-before=2026-12-08 --format csv -o week.csv"},
           {"Who waits longest, four columns", "leeboard report caseload --sort next_due --fields patient,medication,next_due,overdue"},
           {"For other programs", "leeboard report caseload --json"}},
          {"text", "md", "html", "ndjson", "csv"}};
}

}  // namespace leeboard::app
