// Gathers safety items and closes them.
#include "clinic/safety_items.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "catalog/catalog.hpp"
#include "catalog/site_settings.hpp"
#include "clinic/desk.hpp"
#include "clinic/stored_plan.hpp"
#include "record/acknowledge_words.hpp"
#include "record/record_source.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
bool by_time(const SafetyItem& a, const SafetyItem& b) { return earlier(a.at, b.at); }

void add_seen_by(SafetyItem& item, const store::Acknowledgement& seen_by, const std::optional<store::Acknowledgement>& decided) {
  item.acknowledged = true;
  item.seen_by = seen_by.signature;
  item.of_older_layout = !seen_by.decision;
  if (!decided) return;
  item.answer = SafetyAnswered::decision;
  item.decided = decided->signature;
  item.decided->reason = decided->decision.value_or("");
  item.answered = decided->signature.at;
}

std::string flags_of(const Score& score) {
  std::string text;
  for (const auto& flag : score.flags)
    if (flag.safety && flag.state == Truth::yes) text += (text.empty() ? "" : "; ") + flag.text;
  return text;
}

bool is_safety_item(store::Repositories& records, const std::string& id) {
  if (store::parse_key("A", id)) {
    const auto form = records.assessments().get(id);
    return form && form->safety;
  }
  if (!store::parse_key("V", id)) return false;
  const auto entry = records.trigger_log().get(id);
  return entry && entry->safety;
}

// Closed with a form or an entry of the log only where that is a safety item itself, and speaks for the escalation: anything else that
// has an id of the store (a score without a flag, a visit) waits for nobody, so it closes nothing.
bool rests_on_item(store::Repositories& records, const Escalation& escalation) {
  return std::ranges::any_of(escalation.because,
                             [&](const Because& because) { return because.truth != Truth::no && is_safety_item(records, because.source); });
}

// What follows from the record alone, such as an age, is as old as the draft.
bool follows_from_record(const Because& because) {
  const auto source = parse_word<RecordSource>(because.source);
  return source == RecordSource::patient || source == RecordSource::episode;
}

// The newest observation that the escalation rests on.
std::optional<Stamp> newest_observation(const CarePlan& plan, const Escalation& escalation) {
  std::optional<Stamp> newest;
  for (const auto& because : escalation.because) {
    if (!because.observed || because.truth == Truth::no || follows_from_record(because)) continue;
    if (!newest || earlier(*newest, *because.observed)) newest = because.observed;
  }
  return newest ? newest : std::optional(plan.as_of);
}

const Escalation& require_escalation(const CarePlan& plan, const std::string& id) {
  const auto found = std::ranges::find(plan.escalations, id, &Escalation::id);
  if (found != plan.escalations.end()) return *found;
  std::vector<std::string> known;
  for (const auto& each : plan.escalations) known.push_back(each.id);
  const auto near = did_you_mean(id, known);
  throw Error(ErrorKind::not_found, fmt::format("the newest revision of {} holds no escalation {}", plan.id, id))
      .mend_with(!near.empty() ? near : "see `leeboard plan show`");
}
}  // namespace

void require_right_to_decide(const Desk& desk, const std::string& object) {
  const auto& roles = desk.site.decide;
  const auto* staff = desk.site.find_staff(desk.actor);
  if (staff != nullptr && std::ranges::find(roles, staff->role) != roles.end()) return;
  throw Error(ErrorKind::refused, fmt::format("a decision about {} is not for {}{}", object, desk.actor,
                                              staff != nullptr && !staff->role.empty() ? ", " + staff->role : std::string()))
      .mend_with(fmt::format("the roles that decide are those of rules.decide in leeboard.yaml ({}); without --decision it is acknowledged",
                             roles.empty() ? "none" : fmt::format("{}", fmt::join(roles, ", "))));
}

