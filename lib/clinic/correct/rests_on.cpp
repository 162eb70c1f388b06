// A plan names forms, events and entries by id, triggers by number, and facts by name and time.
#include "clinic/correct/rests_on.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/correct/correctable.hpp"
#include "clinic/desk.hpp"
#include "clinic/forms/standing_forms.hpp"
#include "clinic/stored_plan.hpp"
#include "record/record_source.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
/// A plan of a day alone holds the days of what it rests on.
bool same_time(const std::optional<Stamp>& observed, const Stamp& at) { return observed && (*observed == at || *observed == stamp_of(at.day)); }

class Grounds {
 public:
  Grounds(store::Repositories& records, const Desk& desk, const CarePlan& plan, const Correctable& object, store::PersonKey kept)
      : vocabulary_(desk.catalog.vocabulary()), plan_(plan), object_(object) {
    if (object.kind == CorrectableKind::trigger) {
      const auto id = object.object.substr(object.object.rfind('/') + 1);
      trigger_ = object.person == kept ? id : std::to_string(object.person.number) + "." + id;
    }
    if (object.kind == CorrectableKind::form) {
      others_ = standing_forms(records, kept, object.form->answers.instrument, desk.seen());
      std::erase_if(others_, [&](const auto& other) { return other.assessment.id == object.object; });
    }
    if (object.kind != CorrectableKind::fact) return;
    // Where another observation of that time stands, the plan rests on that one.
    for (const auto& stored : records.facts().of(kept, object.fact->key, desk.seen()))
      said_again_ = said_again_ || (stored.fact.at == object.fact->at && stored.fact.id != object.object);
  }

  bool any() const {
    return std::ranges::any_of(plan_.escalations, [&](const auto& each) { return any_of(each.because); }) ||
           std::ranges::any_of(plan_.options, [&](const auto& option) { return option_rests(option); }) ||
           std::ranges::any_of(plan_.lines, [&](const auto& line) { return line_rests(line); }) ||
           std::ranges::any_of(plan_.also_fits, [&](const auto& each) { return any_of(each.because); });
  }

 private:
  bool any_of(const std::vector<Because>& list) const {
    return std::ranges::any_of(list, [&](const Because& because) { return rests(because); });
  }

  bool option_rests(const PlanOption& option) const {
    return std::ranges::any_of(option.reasons, [&](const auto& reason) { return any_of(reason.because); });
  }

  bool line_rests(const PlanLine& line) const {
    return any_of(line.because) || (!trigger_.empty() && line.trigger == trigger_) || (line.goal && goal_rests(*line.goal));
  }

  /// The baseline of a goal is a score of a form.
  bool goal_rests(const PlanGoal& goal) const {
    if (object_.kind != CorrectableKind::form) return false;
    const auto* entry = vocabulary_.find(goal.metric);
    if (entry == nullptr || !entry->derived || entry->derived->instrument != object_.form->answers.instrument) return false;
    const auto* scale = object_.form->score.scale(entry->derived->scale);
    return scale != nullptr && goal.baseline == FactContent{FactValue{Range{scale->low, scale->high}}} && !scored_again(*scale);
  }

  /// Where another form came to the same, the goal rests on that one.
  bool scored_again(const ScaleScore& score) const {
    return std::ranges::any_of(others_, [&](const store::StoredAssessment& other) {
      const auto* scale = other.assessment.score.scale(score.scale);
      return scale != nullptr && scale->low == score.low && scale->high == score.high;
    });
  }

  bool rests(const Because& because) const {
    switch (object_.kind) {
      case CorrectableKind::form: return names_source(because.source);
      case CorrectableKind::fact: return fact_rests(because);
      case CorrectableKind::event: return names_source(because.source) || counts_event(because);
      case CorrectableKind::entry: return names_source(because.source) || counts_entry(because);
      case CorrectableKind::trigger: return names_trigger(because);
    }
    return false;
  }

