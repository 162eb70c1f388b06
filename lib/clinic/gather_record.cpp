// Reads one person: each rule about what belongs to a record stands here, once.
#include "clinic/gather_record.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/error.hpp"
#include "care/death.hpp"
#include "care/derive_facts.hpp"
#include "care/fact_sheet.hpp"
#include "care/safety_answers.hpp"
#include "care/site_facts.hpp"
#include "catalog/catalog.hpp"
#include "catalog/classify_medicine.hpp"
#include "catalog/safety_answers.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/correct/rests_on.hpp"
#include "clinic/correct/taken_back.hpp"
#include "clinic/desk.hpp"
#include "clinic/forms/standing_forms.hpp"
#include "clinic/identity/told_notes.hpp"
#include "clinic/identity/unite_lists.hpp"
#include "clinic/import/source_links.hpp"
#include "clinic/import/standing_facts.hpp"
#include "clinic/person_state.hpp"
#include "clinic/person_triggers.hpp"
#include "clinic/plan/signatures.hpp"
#include "clinic/safety_items.hpp"
#include "clinic/stored_plan.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
class Gatherer {
 public:
  Gatherer(store::Repositories& records, const Desk& desk, store::PersonKey person, const Gathering& what)
      : records_(records),
        desk_(desk),
        person_(person),
        what_(what),
        seen_(desk.seen()),
        shown_(what.revisions ? desk.seen_with_revisions() : seen_) {}

  bool add_patient(PersonRecord& out) {
    out.as_of = desk_.as_of;
    auto patient = records_.patients().get(person_, what_.mistaken || what_.revisions ? desk_.seen_with_revisions() : seen_);
    out.known = patient.has_value();
    if (!out.known && !what_.even_unseen) return false;
    if (patient) {
      out.revision = patient->revision;
      out.patient = std::move(patient->patient);
    }
    out.patient.code = records_.patients().code_of(person_);
    if (what_.revisions || !out.known)
      for (auto& each : records_.patients().revisions(person_, shown_))
        out.revisions.push_back({each.revision, std::move(each.patient), std::move(each.signature)});
    for (const auto member : records_.patient_links().members(person_, seen_))
      if (member != person_) add_member(member, out);
    return true;
  }

  // Of records that are read as one, one may say of a death what the other does not.
  void add_member(store::PersonKey member, PersonRecord& out) {
    out.merged.push_back(records_.patients().code_of(member));
    const auto patient = records_.patients().get(member, seen_);
    if (patient && says_died(patient->patient.deceased) && std::holds_alternative<Absent>(out.patient.deceased))
      out.patient.deceased = patient->patient.deceased;
  }

  void add_told(PersonRecord& out) {
    using enum PatientStatus;
    const auto& patient = out.patient;
    if (patient.status == inactive) out.told.emplace_back(awaits_link(records_, patient.code) ? "link-unknown" : "inactive");
    PersonRecogniser recogniser(desk_);
    // Names are compared with those of tests where one person is looked at.
    if (patient.status == test || (what_.kept == Kept::texts && PersonTeller(desk_, recogniser).has_test_name(patient)))
      out.told.emplace_back("test-patient");
  }

  // What imports told and nothing else here says; of entries and facts only where one record is looked at.
  void add_noted(PersonRecord& out) {
    const auto add = [&](std::string_view object) {
      for (auto& word : told_of_object(desk_, records_, object)) out.told.push_back(std::move(word));
    };
    add(told_person(out.patient.code));
    for (const auto& code : out.merged) add(told_person(code));
    for (const auto& form : out.assessments) add(form.id);
    if (what_.kept != Kept::texts) return;
    for (const auto& event : out.events) add(event.id);
    for (const auto& entry : out.log) add(entry.id);
    for (const auto& trigger : out.triggers) add(out.patient.code + "/" + trigger.id);
  }

  void add_episodes(PersonRecord& out) {
    for (auto& episode : records_.episodes().of(person_, shown_)) {
      out.episode_revisions.push_back(episode.revision);
      out.episodes.push_back(std::move(episode.episode));
    }
    if (auto current = records_.episodes().current(person_, seen_)) out.episode = std::move(current->episode);
    out.death = care::find_death(out.patient, out.episodes, desk_.as_of, death_words(desk_));
    if (out.death && !says_died(out.patient.deceased)) out.patient.deceased = true;
    if (!out.episode) return;
    episodes_of_now_ = {out.episode->id};
    if (out.merged.empty() || out.episode->discharged) return;
    // Each of the records that are read as one has a stretch of care of its own; what was told about somebody else is none of it.
    for (const auto& stored : records_.episodes().of(person_, seen_))
      if (!stored.episode.discharged && stored.episode.kind == out.episode->kind) episodes_of_now_.insert(stored.episode.id);
  }