std::vector<SafetyItem> list_safety_items(store::Repositories& records, store::PersonKey person, const store::Seen& seen,
                                          const std::vector<store::StoredAssessment>& forms, const std::vector<store::StoredTriggerEvent>& log) {
  std::vector<SafetyItem> out;
  std::map<std::string, store::OpenSafetyItem> open;
  for (auto& item : records.acknowledgements().open(person, seen)) open.emplace(item.object, item);
  const auto add = [&](SafetyItem item) {
    if (open.erase(item.object) == 0) {
      item.acknowledged = true;
      auto& known = records.acknowledgements();
      if (const auto seen_by = known.find(item.object, seen)) add_seen_by(item, *seen_by, known.find_decision(item.object, seen));
    }
    out.push_back(std::move(item));
  };
  for (const auto& form : forms) {
    const auto& a = form.assessment;
    if (form.safety) add({a.id, a.score.instrument, a.answers.taken_at.value_or(a.recorded), flags_of(a.score), false});
  }
  for (const auto& entry : log)
    if (const std::string kind(format_word(entry.event.kind)); entry.safety)
      add({entry.event.id, kind, entry.event.at, "an " + kind + " was logged", false});
  // Items whose record is not among those seen are still nobody's yet.
  for (const auto& [object, item] : open) out.push_back({object, item.what, item.at, {}, false});
  std::ranges::stable_sort(out, by_time);
  return out;
}

std::vector<SafetyItem> list_escalations(store::Repositories& records, const CarePlan& plan, const store::Seen& seen) {
  std::vector<SafetyItem> out;
  for (const auto& escalation : plan.escalations) {
    if (urgency_of(escalation) != Urgency::now || rests_on_item(records, escalation)) continue;
    const auto since = newest_observation(plan, escalation);
    SafetyItem item{escalation_object(plan, escalation), "escalation", *since, escalation.text, false};
    auto& known = records.acknowledgements();
    if (const auto seen_by = known.find(item.object, seen, since)) add_seen_by(item, *seen_by, known.find_decision(item.object, seen, since));
    out.push_back(std::move(item));
  }
  return out;
}

Acknowledged acknowledge(store::Repositories& records, const Desk& desk, const AcknowledgeRequest& request) {
  const auto& object = request.object;
  if (const auto back = records.withdrawals().find(object))
    throw Error(ErrorKind::usage, fmt::format("{} was withdrawn on {}: nobody waits for it", object, format_date(back->at.day)))
        .mend_with("what was withdrawn and not answered stands in `leeboard audit review`");
  std::optional<Stamp> since;
  if (const auto colon = object.find(':'); colon != std::string::npos)
    if (const auto stored = records.plans().get(object.substr(0, colon))) {
      const auto plan = plan_of(*stored, desk.catalog.vocabulary());
      const auto& escalation = require_escalation(plan, object.substr(colon + 1));
      if (rests_on_item(records, escalation))
        throw Error(ErrorKind::not_found, fmt::format("{} rests on a form or on the trigger log", object))
            .mend_with("acknowledge that item; its id stands in `leeboard plan show`");
      since = newest_observation(plan, escalation);
    }
  Acknowledged out;
  if (!request.decision.empty()) require_right_to_decide(desk, object);
  const store::Acknowledgement own{object, {desk.actor, desk.as_of, request.note}, request.decision};
  out.how = records.acknowledgements().add(own, since);
  auto& known = records.acknowledgements();
  auto standing = request.decision.empty() ? known.find(object, {}, since) : known.find_decision(object, {}, since);
  out.standing = standing ? std::move(*standing) : own;
  return out;
}

void acknowledge_escalations(store::Repositories& records, const Desk& desk, const CarePlan& plan, const std::string& note) {
  for (const auto& escalation : plan.escalations)
    if (urgency_of(escalation) == Urgency::now && !rests_on_item(records, escalation))
      records.acknowledgements().add({escalation_object(plan, escalation), {desk.actor, desk.as_of, note}}, newest_observation(plan, escalation));
}

std::vector<std::string> waiting_of(store::Repositories& records, const Desk& desk, std::span<const std::string> items) {
  std::vector<std::string> out;
  for (const auto& item : items)
    if (!records.acknowledgements().find(item, desk.seen())) out.push_back(item);
  return out;
}

}  // namespace leeboard::clinic
