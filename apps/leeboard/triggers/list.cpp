// `leeboard triggers list`: the inventory, or the log.
#include <memory>
#include <utility>

#include "clinic/desk.hpp"
#include "io/csv_writer.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/triggers/verbs.hpp"
#include "report/trigger_list.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct ListOptions {
  std::string patient;
  bool log = false, all_revisions = false;
};

void print_rows(Context& context, const std::vector<std::vector<std::string>>& rows) {
  const auto style = context.globals().csv_raw ? io::CsvStyle::raw : io::CsvStyle::guarded;
  for (const auto& row : rows) context.print(io::csv_row(row, style));
}

void list_inventory(Context& context, const std::string& code, std::vector<store::StoredTrigger> stored, report::Revisions shown) {
  std::vector<report::ListedTrigger> triggers;
  for (auto& each : stored) triggers.push_back({std::move(each.trigger), each.revision, std::move(each.signature.reason)});
  if (context.json()) context.print(report::inventory_json(triggers, code, shown));
  else if (context.format() == "csv") print_rows(context, report::inventory_rows(triggers));
  else context.print(report::inventory_text(triggers, code, shown, context.look()));
}

void list_log(Context& context, const std::string& code, std::vector<store::StoredTriggerEvent> stored, report::Revisions shown) {
  std::vector<report::ListedTriggerEvent> log;
  for (auto& each : stored) log.push_back({std::move(each.event), each.safety, each.corrected});
  if (context.json()) context.print(report::log_json(log, code, shown));
  else if (context.format() == "csv") print_rows(context, report::log_rows(log, code, shown));
  else context.print(report::log_text(log, code, shown, context.look()));
}

Outcome list(const ListOptions& options, Context& context) {
  auto& store = context.store();
  const auto person = store.read().patients().require(options.patient);
  store.log_read(options.patient, person);
  auto& records = store.read();
  const auto code = records.patients().code_of(person);
  const auto seen = options.all_revisions ? context.desk().seen_with_revisions() : context.desk().seen();
  const auto shown = options.all_revisions ? report::Revisions::all : report::Revisions::newest;
  if (options.log) list_log(context, code, records.trigger_log().of(person, seen), shown);
  else list_inventory(context, code, records.triggers().of(person, seen), shown);
  return {};
}

Action declare_list(Arguments& app) {
  auto options = std::make_shared<ListOptions>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_flag("--log", options->log, "the day-by-day log instead of the inventory");
  app.add_flag("--all-revisions", options->all_revisions, "also what was revised, corrected or taken back, with the reasons");
  return [options](Context& context) { return list(*options, context); };
}
}  // namespace

Verb triggers_list_verb() {
  return {
      "list",
      "print a person's triggers, or the log",
      Access::read,
      declare_list,
      {{"The inventory", "leeboard triggers list P-0412"}, {"The log as records that can be imported", "leeboard triggers list P-0412 --log --json"}},
      {"text", "ndjson", "csv"}};
}

}  // namespace leeboard::app
