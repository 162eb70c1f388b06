// `leeboard report since`: what was recorded, decided, acknowledged and sent after a moment, for the next shift.
#include "leeboard/arguments.hpp"

#include <memory>
#include <set>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "leeboard/context.hpp"
#include "leeboard/report/report_setting.hpp"
#include "leeboard/report/verbs.hpp"
#include "report/since.hpp"
#include "report/views.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
constexpr auto schema = "leeboard.since/1";

Outcome since(const std::string& moment, Context& context) {
  const auto& desk = context.desk();
  const auto after = parse_stamp(moment, desk.zone);
  if (!after) throw Error{ErrorKind::usage, "TIME is no time: " + explain_stamp(moment, desk.zone)}.mend_with("write 2026-11-30 or 2026-11-30T14:00");
  std::vector<Recording> recorded;
  context.store().read().recordings().for_each({}, {after, context.as_of()}, [&](const Recording& one) { recorded.push_back(one); });
  std::set<std::string> people;
  for (const auto& one : recorded)
    if (!one.patient.empty()) people.insert(one.patient);
  context.store().log_list(std::vector(people.begin(), people.end()));
  if (context.json()) {
    for (const auto& one : recorded) context.print(report::recorded_json(schema, one));
    context.print(report::recorded_summary(schema, context.as_of(), recorded));
    return {};
  }
  if (context.format() == "csv") {
    context.print(report::recorded_csv(recorded, context.globals().csv_raw));
    return {};
  }
  const auto document = report::since_report(report_setting(context), context.as_of(), moment, recorded);
  context.print(report::render(document, context.format(), context.globals().csv_raw, context.look()));
  return {};
}

Action declare(Arguments& app) {
  auto moment = std::make_shared<std::string>();
  app.add_option("TIME", *moment, "a time (later than it), or a day (from its first moment on)")->required();
  return [moment](Context& context) { return since(*moment, context); };
}
}  // namespace

Verb report_since_verb() {
  return {"since",
          "what was recorded, decided, acknowledged and sent after a moment, by person",
          Access::read,
          declare,
          {{"For the next shift", "leeboard report since 2026-11-30T14:00"},
           {"Decisions of today", "leeboard report since 2026-12-01 --json | jq -c 'select(.kind == \"decision\")'"}},
          {"text", "md", "html", "ndjson", "csv"}};
}

}  // namespace leeboard::app
