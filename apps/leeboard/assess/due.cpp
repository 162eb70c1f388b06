// `leeboard assess due`: which forms the plans (or the template) ask for by now.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "clinic/form_due_list.hpp"
#include "clinic/selection.hpp"
#include "io/csv_writer.hpp"
#include "leeboard/assess/verbs.hpp"
#include "leeboard/context.hpp"
#include "leeboard/report/each_record.hpp"
#include "report/form_due_list.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct DueOptions {
  std::vector<std::string> patients;
  std::string instrument, within = "7d", care_template = catalog::usual_template;
};

long long days_ahead(const DueOptions& options) {
  const auto within = parse_duration(options.within);
  if (!within || within->minutes % 1440 != 0)
    throw Error{ErrorKind::usage, "--within is a number of days or weeks"}.mend_with("such as --within 14d");
  return within->minutes / 1440;
}

void print(Context& context, const report::FormDueList& list) {
  const auto style = context.globals().csv_raw ? io::CsvStyle::raw : io::CsvStyle::guarded;
  if (context.json()) context.print(report::render_json(list));
  else if (context.format() == "csv")
    for (const auto& row : report::rows_of(list)) context.print(io::csv_row(row, style));
  else context.print(report::render_text(list, context.look()));
}

Outcome due(const DueOptions& options, Context& context) {
  const auto ahead = days_ahead(options);
  clinic::FormDueList list(context.desk(), options.instrument, options.care_template, ahead);
  // A list that was cut short must not look whole.
  if (options.patients.empty()) {
    if (!each_record(context, clinic::Selection({}), [&](const PersonRecord& record) { list.add(record); }).whole) return {};
  } else {
    auto& store = context.store();
    std::vector<store::PersonKey> people;
    for (const auto& code : options.patients) {
      people.push_back(store.snapshot().patients().require(code));
      store.log_read("assessments due", people.back());
    }
    for (const auto person : people) {
      if (Context::interrupted()) return {};
      if (const auto record = clinic::gather_record(store.snapshot(), context.desk(), person)) list.add(*record);
    }
  }
  for (const auto& id : list.gone_templates())
    context.warn(fmt::format("there is no template `{}`: of plans made with it only the goals are looked at", id));
  print(context, {context.as_of(), ahead, list.people(), list.not_in_care(), list.sorted()});
  return {};
}

Action declare_due(Arguments& app) {
  auto o = std::make_shared<DueOptions>();
  app.add_option("PATIENT", o->patients, "patient codes (default: everybody)")->required(false)->expected(0, -1);
  app.add_option("--instrument", o->instrument, "only this instrument")->type_name("ID");
  app.add_option("--within", o->within, "how far ahead to look (default: 7d)")->type_name("DURATION");
  app.add_option("--template", o->care_template, "schedule of people without a signed plan (default: oud-core)")->type_name("ID");
  return [o](Context& context) {
    if (!o->instrument.empty()) o->instrument = context.catalog().instrument_id(o->instrument);
    return due(*o, context);
  };
}
}  // namespace

Verb assess_due_verb() {
  return {"due",
          "list forms that are due by the signed plan, or else by the template",
          Access::read,
          declare_due,
          {{"What is due or overdue for everybody", "leeboard assess due"},
           {"Before a visit, two weeks ahead", "leeboard assess due P-0412 --within 14d"},
           {"Depression forms as a table for the front desk", "leeboard assess due --instrument phq9 --format csv"}},
          {"text", "ndjson", "csv"}};
}

}  // namespace leeboard::app