  // A fact of the person goes with the person. Any other goes with the stretch of care in which it was recorded, and with none of
  // them where there was none yet; so it goes for words that the vocabulary does not know.
  void add_facts(PersonRecord& out) {
    const auto& vocabulary = desk_.catalog.vocabulary();
    ListsByRecord lists;
    auto all = records_.facts().of(person_, shown_);
    const auto wordless = facts_without_word(all);
    for (auto& stored : all) {
      if (what_.revisions) out.observations.push_back({stored.fact, stored.episode, stored.corrected});
      if (stored.corrected || wordless.contains(stored.fact.id)) continue;
      catalog::classify_medicines(stored.fact, vocabulary);
      const auto* entry = vocabulary.find(stored.fact.key);
      const bool personal = entry && entry->scope == catalog::FactScope::person;
      const bool of_now = personal || stored.episode.empty() || episodes_of_now_.contains(stored.episode);
      const bool list = of_now && entry && (entry->type.kind == ValueKind::codes || entry->type.kind == ValueKind::records);
      if (list && !out.merged.empty() && seen_from(stored.fact.at, desk_.as_of) && seen_from(stored.fact.recorded, desk_.as_of)) {
        auto& newest = lists[stored.fact.key].try_emplace(stored.person, stored.fact).first->second;
        if (!earlier(stored.fact.at, newest.at)) newest = stored.fact;
      }
      (of_now ? out.facts : out.closed_facts).push_back(std::move(stored.fact));
    }
    order_equals(out.facts);
    for (auto& united : unite_lists(lists, vocabulary, desk_.as_of)) out.facts.push_back(std::move(united));
  }

  void add_events(PersonRecord& out) {
    for (auto& event : records_.events().of(person_, shown_)) out.events.push_back(std::move(event.event));
  }

  void add_rest(PersonRecord& out) {
    auto forms = standing_forms(records_, person_, {}, shown_);
    auto log = records_.trigger_log().of(person_, seen_);
    // Of a form that is shown in all its revisions the newest alone may wait for somebody.
    out.safety = list_safety_items(records_, person_, seen_, what_.revisions ? records_.assessments().of(person_, {}, seen_) : forms, log);
    for (auto& form : forms) out.assessments.push_back(std::move(form.assessment));
    add_triggers(records_, person_, shown_, log, out);
  }

  static bool has_unanswered(const PersonRecord& out) {
    return std::ranges::any_of(out.safety, [](const SafetyItem& item) { return item.answer == SafetyAnswered::no; });
  }

  // Where a newer form answers, nothing else is looked for, but for the day of the first answer.
  void add_answers(const std::vector<Fact>* facts, PersonRecord& out) {
    care::mark_newer_forms(out.safety, out.assessments);
    if (what_.depth == Depth::forms ? out.safety.empty() : !has_unanswered(out)) return;
    const auto& vocabulary = desk_.catalog.vocabulary();
    const auto needs = catalog::load_safety_answers(desk_.catalog.definitions(), vocabulary);
    std::vector<Fact> needed;
    if (facts == nullptr) {
      std::vector<std::string> keys;
      for (const auto& need : needs) keys.insert(keys.end(), need.facts.begin(), need.facts.end());
      needed = care::derive_facts(vocabulary, out, desk_.as_of, keys);
      facts = &needed;
    }
    care::mark_answers(out.safety, out.assessments, *facts, needs, vocabulary, desk_.as_of);
  }

  void add_sheet(PersonRecord& out) {
    const auto& vocabulary = desk_.catalog.vocabulary();
    if (what_.entered_only) {
      add_answers(nullptr, out);
      out.sheet = care::make_fact_sheet(vocabulary, out.facts, desk_.as_of, std::nullopt, care::WorkOut::nothing);
      return;
    }
    auto facts = care::derive_facts(vocabulary, out, desk_.as_of);
    add_answers(&facts, out);
    care::keep_unanswered(facts, out.safety, vocabulary);
    auto problems = care::add_site_facts(vocabulary, desk_.site, desk_.as_of, facts);
    out.sheet = care::make_fact_sheet(vocabulary, facts, desk_.as_of);
    for (auto& problem : problems) out.sheet.add_problem(std::move(problem));
  }

