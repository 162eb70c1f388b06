// `leeboard record history`: who wrote down what, when, by which command and import.
#include "leeboard/arguments.hpp"

#include <algorithm>
#include <memory>

#include "clinic/desk.hpp"
#include "leeboard/context.hpp"
#include "leeboard/record/verbs.hpp"
#include "leeboard/report/report_setting.hpp"
#include "report/since.hpp"
#include "report/views.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
constexpr auto schema = "leeboard.history/1";

Outcome history(const std::string& patient, Context& context) {
  auto& store = context.store();
  auto& records = store.read();
  const auto person = records.patients().require(patient);
  store.log_read(patient, person);
  std::vector<Recording> recorded;
  // All records that are read as this one: what was written on a merged record is part of how this one came to be.
  for (const auto member : records.patient_links().members(records.patient_links().kept(person)))
    records.recordings().for_each(member, {{}, context.as_of()}, [&](const Recording& one) { recorded.push_back(one); });
  std::ranges::stable_sort(recorded, [](const Recording& a, const Recording& b) { return earlier(a.at, b.at); });
  recorded.erase(std::unique(recorded.begin(), recorded.end()), recorded.end());
  if (context.json()) {
    for (const auto& one : recorded) context.print(report::recorded_json(schema, one));
    context.print(report::recorded_summary(schema, context.as_of(), recorded));
    return {};
  }
  if (context.format() == "csv") {
    context.print(report::recorded_csv(recorded, context.globals().csv_raw));
    return {};
  }
  const auto document = report::history_report(report_setting(context), context.as_of(), patient, recorded);
  context.print(report::render(document, context.format(), context.globals().csv_raw, context.look()));
  return {};
}

Action declare(Arguments& app) {
  auto patient = std::make_shared<std::string>();
  app.add_option("PATIENT", *patient, "patient code")->required();
  return [patient](Context& context) { return history(*patient, context); };
}
}  // namespace

Verb record_history_verb() {
  return {"history",
          "who wrote down what, when, by which command and from which import",
          Access::read,
          declare,
          {{"One record from its beginning", "leeboard record history P-0412"},
           {"What one import brought", "leeboard record history P-0412 --json | jq -c 'select(.import == \"I-7\") | [.object, .what]'"}},
          {"text", "md", "html", "ndjson", "csv"}};
}

}  // namespace leeboard::app