  /// The object itself, or one of those that a fact was computed from.
  bool names_source(std::string_view source) const {
    constexpr std::string_view mark = "computed: ";
    if (!source.starts_with(mark)) return source == object_.object;
    for (auto rest = source.substr(mark.size()); !rest.empty();) {
      const auto end = rest.find(", ");
      if (rest.substr(0, end) == object_.object) return true;
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 2);
    }
    return false;
  }

  /// Whether a computed fact is worked out from this one: then the time that it names may be that of another.
  bool computed_from(const Because& because, std::string_view key) const {
    const auto* from = derived(because);
    if (from == nullptr || !because.source.starts_with("computed: ")) return false;
    if (from->left_over_medicines) return from->record == key;
    return from->compute && std::ranges::any_of(from->compute->of, [&](const std::string& name) {
             return name == key || (name.starts_with(key) && name.size() > key.size() && name[key.size()] == '.');
           });
  }

  bool fact_rests(const Because& because) const {
    if (!said_again_ && computed_from(because, object_.fact->key)) return true;
    if (said_again_ || !same_time(because.observed, object_.fact->at)) return false;
    const auto& key = object_.fact->key;
    if (because.fact == key) return because.source == object_.fact->source;
    if (because.source == "implied by " + key) return true;
    const auto* entry = vocabulary_.find(because.fact);
    return entry != nullptr && entry->derived && entry->derived->record == key;
  }

  const catalog::Derived* derived(const Because& because) const {
    const auto* entry = vocabulary_.find(because.fact);
    return entry != nullptr && entry->derived ? &*entry->derived : nullptr;
  }

  /// A count names only the last of what it counts; visits and bookings are named together.
  bool counts_event(const Because& because) const {
    const auto* from = derived(because);
    if (from == nullptr) return false;
    if (from->injection) return from->injection == catalog::InjectionTake::count && object_.event->kind == EventKind::dose;
    if (from->event != object_.event->kind) return false;
    using Take = catalog::EventTake;
    return from->take == Take::count || from->take == Take::count_kept || from->take == Take::count_missed || from->take == Take::next_date;
  }

  bool counts_entry(const Because& because) const {
    const auto* from = derived(because);
    if (from == nullptr) return false;
    const auto kind = object_.entry->kind;
    if (from->log) return std::ranges::find(from->log->kinds, kind) != from->log->kinds.end();
    const bool told = from->logged == kind || (from->logged == TriggerEventKind::lapse && kind == TriggerEventKind::use);
    return told && from->take == catalog::EventTake::count;
  }

  bool names_trigger(const Because& because) const {
    const auto* value = std::get_if<FactValue>(&because.value);
    const auto* list = value != nullptr ? std::get_if<std::vector<FactRecord>>(value) : nullptr;
    if (list == nullptr || because.source != format_word(RecordSource::inventory)) return false;
    return std::ranges::any_of(*list, [&](const FactRecord& record) {
      const auto* id = record.find("id");
      const auto* code = id != nullptr ? std::get_if<Code>(id) : nullptr;
      return code != nullptr && code->word == trigger_;
    });
  }

  const catalog::Vocabulary& vocabulary_;
  const CarePlan& plan_;
  const Correctable& object_;
  std::string trigger_;
  std::vector<store::StoredAssessment> others_;
  bool said_again_ = false;
};

