// `leeboard report monthly`: what a clinic counts at the end of a month.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "base/range.hpp"
#include "care/figures/suppression.hpp"
#include "catalog/catalog.hpp"
#include "catalog/figure_texts.hpp"
#include "catalog/site_settings.hpp"
#include "clinic/count_month.hpp"
#include "clinic/count_person.hpp"
#include "clinic/desk.hpp"
#include "leeboard/context.hpp"
#include "leeboard/report/each_record.hpp"
#include "leeboard/report/report_setting.hpp"
#include "leeboard/report/verbs.hpp"
#include "report/monthly.hpp"
#include "report/views.hpp"

namespace leeboard::app {

namespace {
constexpr int least_min_cell = 2, most_min_cell = 1000;

struct MonthlyOptions {
  std::string period;
  bool internal = false;
  std::string min_cell;
};

int parse_min_cell(const std::string& text) {
  const auto number = parse_number(text);
  if (!number || *number < least_min_cell || *number > most_min_cell || *number != static_cast<int>(*number))
    throw Error{ErrorKind::usage, "--min-cell takes a whole number from 2 to 1000"}.mend_with("write e.g. --min-cell 11");
  return static_cast<int>(*number);
}

/// The report; where it leaves the house with what is small hidden.
report::Document make_report(const report::MonthSetting& month, const care::MonthFigures& figures) {
  report::FigureCells counted;
  auto whole = report::monthly_report(month, figures, counted);
  if (month.internal) return whole;
  const auto hidden = care::suppress(counted.packet(), month.min_cell);
  report::FigureCells shown(hidden);
  return report::monthly_report(month, figures, shown);
}

Outcome run(const MonthlyOptions& options, Context& context) {
  const auto period = care::parse_period(options.period);
  if (!period)
    throw Error{ErrorKind::usage, "--period '" + options.period + "': " + care::explain_period(options.period)}.mend_with(
        "write e.g. --period 2026-11 or --period 2026-11-01..2026-11-15");
  const auto min_cell = options.min_cell.empty() ? context.desk().site.min_cell : parse_min_cell(options.min_cell);
  if (options.internal && !options.min_cell.empty())
    throw Error{ErrorKind::usage, "--internal hides nothing, so --min-cell has no meaning beside it"}.mend_with("leave out one of them");
  clinic::MonthCount count(context.desk(), *period);
  const auto texts = catalog::load_figure_texts(context.catalog().definitions());
  const auto setting = report_setting(context);
  // Half a clinic must not look like all of it.
  if (!each_person(context, {.depth = clinic::Depth::forms}, false,
                   [&](auto& records, auto person, const PersonRecord& record) { count.add(records, person, record); }))
    return {};
  count.require_sound();
  const auto looked_for = clinic::looked_for(count.rules());
  const report::MonthSetting month{setting, context.as_of(), context.zone() != nullptr, texts, looked_for, options.internal, min_cell};
  context.print(report::render(make_report(month, count.figures()), context.format(), context.globals().csv_raw, context.look()));
  return {};
}

Action declare_monthly(Arguments& app) {
  auto options = std::make_shared<MonthlyOptions>();
  app.add_option("--period", options->period, "a month, or two days: 2026-11, 2026-11-01..2026-11-15")->required()->type_name("PERIOD");
  app.add_flag("--internal", options->internal, "every count as it is, for staff only: not to leave the clinic");
  app.add_option("--min-cell", options->min_cell, "the smallest count that is shown (else rules.min_cell of the settings)")->type_name("N");
  return [options](Context& context) { return run(*options, context); };
}
}  // namespace

Verb report_monthly_verb() {
  return {"monthly",
          "what the clinic counts: census, who came and left, retention, safety, visits",
          Access::read,
          declare_monthly,
          {{"The month for the board, small counts hidden", "leeboard report monthly --period 2026-11 --format html -o month.html"},
           {"The same for the team, nothing hidden", "leeboard report monthly --period 2026-11 --internal"},
           {"The first half of it, for a spreadsheet", "leeboard report monthly --period 2026-11-01..2026-11-15 --internal --format csv -o half.csv"},
           {"What each figure means", "leeboard help figures"}},
          {"text", "md", "html", "json", "csv"}};
}

}  // namespace leeboard::app
