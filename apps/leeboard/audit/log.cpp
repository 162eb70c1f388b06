// `leeboard audit log`: events, oldest first.
#include "leeboard/arguments.hpp"

#include <algorithm>
#include <deque>
#include <memory>
#include <optional>
#include <utility>

#include "base/date.hpp"
#include "base/error.hpp"
#include "clinic/store/audit_lines.hpp"
#include "leeboard/audit/verbs.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "store/seal.hpp"
#include "store/store.hpp"
#include "store/verify.hpp"

namespace leeboard::app {

namespace {
struct LogOptions {
  std::string patient, actor, action, since;
  long long from = 1;
  long long last = 0;
  bool days = false;
};

bool wanted(const LogOptions& options, const store::LoggedEvent& event) {
  return (options.patient.empty() || event.patient == options.patient) && (options.actor.empty() || event.actor == options.actor) &&
         (options.action.empty() || event.action == options.action || event.action.starts_with(options.action + " ")) &&
         (options.since.empty() || event.ts >= options.since);
}

/// The last event of each day, to be kept elsewhere and held against the log later.
Outcome day_heads(const LogOptions& options, Context& context) {
  if (!options.patient.empty() || !options.actor.empty() || !options.action.empty() || options.from != 1 || options.last > 0)
    throw Error(ErrorKind::usage, "--days is about all events of a day").mend_with("of the other options give --since alone");
  const auto id = context.store().identity().chain_id;
  std::optional<store::DayHead> day;
  long long shown = 0;
  const auto print = [&] {
    if (!day || day->day < options.since) return;
    ++shown;
    context.print_text(context.json() ? clinic::format_day_head_json(id, *day) : store::format_day_head(id, *day) + "\n");
  };
  store::for_each_event(context.store_path(), make_open_options(context).wait_ms, 1, [&](const store::LoggedEvent& event) {
    if (Context::interrupted()) return false;
    constexpr std::size_t date = 10;
    // A clock that was put back makes no second head of a day that is over: the head is the last event of its stretch of the log.
    if (!day || day->day != event.ts.substr(0, date)) {
      print();
      day = {.day = event.ts.substr(0, date), .events = 0, .head = {}};
    }
    ++day->events;
    day->head = {.seq = event.seq, .hash = event.hash};
    return true;
  });
  print();
  if (context.json()) context.print(clinic::format_events_json(shown));
  return {};
}

Outcome log(const LogOptions& options, Context& context) {
  const auto open = make_open_options(context);
  if (!options.since.empty() && !parse_date(options.since))
    throw Error(ErrorKind::usage, "--since is no date: " + explain_date(options.since)).mend_with("write e.g. --since 2026-11-30");
  // The newest event of this run is its own: reading the log is logged, too.
  context.store().log_event("events", "{}");
  if (options.days) return day_heads(options, context);
  long long first = options.from, shown = 0;
  const bool filtered = !options.patient.empty() || !options.actor.empty() || !options.action.empty() || !options.since.empty();
  if (options.last > 0 && !filtered) first = std::max(first, context.store().head().seq - options.last + 1);
  std::deque<std::string> newest;  // only with --last: the ones it asks for are known at the end
  store::for_each_event(context.store_path(), open.wait_ms, first, [&](const store::LoggedEvent& event) {
    if (Context::interrupted()) return false;
    if (!wanted(options, event)) return true;
    auto line = context.json() ? clinic::format_event_json(event) : clinic::format_event_text(event);
    ++shown;
    if (options.last == 0) {
      context.print_text(line);
    } else {
      newest.push_back(std::move(line));
      if (std::cmp_greater(newest.size(), options.last)) newest.pop_front();
    }
    return true;
  });
  for (const auto& line : newest) context.print_text(line);
  if (options.last > 0) shown = static_cast<long long>(newest.size());
  if (context.json()) context.print(clinic::format_events_json(shown));
  return {};
}

Action declare_log(Arguments& app) {
  auto options = std::make_shared<LogOptions>();
  app.add_option("--patient", options->patient, "events about one patient")->type_name("PATIENT");
  app.add_option("--by", options->actor, "events of one member of staff")->type_name("ID");
  app.add_option("--action", options->action, "events of one command, such as \"intake add\" or intake")->type_name("COMMAND");
  app.add_option("--since", options->since, "events from that day on (UTC)")->type_name("DATE");
  app.add_flag("--days", options->days, "a line a day with the hash of its last event, to keep elsewhere for `audit verify --against`");
  app.add_option("--from", options->from, "events from that number on")->type_name("SEQ")->check(positive());
  app.add_option("--last", options->last, "the newest events, at most so many")->type_name("N")->check(positive());
  return [options](Context& context) { return log(*options, context); };
}
}  // namespace

Verb audit_log_verb() {
  return {"log",
          "list events, oldest first",
          Access::read,
          declare_log,
          {{"Who has looked at a record", "leeboard audit log --patient P-0412"},
           {"The last twenty events", "leeboard audit log --last 20"},
           {"The head of each day since November, to keep elsewhere", "leeboard audit log --days --since 2026-11-01"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
