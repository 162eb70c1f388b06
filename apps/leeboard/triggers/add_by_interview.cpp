// The first interview about triggers, and what becomes of its answers.
#include "leeboard/triggers/add_by_interview.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/catalog.hpp"
#include "clinic/became.hpp"
#include "clinic/desk.hpp"
#include "clinic/log_desk.hpp"
#include "clinic/person_finder.hpp"
#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"
#include "leeboard/context.hpp"
#include "leeboard/triggers/inventory_interview.hpp"
#include "leeboard/triggers/word_list.hpp"
#include "leeboard/write_once.hpp"
#include "record/trigger_words.hpp"
#include "report/trigger_json.hpp"

namespace leeboard::app {

namespace {
std::string render_interview(const clinic::ExploredTriggers& stored) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.trigger-log/1").field("type", "interview").field("patient", stored.code);
  json.key("triggers").begin_array();
  for (const auto& each : stored.triggers)
    json.begin_object().field("id", each.id).field("text", each.trigger.text).field("stored", clinic::format_stored(each.how)).end_object();
  json.end_array().key("explored").begin_array();
  for (const auto domain : stored.explored) json.value(format_word(domain));
  return json.end_array().end_object().take();
}

std::string told(const io::Node& result, bool dry_run) {
  std::string out;
  for (const auto trigger : result.find("triggers")->items()) {
    const bool is_new = trigger.find("stored")->text() == "created";
    out += fmt::format("{} {}: {}\n", trigger.find("id")->text(),
                       !is_new   ? "is there already"
                       : dry_run ? "would be added"
                                 : "added",
                       trigger.find("text")->text());
  }
  std::vector<std::string> explored, open;
  for (const auto domain : result.find("explored")->items()) explored.emplace_back(domain.text());
  for (const auto& domain : all_words<TriggerDomain>())
    if (!holds(explored, domain)) open.push_back(domain);
  return out + fmt::format("talked about: {} of {} domains{}\n", explored.size(), all_words<TriggerDomain>().size(),
                           open.empty() ? "" : "; not yet: " + joined(open));
}
}  // namespace

Outcome add_by_interview(Context& context, const std::string& patient) {
  const auto person = clinic::require_person(context.records(), patient);
  const auto library = catalog::load_coping(context.catalog().definitions());
  const auto draft = interview_about_triggers(context, library, person);
  const auto written = write_once(context, patient + "\n" + format_inventory_draft(draft), [&](store::Repositories& records) {
    const auto stored = clinic::store_trigger_interview(context.desk(), records, person, draft.found, draft.explored);
    records.drafts().remove(person, inventory_draft_name, context.actor());
    return render_interview(stored);
  });
  if (context.json()) {
    context.print(render_written(context, written));
    return {};
  }
  context.print_text(told(io::read_stored_json(written.result).root(), context.globals().dry_run));
  return {};
}

}  // namespace leeboard::app