  // Plans of a stretch of care that is over are history, as its facts are.
  void add_plans(PersonRecord& out) {
    const auto& vocabulary = desk_.catalog.vocabulary();
    std::optional<store::PlanRevision> last_signed, draft;
    for (auto& stored : records_.plans().list(person_, seen_)) {
      // A decision makes a revision too, and no other plan.
      if (bears_signature(stored.status) && (!last_signed || last_signed->content_digest != stored.content_digest))
        out.plan_changes.push_back(stored.signature.at.day);
      auto& newest = bears_signature(stored.status) ? last_signed : draft;
      newest = std::move(stored);
    }
    const auto belongs = [&](const std::optional<store::PlanRevision>& plan) {
      return plan && (plan->episode.empty() || !out.episode || plan->episode == out.episode->id);
    };
    const auto order = [](const store::PlanRevision& plan) { return std::pair(store::parse_key("PL", plan.id).value_or(0), plan.revision); };
    const auto read = [&](store::PlanRevision& plan) {
      records_.plans().complete(plan);
      auto whole = plan_of(plan, vocabulary);
      complete_signatures(records_, desk_, plan, whole);
      if (whole.status == PlanStatus::part_signed) whole.to_sign = unsigned_kinds(desk_.site, whole);
      return whole;
    };
    if (belongs(last_signed)) out.signed_plan = read(*last_signed);
    if (belongs(draft) && (!out.signed_plan || order(*draft) > order(*last_signed))) out.draft = read(*draft);
    for (auto* plan : {&out.signed_plan, &out.draft})
      if (*plan) (*plan)->withdrawn = withdrawn_grounds(records_, desk_, person_, **plan);
    out.trigger_histories = list_trigger_histories(records_, desk_, person_);
  }

  // What a plan was signed with was seen by who signed it; what a newer draft says is news, while the person is here.
  void add_escalations(PersonRecord& out) {
    if (out.death || (out.episode && out.episode->discharged)) return;
    std::vector<SafetyItem> items;
    if (out.draft) items = list_escalations(records_, *out.draft, seen_);
    if (out.signed_plan)
      for (auto& item : list_escalations(records_, *out.signed_plan, seen_))
        if (item.acknowledged && std::ranges::find(items, item.object, &SafetyItem::object) == items.end()) items.push_back(std::move(item));
    out.safety.insert(out.safety.end(), items.begin(), items.end());
    std::ranges::stable_sort(out.safety, [](const auto& a, const auto& b) { return earlier(a.at, b.at); });
  }

  void add_conflicts(PersonRecord& out) {
    for (const auto& conflict : records_.conflicts().open_of(person_))
      if (seen_.covers(conflict.signature.at)) out.conflicts.push_back(conflict.id);
  }

  void add_kept(PersonRecord& out) {
    auto kept = records_.imports().kept(person_, seen_);
    out.kept = static_cast<long long>(kept.size());
    if (what_.kept == Kept::count) return;
    for (auto& each : kept) out.kept_texts.push_back({std::move(each.type), std::move(each.reason), std::move(each.import), std::move(each.text)});
  }

 private:
  store::Repositories& records_;
  const Desk& desk_;
  store::PersonKey person_;
  const Gathering& what_;
  store::Seen seen_, shown_;
  std::set<std::string> episodes_of_now_;  ///< of which the facts count
};
}  // namespace

std::optional<PersonRecord> gather_record(store::Repositories& records, const Desk& desk, store::PersonKey person, const Gathering& what) {
  const auto one_read = records.one_read();
  PersonRecord out;
  Gatherer gatherer(records, desk, person, what);
  if (!gatherer.add_patient(out)) return std::nullopt;
  gatherer.add_episodes(out);
  if (what.depth >= Depth::draft) gatherer.add_told(out);
  if (what.depth >= Depth::visits) gatherer.add_events(out);
  if (what.depth >= Depth::forms) {
    gatherer.add_facts(out);
    gatherer.add_rest(out);
  }
  if (what.depth == Depth::forms) gatherer.add_answers(nullptr, out);
  if (what.depth >= Depth::draft) gatherer.add_sheet(out);
  if (what.depth == Depth::whole) {
    gatherer.add_plans(out);
    gatherer.add_escalations(out);
  }
  gatherer.add_conflicts(out);
  if (what.revisions) out.taken_back = list_taken_back(records, desk, person);
  if (what.kept != Kept::skip) {
    gatherer.add_kept(out);
    gatherer.add_noted(out);
  }
  return out;
}

PersonRecord require_record(store::Repositories& records, const Desk& desk, store::PersonKey person, const std::string& code, const Gathering& what) {
  auto out = gather_record(records, desk, person, what);
  if (!out)
    throw Error(ErrorKind::not_found, fmt::format("the record {} is not seen as of {}", code, format_stamp(desk.as_of)))
        .mend_with("choose a later " + desk.words.as_of + "; records entered in error are shown by `leeboard intake show --all-revisions`");
  return std::move(*out);
}

std::vector<SafetyItem> safety_items_of(store::Repositories& records, const Desk& desk, store::PersonKey person) {
  auto record = gather_record(records, desk, person, {.depth = Depth::draft, .entered_only = true});
  return record ? std::move(record->safety) : std::vector<SafetyItem>{};
}

}  // namespace leeboard::clinic
