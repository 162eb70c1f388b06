// Writing the trigger log and the inventory.
#include "clinic/log_desk.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/code.hpp"
#include "base/error.hpp"
#include "base/nearest.hpp"
#include "catalog/catalog.hpp"
#include "catalog/coping.hpp"
#include "catalog/first_steps.hpp"
#include "clinic/desk.hpp"
#include "clinic/log_correction.hpp"
#include "clinic/person_finder.hpp"
#include "interop/trigger_records.hpp"

namespace leeboard::clinic {

namespace {
void refuse_unknown_triggers(store::Repositories& records, store::PersonKey person, const TriggerEvent& event, const std::string& code) {
  const auto own = records.patients().code_of(person);
  // What an entry named stays named in its correction, also when that trigger was taken back since.
  const auto old = event.corrects.empty() ? std::nullopt : records.trigger_log().get(event.corrects);
  for (const auto& id : event.triggers) {
    if (old && std::ranges::find(old->event.triggers, id) != old->event.triggers.end()) continue;
    if (records.triggers().get(person, id) && !records.withdrawals().find(own + "/" + id)) continue;
    std::vector<std::string> known;
    for (const auto& entry : records.triggers().of(person))
      if (entry.person == person) known.push_back(entry.trigger.id);
    // Of a short list that is printed anyway everything is near.
    const auto near = known.size() > 3 ? did_you_mean(id, known) : std::string{};
    throw Error{ErrorKind::not_found, "the inventory of this person has no " + such_code("trigger", id)}.mend_with(
        known.empty() ? "the inventory is empty: add it with `leeboard triggers add " + code + "`"
                      : fmt::format("{}it holds {}: see `leeboard triggers list {}`", near.empty() ? "" : near + " ", fmt::join(known, " "), code));
  }
}

StoredTrigger add_to_inventory(const Desk& desk, store::Repositories& records, store::PersonKey person, const std::string& code, Trigger trigger) {
  trigger.recorded = desk.as_of;
  auto [id, how] = records.triggers().add(person, trigger, {desk.actor, desk.as_of, {}});
  trigger.id = id;
  return {.id = std::move(id), .code = code, .how = how, .trigger = std::move(trigger)};
}
}  // namespace

void refuse_future(const Desk& desk, const TriggerEvent& event) {
  if (seen_from(event.at, desk.as_of)) return;
  throw Error{ErrorKind::bad_input, "the entry lies in the future"}.mend_with(
      fmt::format("give a time up to {}, or say with {} which day it is", format_stamp(desk.as_of), desk.words.as_of));
}

LoggedEntry log_entry(const Desk& desk, store::Repositories& records, const std::string& code, TriggerEvent event, const Stamp& recorded) {
  const auto person = require_person(records, code);
  refuse_future(desk, event);
  refuse_unknown_triggers(records, person, event, code);
  LoggedEntry out{.code = records.patients().code_of(person), .safety = interop::is_safety_item(event)};
  std::tie(out.id, out.how) = records.trigger_log().add(person, event, {desk.actor, recorded, event.reason}, out.safety);
  carry_acknowledgement(records, event, out.id, out.safety);
  out.waits = out.safety && !records.acknowledgements().find(out.id);
  return out;
}

std::vector<std::string> first_steps_after(catalog::Catalog& catalog, TriggerEventKind kind) {
  std::vector<std::string> out;
  for (const auto& step : catalog::load_first_steps(catalog.definitions(), kind))
    out.push_back(fmt::format("{} ({})", step.text, fmt::join(step.cites, ", ")));
  return out;
}

StoredTrigger add_trigger(const Desk& desk, store::Repositories& records, const std::string& code, Trigger trigger) {
  const auto person = require_person(records, code);
  return add_to_inventory(desk, records, person, records.patients().code_of(person), std::move(trigger));
}

ExploredTriggers store_trigger_interview(const Desk& desk, store::Repositories& records, store::PersonKey person, const std::vector<Trigger>& told,
                                         const std::vector<TriggerDomain>& explored) {
  ExploredTriggers out{.code = records.patients().code_of(person)};
  for (const auto& trigger : told) out.triggers.push_back(add_to_inventory(desk, records, person, out.code, trigger));
  if (const auto revision = records.patients().get(person)) {
    auto patient = revision->patient;
    for (const auto domain : explored)
      if (std::ranges::find(patient.explored, domain) == patient.explored.end()) patient.explored.push_back(domain);
    records.patients().revise(person, patient, {desk.actor, desk.as_of, "interview about triggers"});
    out.explored = std::move(patient.explored);
  }
  return out;
}

StoredTrigger resolve_trigger(const Desk& desk, store::Repositories& records, const std::string& code, const std::string& id,
                              const Resolution& resolution) {
  const auto person = require_person(records, code);
  const auto known = records.triggers().get(person, id);
  if (!known) {
    std::vector<std::string> ids;
    for (const auto& entry : records.triggers().of(person)) ids.push_back(entry.trigger.id);
    const auto near = did_you_mean(id, ids);
    throw Error{ErrorKind::not_found, "this person has no " + such_code("trigger", id)}.mend_with(
        near.empty() ? "see `leeboard triggers list " + code + "`" : near);
  }
  if (records.withdrawals().find(records.patients().code_of(person) + "/" + id))
    throw Error{ErrorKind::usage, id + " was taken back"}.mend_with("see `leeboard triggers list " + code + "`");
  auto trigger = known->trigger;
  if (resolution.status) trigger.status = *resolution.status;
  if (resolution.strategy) trigger.strategy = resolution.strategy;
  if (!resolution.done.empty()) trigger.steps.push_back({resolution.done, std::nullopt, "", "done"});
  for (const auto& step : resolution.steps)
    if (std::ranges::find(trigger.steps, step) == trigger.steps.end()) trigger.steps.push_back(step);
  if (resolution.strength) trigger.strength = resolution.strength;
  trigger.recorded = desk.as_of;
  const auto how = records.triggers().revise(person, id, trigger, {desk.actor, desk.as_of, resolution.reason});
  return {.id = id,
          .code = records.patients().code_of(person),
          .revision = known->revision + (how == store::Stored::revised ? 1 : 0),
          .how = how,
          .trigger = std::move(trigger)};
}

std::vector<TriggerStep> agreed_steps(const Desk& desk, const std::vector<std::string>& ids, const std::string& owner, const std::optional<Date>& due,
                                      const std::string& code) {
  std::vector<TriggerStep> out;
  if (ids.empty()) return out;
  const auto library = catalog::load_coping(desk.catalog.definitions());
  for (const auto& id : ids) {
    const auto* strategy = library.find(id);
    if (!strategy) {
      const auto near = did_you_mean(id, library.ids());
      throw Error{ErrorKind::not_found, "there is no coping strategy " + id}.mend_with(
          near.empty() ? "see the proposals of `leeboard triggers review " + code + "`" : near);
    }
    out.push_back(
        {strategy->text, due ? *due : plus(stamp_of(desk.as_of.day), strategy->within).day, owner.empty() ? strategy->owner : owner, "agreed"});
  }
  return out;
}

}  // namespace leeboard::clinic
