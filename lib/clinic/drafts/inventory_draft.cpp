// Keeping a half-done interview about triggers.
#include "clinic/drafts/inventory_draft.hpp"

#include <algorithm>

#include "base/range.hpp"
#include "catalog/trigger_json.hpp"
#include "clinic/desk.hpp"
#include "interop/trigger_records.hpp"
#include "io/map_reader.hpp"
#include "io/read_json.hpp"

namespace leeboard::clinic {

namespace {
// No instrument has this name.
constexpr const char* kept_as = "triggers/interview";

void write_words(io::JsonWriter& json, std::string_view key, const std::vector<TriggerDomain>& domains) {
  json.key(key).begin_array();
  for (const auto domain : domains) json.value(format_word(domain));
  json.end_array();
}

void write_triggers(io::JsonWriter& json, std::string_view key, const std::vector<Trigger>& triggers) {
  json.key(key).begin_array();
  for (const auto& trigger : triggers) {
    catalog::write_trigger(json, trigger, {}, 1);
    json.end_object();
  }
  json.end_array();
}

std::vector<TriggerDomain> read_words(io::Node root, std::string_view key, Diagnostics& problems) {
  std::vector<TriggerDomain> out;
  if (const auto list = root.find(key))
    for (const auto word : list->items()) {
      if (const auto domain = parse_word<TriggerDomain>(word.text())) out.push_back(*domain);
      else io::report(problems, word, "this is no trigger domain");
    }
  return out;
}

std::vector<Trigger> read_triggers(io::Node root, std::string_view key, Diagnostics& problems) {
  std::vector<Trigger> out;
  if (const auto list = root.find(key))
    for (const auto item : list->items()) out.push_back(interop::read_trigger(item, problems));
  return out;
}

std::optional<InventoryDraft> parse_inventory_draft(std::string_view text) {
  const auto document = io::read_json(text, "draft");
  const auto root = document.root();
  const auto begun = root.find("begun"), asked = root.find("asked");
  if (!begun || !asked || !parse_date(begun->text())) return std::nullopt;
  Diagnostics problems;
  InventoryDraft out{*parse_date(begun->text()),
                     read_words(root, "explored", problems),
                     read_words(root, "skipped", problems),
                     read_triggers(root, "found", problems),
                     {},
                     0};
  auto open = read_triggers(root, "open", problems);
  if (!problems.empty()) return std::nullopt;
  if (!open.empty()) out.open = std::move(open.front());
  out.asked = static_cast<int>(parse_integer(asked->text()).value_or(0));
  return out;
}
}  // namespace

bool InventoryDraft::is_past(TriggerDomain domain) const {
  return std::ranges::find(explored, domain) != explored.end() || std::ranges::find(skipped, domain) != skipped.end();
}

std::string format_inventory_draft(const InventoryDraft& draft) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.trigger-interview/1").field("begun", format_date(draft.begun));
  write_words(json, "explored", draft.explored);
  write_words(json, "skipped", draft.skipped);
  write_triggers(json, "found", draft.found);
  write_triggers(json, "open", draft.open.text.empty() ? std::vector<Trigger>{} : std::vector{draft.open});
  return json.field("asked", draft.asked).end_object().take();
}

void keep_inventory_draft(const Desk& desk, store::Store& store, store::PersonKey person, const InventoryDraft& draft) {
  const auto text = format_inventory_draft(draft);
  store.write([&](store::Repositories& records) { records.drafts().put(person, kept_as, desk.actor, text); });
}

std::optional<InventoryDraft> find_inventory_draft(const Desk& desk, store::Repositories& records, store::PersonKey person) {
  const auto text = records.drafts().get(person, kept_as, desk.actor);
  return text ? parse_inventory_draft(*text) : std::nullopt;
}

void drop_inventory_draft(const Desk& desk, store::Repositories& records, store::PersonKey person) {
  records.drafts().remove(person, kept_as, desk.actor);
}

}  // namespace leeboard::clinic