/// Whether an object could be in the plan under the id that it has there: what a count rests on is told by the time alone.
bool named_by_id(const CarePlan& plan, const Correctable& object) {
  const auto names = [&](const std::vector<Because>& list) { return std::ranges::find(list, object.object, &Because::source) != list.end(); };
  return object.kind == CorrectableKind::form || object.kind == CorrectableKind::fact || object.kind == CorrectableKind::trigger ||
         std::ranges::any_of(plan.lines, [&](const auto& line) { return names(line.because); }) ||
         std::ranges::any_of(plan.escalations, [&](const auto& each) { return names(each.because); }) ||
         std::ranges::any_of(plan.options, [&](const auto& option) {
           return std::ranges::any_of(option.reasons, [&](const auto& reason) { return names(reason.because); });
         });
}
/// The forms that a plan names as what it rests on.
std::set<std::string, std::less<>> forms_behind(const CarePlan& plan) {
  std::set<std::string, std::less<>> out;
  const auto add = [&](const std::vector<Because>& list) {
    constexpr std::string_view blank_and_comma = ", ";
    for (const auto& because : list)
      for (std::string_view rest = because.source; !rest.empty();) {
        const auto end = std::min(rest.find_first_of(blank_and_comma), rest.size());
        if (const auto word = rest.substr(0, end); store::parse_key("A", word)) out.emplace(word);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
  };
  for (const auto& each : plan.escalations) add(each.because);
  for (const auto& option : plan.options)
    for (const auto& reason : option.reasons) add(reason.because);
  for (const auto& line : plan.lines) add(line.because);
  for (const auto& each : plan.also_fits) add(each.because);
  return out;
}

/// Whatever in a text may be the id of a form.
std::set<std::string, std::less<>> form_ids_in(std::string_view text) {
  constexpr std::string_view mark = "A-", digits = "0123456789";
  std::set<std::string, std::less<>> out;
  for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size())) {
    const auto end = std::min(text.find_first_not_of(digits, at + mark.size()), text.size());
    if (end > at + mark.size()) out.emplace(text.substr(at, end - at));
  }
  return out;
}

bool withdrawn_from(store::Repositories& records, const store::Seen& seen, store::PersonKey person) {
  return std::ranges::any_of(records.patient_links().members(person, seen),
                             [&](const auto member) { return !records.withdrawals().of(member, seen).empty(); });
}

bool is_voided(store::Repositories& records, const store::Seen& seen, const std::string& id) {
  const auto form = records.assessments().get(id, seen);
  return form && source_withdrew(form->assessment);
}

/// Forms behind a plan that their source took back since.
std::vector<WithdrawnGround> voided_forms(store::Repositories& records, const store::Seen& seen, const CarePlan& plan) {
  std::vector<WithdrawnGround> out;
  for (const auto& id : forms_behind(plan))
    if (const auto form = records.assessments().get(id, seen); form && source_withdrew(form->assessment))
      out.push_back({id, form->assessment.recorded});
  return out;
}
}  // namespace

bool rests_on(store::Repositories& records, const Desk& desk, const CarePlan& plan, const Correctable& object, store::PersonKey kept) {
  return Grounds(records, desk, plan, object, kept).any();
}

std::vector<WithdrawnGround> withdrawn_grounds(store::Repositories& records, const Desk& desk, store::PersonKey person, const CarePlan& plan) {
  const auto seen = desk.seen();
  auto out = voided_forms(records, seen, plan);
  for (const auto member : records.patient_links().members(person, seen)) {
    std::vector<store::Withdrawal> standing;
    for (auto& one : records.withdrawals().of(member, seen)) {
      std::erase_if(standing, [&](const auto& other) { return other.object == one.object; });
      if (!one.undone) standing.push_back(std::move(one));
    }
    for (const auto& one : standing) {
      const auto object = find_correctable(records, desk, one.object);
      if (!object || !rests_on(records, desk, plan, *object, person)) continue;
      if (named_by_id(plan, *object) || earlier(plan.as_of, one.signature.at)) out.push_back({one.object, one.signature.at});
    }
  }
  return out;
}

bool may_rest_on_withdrawn(store::Repositories& records, const Desk& desk, const store::PlanRevision& revision) {
  const auto seen = desk.seen();
  return withdrawn_from(records, seen, revision.person) ||
         std::ranges::any_of(form_ids_in(revision.document), [&](const auto& id) { return is_voided(records, seen, id); });
}

bool is_stale(store::Repositories& records, const Desk& desk, const store::PlanRevision& revision) {
  if (revision.status != PlanStatus::draft || !may_rest_on_withdrawn(records, desk, revision)) return false;
  const auto plan = plan_of(revision, desk.catalog.vocabulary());
  return !withdrawn_grounds(records, desk, records.patient_links().kept(revision.person, desk.seen()), plan).empty();
}

}  // namespace leeboard::clinic
