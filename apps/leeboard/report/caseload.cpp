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
#include "report/caseload_groups.hpp"
#include "report/key_figures.hpp"
#include "report/report_setting.hpp"
#include "report/views.hpp"

namespace leeboard::app {

namespace {
struct CaseloadOptions {
  std::vector<std::string> where;
  ListFlags flags;
};

Outcome run(const CaseloadOptions& options, Context& context) {
  const auto& where = options.where;
  const auto& choice = options.flags.choice;
  const clinic::Selection selection(where, "--where");
  auto clinic = report_setting(context);
  clinic.marks = report::marking_rules(context.catalog());
  auto table = report::caseload_table(clinic);
  check_list_flags(context, options.flags, table);
  const auto days = days_within(options.flags);
  report::CaseloadTotals totals;
  // Rows for machines go out as they are made, so that memory stays flat whatever the size of the clinic.
  const bool csv = context.format() == "csv";
  const bool streamed = csv || context.json();
  const bool of_status = std::ranges::any_of(where, [](const auto& condition) { return condition.starts_with("status="); });
  if (csv) context.print(report::csv_head(table));
  // People get groups; who asks for columns or an order gets the flat list that these name.
  const bool grouped = !streamed && choice.sort.empty() && choice.fields.empty();
  report::CaseloadGroups groups(context.as_of().day, days, options.flags.names);
  const auto reading = each_record(
      context, selection,
      [&](const PersonRecord& record) {
        const auto figures = report::count_key_figures(record, clinic);
        if (!report::is_on_list_of(figures, record, options.flags.owner, context.as_of().day.plus_days(days))) return;
        totals.add(figures);
        if (grouped) {
          if (of_status || figures.status == PersonStatus::active) groups.add(record, clinic, figures);
          else ++totals.counted_only;
          return;
        }
        auto row = report::caseload_row(record, clinic, figures);
        if (csv) context.print(report::csv_line(table, row, context.globals().csv_raw));
        else if (streamed) context.print(report::json_line("leeboard.caseload/1", "patient", table, row));
        else if (of_status || figures.status == PersonStatus::active) table.rows.push_back(std::move(row));
        else ++totals.counted_only;
      },
      options.flags.names);
  // A list that was cut short must not look whole: no summary then.
  if (!reading.whole || csv) return {};
  totals.left_out = reading.left_out;
  if (streamed) {
    context.print(report::caseload_summary(context.as_of(), totals));
    return {};
  }
  if (grouped) table = groups.table(static_cast<std::size_t>(choice.limit));
  auto document = report::caseload_report(clinic, context.as_of(), std::move(table), totals, selection.words(), grouped ? groups.counts() : "");
  if (grouped) tell_left_out(document, groups.size());
  else choose_rows(document, choice);
  context.print(report::render(document, context.format(), false, context.look()));
  return {};
}

Action declare_caseload(Arguments& app) {
  auto options = std::make_shared<CaseloadOptions>();
  app.add_option("--where", options->where, "status= programme= clinician= due-before=; may be repeated, all must hold")->repeated();
  declare_list_flags(app, options->flags);
  return [options](Context& context) { return run(*options, context); };
}
}  // namespace

Verb report_caseload_verb() {
  return {"caseload",
          "one row a patient, with totals",
          Access::read,
          declare_caseload,
          {{"Who is in care with one clinician", "leeboard report caseload --where clinician=S-03 --where status=active"},
           {"What is due this week, for a spreadsheet", "leeboard report caseload --where due-before=2026-12-08 --format csv -o week.csv"},
           {"Who waits longest, four columns", "leeboard report caseload --sort next_due --fields patient,medication,next_due,overdue"},
           {"For other programs", "leeboard report caseload --json"}},
          {"text", "md", "html", "ndjson", "csv"}};
}

}  // namespace leeboard::app
