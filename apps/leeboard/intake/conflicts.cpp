// `leeboard intake conflicts`: records that wait until somebody says whose they are.
#include <memory>

#include "clinic/desk.hpp"
#include "clinic/identity/format_conflicts.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/verbs.hpp"

namespace leeboard::app {

namespace {

struct ConflictsOptions {
  std::string conflict;
  bool all = false;
};

Outcome one(const ConflictsOptions& options, Context& context) {
  auto& store = context.store();
  const auto conflict = clinic::require_conflict(store.read(), options.conflict);
  const auto shown = clinic::show_conflict(context.desk(), store.read(), conflict, true);
  for (const auto& [person, code] : {std::pair{conflict.person, shown.patient}, {conflict.other, shown.other}})
    if (person) store.log_read(code, *person);
  context.print(context.json() ? clinic::format_conflict_json(shown) : clinic::format_conflict_text(shown));
  return {};
}

Outcome conflicts(const ConflictsOptions& options, Context& context) {
  if (!options.conflict.empty()) return one(options, context);
  auto& records = context.store().read();
  long long shown = 0;
  for (const auto& conflict : records.conflicts().all(!options.all)) {
    const auto line = clinic::show_conflict(context.desk(), records, conflict, false);
    context.print(context.json() ? clinic::format_conflict_json(line) : clinic::format_conflict_line(line));
    ++shown;
  }
  if (shown == 0 && !context.json()) context.print(options.all ? "no conflicts\n" : "no open conflicts\n");
  return {};
}

Action declare_conflicts(Arguments& app) {
  auto options = std::make_shared<ConflictsOptions>();
  app.add_option("CONFLICT", options->conflict, "one of them, such as X-1, with both sides");
  app.add_flag("--all", options->all, "settled ones too");
  return [options](Context& context) { return conflicts(*options, context); };
}

}  // namespace

Verb intake_conflicts_verb() {
  return {"conflicts",
          "list records that are held because it is in doubt whose they are",
          Access::read,
          declare_conflicts,
          {{"All that wait", "leeboard intake conflicts"}, {"Both sides of one", "leeboard intake conflicts X-1"}},
          {"text", "ndjson"}};
}

}  // namespace leeboard::app
