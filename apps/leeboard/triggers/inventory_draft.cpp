// Keeping a half-done interview about triggers.
#include "leeboard/triggers/inventory_draft.hpp"

#include "base/range.hpp"
#include "interop/trigger_records.hpp"
#include "io/read_json.hpp"
#include "report/trigger_json.hpp"
#include "leeboard/triggers/word_list.hpp"

namespace leeboard::app {

namespace {
void write_words(io::JsonWriter& json, std::string_view key, const std::vector<std::string>& words) {
  json.key(key).begin_array();
  for (const auto& word : words) json.value(word);
  json.end_array();
}

void write_triggers(io::JsonWriter& json, std::string_view key, const std::vector<Trigger>& triggers) {
  json.key(key).begin_array();
  for (const auto& trigger : triggers) {
    report::write_trigger(json, trigger, {}, 1);
    json.end_object();
  }
  json.end_array();
}

std::vector<std::string> read_words(io::Node root, std::string_view key) {
  std::vector<std::string> out;
  if (const auto list = root.find(key))
    for (const auto word : list->items()) out.emplace_back(word.text());
  return out;
}

std::vector<Trigger> read_triggers(io::Node root, std::string_view key, Diagnostics& problems) {
  std::vector<Trigger> out;
  if (const auto list = root.find(key))
    for (const auto item : list->items()) out.push_back(interop::read_trigger(item, problems));
  return out;
}
}  // namespace

bool InventoryDraft::is_past(std::string_view domain) const { return holds(explored, domain) || holds(skipped, domain); }

std::string format_inventory_draft(const InventoryDraft& draft) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.trigger-interview/1").field("begun", format_date(draft.begun));
  write_words(json, "explored", draft.explored);
  write_words(json, "skipped", draft.skipped);
  write_triggers(json, "found", draft.found);
  write_triggers(json, "open", draft.open.text.empty() ? std::vector<Trigger>{} : std::vector{draft.open});
  return json.field("asked", draft.asked).end_object().take();
}

std::optional<InventoryDraft> parse_inventory_draft(std::string_view text) {
  const auto document = io::read_json(text, "draft");
  const auto root = document.root();
  const auto begun = root.find("begun"), asked = root.find("asked");
  if (!begun || !asked || !parse_date(begun->text())) return std::nullopt;
  Diagnostics problems;
  InventoryDraft out{
      *parse_date(begun->text()), read_words(root, "explored"), read_words(root, "skipped"), read_triggers(root, "found", problems), {}, 0};
  auto open = read_triggers(root, "open", problems);
  if (!problems.empty()) return std::nullopt;
  if (!open.empty()) out.open = std::move(open.front());
  out.asked = static_cast<int>(parse_integer(asked->text()).value_or(0));
  return out;
}

}  // namespace leeboard::app
