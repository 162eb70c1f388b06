// `leeboard report since`: what was recorded, decided, acknowledged and sent after a moment, for the next shift.
#include "leeboard/arguments.hpp"

#include <memory>
#include <set>

#include "clinic/recorded.hpp"
#include "leeboard/context.hpp"
#include "leeboard/report/print_recorded.hpp"
#include "leeboard/report/report_setting.hpp"
#include "leeboard/report/verbs.hpp"
#include "report/since.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
Outcome since(const std::string& moment, Context& context) {
  auto& store = context.store();
  const auto recorded = clinic::recorded_since(store.read(), context.desk(), moment);
  std::set<std::string> people;
  for (const auto& one : recorded)
    if (!one.patient.empty()) people.insert(one.patient);
  store.log_list(std::vector(people.begin(), people.end()));
  print_recorded(context, "leeboard.since/1", recorded,
                 [&] { return report::since_report(report_setting(context), context.as_of(), moment, recorded); });
  return {};
}

Action declare_since(Arguments& app) {
  auto moment = std::make_shared<std::string>();
  app.add_option("TIME", *moment, "a time (later than it), or a day (from its first moment on)")->required();
  return [moment](Context& context) { return since(*moment, context); };
}
}  // namespace

Verb report_since_verb() {
  return {"since",
          "what was recorded, decided, acknowledged and handed out after a moment, by person",
          Access::read,
          declare_since,
          {{"For the next shift", "leeboard report since 2026-11-30T14:00"},
           {"Decisions of today", "leeboard report since 2026-12-01 --json | jq -c 'select(.kind == \"decision\")'"}},
          {"text", "md", "html", "ndjson", "csv"}};
}

}  // namespace leeboard::app
