// `leeboard report due`: what falls due in the whole clinic, by day.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "clinic/selection.hpp"
#include "leeboard/context.hpp"
#include "leeboard/report/each_record.hpp"
#include "leeboard/report/list_flags.hpp"
#include "leeboard/report/report_setting.hpp"
#include "leeboard/report/verbs.hpp"
#include "report/due.hpp"
#include "report/key_figures.hpp"
#include "report/views.hpp"

namespace leeboard::app {

namespace {
struct DueOptions {
  std::vector<std::string> where;
  ListFlags flags;
};

Outcome run(const DueOptions& options, Context& context) {
  const clinic::Selection selection(options.where, "--where");
  const auto& flags = options.flags;
  const auto days = days_within(flags);
  const auto today = context.as_of().day;
  check_list_flags(context, flags, report::due_table());
  const auto clinic = report_setting(context);
  report::DueList list(flags.names);
  // A list that was cut short must not look whole.
  if (!each_record(
           context, selection,
           [&](const PersonRecord& record) { list.add(record, report::count_key_figures(record, clinic), today.plus_days(days), flags.owner); },
           flags.names)
           .whole)
    return {};
  auto table = report::due_table();
  table.rows = list.rows(today);
  if (context.format() == "csv" || !context.json()) {
    if (context.format() != "csv") report::put_today_first(table);
    auto document = report::due_report(clinic, context.as_of(), std::move(table), list, selection.words());
    choose_rows(document, flags.choice);
    context.print(report::render(document, context.format(), context.globals().csv_raw, context.look()));
    return {};
  }
  for (const auto& row : table.rows) context.print(report::json_line("leeboard.due/1", "due", table, row));
  context.print(report::due_summary(context.as_of(), days, list));
  return {};
}

Action declare_due(Arguments& app) {
  auto options = std::make_shared<DueOptions>();
  app.add_option("--where", options->where, "status= programme= clinician= due-before=; may be repeated, all must hold")->repeated();
  declare_list_flags(app, options->flags);
  return [options](Context& context) { return run(*options, context); };
}
}  // namespace

Verb report_due_verb() {
  return {"due",
          "what falls due in the whole clinic: reviews, plan lines, visits, forms",
          Access::read,
          declare_due,
          {{"This week, for one clinician", "leeboard report due --where clinician=S-03"},
           {"What waits for a prescriber", "leeboard report due --owner prescriber"},
           {"The twenty most urgent, three columns", "leeboard report due --limit 20 --fields due,patient,what"},
           {"Reviews of plans in the next month",
            "leeboard report due --within 30d --json | jq -r 'select(.kind == \"plan-review\") | [.due, .patient] | @tsv'"}},
          {"text", "md", "html", "ndjson", "csv"}};
}

}  // namespace leeboard::app
