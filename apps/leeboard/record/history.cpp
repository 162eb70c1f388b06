// `leeboard record history`: who wrote down what, when, by which command and import.
#include "leeboard/arguments.hpp"

#include <memory>

#include "clinic/recorded.hpp"
#include "leeboard/context.hpp"
#include "leeboard/record/verbs.hpp"
#include "leeboard/report/print_recorded.hpp"
#include "leeboard/report/report_setting.hpp"
#include "report/since.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
Outcome history(const std::string& patient, Context& context) {
  auto& store = context.store();
  auto& records = store.read();
  const auto person = records.patients().require(patient);
  store.log_read(patient, person);
  const auto recorded = clinic::recorded_of(records, context.desk(), person);
  print_recorded(context, "leeboard.history/1", recorded,
                 [&] { return report::history_report(report_setting(context), context.as_of(), patient, recorded); });
  return {};
}

Action declare_history(Arguments& app) {
  auto patient = std::make_shared<std::string>();
  app.add_option("PATIENT", *patient, "patient code")->required();
  return [patient](Context& context) { return history(*patient, context); };
}
}  // namespace

Verb record_history_verb() {
  return {"history",
          "who wrote down what, when, by which command and from which import",
          Access::read,
          declare_history,
          {{"One record from its beginning", "leeboard record history P-0412"},
           {"What one import brought", "leeboard record history P-0412 --json | jq -c 'select(.import == \"I-7\") | [.object, .what]'"}},
          {"text", "md", "html", "ndjson", "csv"}};
}

}  // namespace leeboard::app
