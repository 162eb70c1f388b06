// The first interview about triggers, and what becomes of its answers.
#include "leeboard/triggers/add_by_interview.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/catalog.hpp"
#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"
#include "leeboard/context.hpp"
#include "leeboard/triggers/inventory_interview.hpp"
#include "leeboard/triggers/trigger_json.hpp"
#include "leeboard/triggers/word_list.hpp"
#include "leeboard/write_once.hpp"
#include "record/trigger_words.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
// What was told goes into the inventory, and which domains were talked about into the record, in one piece.
std::string store_interview(store::Repositories& records, store::PersonKey person, const InventoryDraft& draft, Context& context) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.trigger-log/1").field("type", "interview").field("patient", records.patients().code_of(person));
  json.key("triggers").begin_array();
  for (auto trigger : draft.found) {
    trigger.recorded = context.as_of();
    const auto [id, stored] = records.triggers().add(person, trigger, context.actor());
    json.begin_object().field("id", id).field("text", trigger.text).field("stored", format_stored(stored)).end_object();
  }
  json.end_array().key("explored").begin_array();
  if (const auto revision = records.patients().get(person)) {
    auto patient = revision->patient;
    for (const auto domain : draft.explored)
      if (std::ranges::find(patient.explored, domain) == patient.explored.end()) patient.explored.push_back(domain);
    records.patients().revise(person, patient, {context.actor(), context.as_of(), "interview about triggers"});
    for (const auto domain : patient.explored) json.value(format_word(domain));
  }
  records.drafts().remove(person, inventory_draft_name, context.actor());
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
  const auto person = context.store().read().patients().require(patient);
  const auto library = catalog::load_coping(context.catalog().definitions());
  const auto draft = interview_about_triggers(context, library, person);
  const auto written = write_once(context, patient + "\n" + format_inventory_draft(draft),
                                  [&](store::Repositories& records) { return store_interview(records, person, draft, context); });
  if (context.json()) {
    context.print(render_written(context, written));
    return {};
  }
  context.print_text(told(io::read_stored_json(written.result).root(), context.globals().dry_run));
  return {};
}

}  // namespace leeboard::app
