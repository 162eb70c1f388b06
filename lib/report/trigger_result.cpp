// Results of work on triggers.
#include "report/trigger_result.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/words.hpp"
#include "catalog/trigger_json.hpp"
#include "io/read_stored_json.hpp"

namespace leeboard::report {

namespace {
constexpr auto schema = "leeboard.trigger-log/1";
}

std::string trigger_result_json(const Trigger& trigger, const std::string& patient, int revision, Stored how) {
  io::JsonWriter json;
  catalog::write_trigger(json, trigger, patient, revision);
  return json.field("stored", format_word(how)).end_object().take();
}

std::string trigger_added_text(const std::string& id, Stored how, const WriteState& state) {
  return fmt::format("{} {}\n", id,
                     state.replayed           ? "was stored before with this key"
                     : how != Stored::created ? "is there already: nothing added"
                     : state.dry_run          ? "would be added"
                                              : "added");
}

std::string logged_json(const TriggerEvent& event, const LoggedResult& entry) {
  io::JsonWriter json;
  catalog::write_trigger_event(json, event, entry.patient);
  return json.field("event", entry.id).field("safety", entry.safety).field("stored", format_word(entry.how)).end_object().take();
}

std::string logged_text(const LoggedResult& entry, const std::string& corrects, bool withdrawn, const WriteState& state) {
  if (state.replayed) return entry.id + " was stored before with this key\n";
  if (entry.how == Stored::unchanged) return entry.id + " is there already: nothing added\n";
  const auto place = corrects.empty() ? "" : withdrawn ? ": " + corrects + " is taken back" : " in place of " + corrects;
  return fmt::format("{} {}logged{}\n", entry.id, state.dry_run ? "would be " : "", place);
}

std::string resolved_text(const ResolvedTrigger& resolved, const WriteState& state) {
  const auto status = format_word(resolved.status);
  if (resolved.how != Stored::revised || state.replayed) return fmt::format("{} was {} already: nothing changed\n", resolved.id, status);
  auto told = resolved.strength ? fmt::format(", strength {}", *resolved.strength) : std::string();
  if (resolved.steps > 0)
    told += fmt::format(", {} agreed; the next plan draft holds {}", resolved.steps == 1 ? "1 step" : fmt::format("{} steps", resolved.steps),
                        resolved.steps == 1 ? "it" : "them");
  return fmt::format("{} {}{}{}\n", resolved.id, state.dry_run ? "would be " : "is now ", status, told);
}

std::string interview_json(const InterviewResult& result) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "interview").field("patient", result.patient).key("triggers").begin_array();
  for (const auto& each : result.triggers)
    json.begin_object().field("id", each.id).field("text", each.text).field("stored", format_word(each.how)).end_object();
  json.end_array().key("explored").begin_array();
  for (const auto domain : result.explored) json.value(format_word(domain));
  return json.end_array().end_object().take();
}

InterviewResult parse_interview(std::string_view json) {
  const auto document = io::read_stored_json(json);
  const auto text_of = [](io::Node node, std::string_view key) {
    const auto found = node.find(key);
    return found ? std::string(found->text()) : std::string();
  };
  InterviewResult out{.patient = text_of(document.root(), "patient")};
  if (const auto list = document.root().find("triggers"))
    for (const auto each : list->items())
      out.triggers.push_back({text_of(each, "id"), text_of(each, "text"), parse_word<Stored>(text_of(each, "stored")).value_or(Stored::created)});
  if (const auto list = document.root().find("explored"))
    for (const auto each : list->items())
      if (const auto domain = parse_word<TriggerDomain>(each.text())) out.explored.push_back(*domain);
  return out;
}

std::string interview_text(const InterviewResult& result, bool dry_run) {
  std::string out;
  for (const auto& each : result.triggers)
    out += fmt::format("{} {}: {}\n", each.id, each.how != Stored::created ? "is there already" : dry_run ? "would be added" : "added", each.text);
  const auto domains = all_words<TriggerDomain>();
  const auto explored = format_words(result.explored);
  std::vector<std::string> open;
  for (const auto& domain : domains)
    if (std::ranges::find(explored, domain) == explored.end()) open.push_back(domain);
  return out + fmt::format("talked about: {} of {} domains{}\n", explored.size(), domains.size(),
                           open.empty() ? "" : "; not yet: " + join_words(open, " "));
}

}  // namespace leeboard::report
