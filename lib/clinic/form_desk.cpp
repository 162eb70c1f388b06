// Scoring and storing of forms, shared by the verbs of assess.
#include "clinic/form_desk.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/score_contradictory.hpp"
#include "catalog/catalog.hpp"
#include "clinic/band_choice.hpp"
#include "clinic/desk.hpp"
#include "clinic/forms/answer_words.hpp"
#include "clinic/forms/contradictory_form.hpp"
#include "clinic/import/check_times.hpp"
#include "record/form_state.hpp"

namespace leeboard::clinic {

namespace {
constexpr std::size_t most_remembered = 50'000;

// What is given replaces what stands under the same item, by whatever name it was given before.
void replace_answers(const catalog::Instrument& instrument, Answers& answers, const std::vector<Answer>& given) {
  const auto place_of = [&](const std::string& name) {
    const auto item = instrument.find_item(name);
    return item ? item : instrument.find_raw(name);
  };
  for (const auto& answer : given)
    if (const auto place = place_of(answer.item)) std::erase_if(answers.answers, [&](const Answer& old) { return place_of(old.item) == place; });
  answers.answers.insert(answers.answers.end(), given.begin(), given.end());
}
}  // namespace

ReadyInstrument& FormDesk::ready(std::string_view id) {
  if (last_ != nullptr && last_id_ == id) return *last_;
  auto found = ready_.find(id);
  if (found == ready_.end()) {
    const auto& instrument = desk_.catalog.instrument(id);
    found = ready_.emplace(std::string(id), ReadyInstrument{instrument, care::Scorer(instrument, chosen_bands(desk_.site, instrument))}).first;
  }
  last_id_ = found->first;
  last_ = &found->second;
  return *last_;
}

ReadyInstrument* FormDesk::find(std::string_view id) {
  if (last_ != nullptr && last_id_ == id) return last_;
  if (!ready_.contains(id) && desk_.catalog.definitions().find("instruments", std::string(id)) == nullptr) return nullptr;
  return &ready(id);
}

void throw_answer_problems(const std::vector<catalog::AnswerProblem>& problems, ErrorKind misnamed) {
  using Kind = catalog::AnswerProblem::Kind;
  const auto& first = problems.front();
  const bool naming = first.kind == Kind::unknown_key || first.kind == Kind::repeated;
  std::vector<Diagnostic> all;
  for (const auto& problem : problems) all.push_back({{}, problem.message, problem.mend});
  auto error = Error{naming ? misnamed : ErrorKind::bad_input, first.message}.mend_with(first.mend);
  if (problems.size() > 1) throw std::move(error).with(std::move(all));
  throw std::move(error);
}

Score FormDesk::score(const Answers& answers, bool numbers_declared, ErrorKind misnamed) {
  auto& ready = this->ready(answers.instrument);
  auto result = care::score_answers(ready.instrument, ready.scorer, answers, numbers_declared);
  if (!result.problems.empty()) {
    // Only where something is wrong are words looked up, so that a batch of good forms costs nothing more.
    auto worded = answers;
    if (read_answer_words(ready.instrument, form_rules(), worded))
      result = care::score_answers(ready.instrument, ready.scorer, worded, numbers_declared);
  }
  if (!result.problems.empty()) throw_answer_problems(result.problems, misnamed);
  return std::move(result.score);
}

const catalog::FormRules& FormDesk::form_rules() {
  if (!rules_) rules_.emplace(catalog::load_form_rules(desk_.catalog));
  return *rules_;
}

Score FormDesk::take(Answers& answers, const FormIntake& how) {
  using Kind = catalog::AnswerProblem::Kind;
  auto& ready = this->ready(answers.instrument);
  mark_contradictory(answers, {});
  auto result = care::score_answers(ready.instrument, ready.scorer, answers, how.numbers_declared);
  if (!result.problems.empty() && read_answer_words(ready.instrument, form_rules(), answers))
    result = care::score_answers(ready.instrument, ready.scorer, answers, how.numbers_declared);
  auto problems = how.problems;
  problems.insert(problems.end(), result.problems.begin(), result.problems.end());
  if (problems.empty()) {
    drop_repeated_answers(answers);
    return std::move(result.score);
  }
  const bool nameless = answers.basis == AnswerBasis::reported_total ||
                        std::ranges::any_of(problems, [](const auto& problem) { return problem.kind == Kind::unknown_key; });
  if (!how.keep_contradictory || nameless || safety_said(answers).empty()) throw_answer_problems(problems, how.misnamed);
  return keep_contradictory_form(ready, answers, problems);
}

std::vector<FlagState> FormDesk::safety_said(const Answers& answers) {
  if (answers.basis == AnswerBasis::reported_total) return {};
  auto* const known = find(answers.instrument);
  if (known == nullptr) return {};  // of a form that nobody knows no answer is one about safety
  auto& ready = *known;
  const auto& flags = ready.instrument.flags;
  if (std::ranges::none_of(flags, [](const auto& flag) { return flag.safety; })) return {};
  auto worded = answers;
  read_answer_words(ready.instrument, form_rules(), worded);
  auto said = care::flags_said(ready.instrument, worded);
  std::erase_if(said, [](const auto& flag) { return !flag.safety || flag.state != Truth::yes; });
  return said;
}

bool FormDesk::same_definition(const std::string& digest, const catalog::Instrument& instrument, store::Repositories* records) {
  if (digest == instrument.digest) return true;
  if (records == nullptr) return false;
  if (!same_) same_.emplace(desk_.catalog.definitions(), [records](const std::string& kept) { return records->definitions().text(kept); });
  const auto& now = desk_.catalog.definitions().required("instruments", instrument.id, "instrument");
  return same_->holds(digest, now.digest, now.text);
}

void FormDesk::explain(const Answers& answers, Score& score, store::Repositories* records) {
  if (!desk_.catalog.definitions().find("instruments", answers.instrument)) return;
  const auto& ready = this->ready(answers.instrument);
  if (!same_definition(score.definition, ready.instrument, records)) return;
  if (score.notes.empty()) score.notes = ready.instrument.notes;
  if (answers.basis == AnswerBasis::reported_total || form_state(answers).contradictory) return;
  std::vector<catalog::AnswerProblem> problems;
  const auto form =
      catalog::fill_form(ready.instrument, answers.answers, catalog::parse_sex(answers.sex_at_birth), answers.form_numbers, true, problems);
  if (problems.empty()) ready.scorer.add_deciding_items(form, score);
}

void FormDesk::add_sex(store::Repositories& records, store::PersonKey person, Answers& answers) {
  if (!answers.sex_at_birth.empty()) return;
  if (!ready(answers.instrument).instrument.uses_sex()) return;
  if (const auto patient = records.patients().get(person)) answers.sex_at_birth = said_text(patient->patient.sex_at_birth);
}

bool FormDesk::is_kept(store::Repositories& records, std::string_view id) const {
  const auto found = ready_.find(id);
  return found != ready_.end() && records.definitions().known(found->second.instrument.digest);
}

// The store is asked every time, for a record that is refused takes the definition with it.
void FormDesk::keep_definition(store::Repositories& records, const catalog::Instrument& instrument) {
  if (records.definitions().known(instrument.digest)) return;
  const auto& definition = desk_.catalog.definitions().required("instruments", instrument.id, "instrument");
  records.definitions().keep(definition.digest, definition.text);
}

// The stretch of care in which the form was filled in: the last one that had begun by that day, else the first.
std::string FormDesk::episode_at(store::Repositories& records, store::PersonKey person, const std::optional<Stamp>& taken_at) {
  // A batch sorted by visit comes back to each person many times; the bound keeps memory flat.
  if (!episodes_stand_ || admissions_.size() >= most_remembered) admissions_.clear();
  const auto [at, fresh] = admissions_.try_emplace(person.number);
  if (fresh)
    for (const auto& each : records.episodes().of(person))
      at->second.push_back({each.episode.id, each.episode.admitted ? std::optional(each.episode.admitted->day) : std::nullopt});
  if (at->second.empty()) return {};
  const auto* found = &at->second.front();
  for (const auto& each : at->second)
    if (taken_at && each.day && *each.day <= taken_at->day) found = &each;
  return found->episode;
}

// A total of a form that is stored with its answers says nothing new.
std::optional<std::string> FormDesk::find_reported(store::Repositories& records, store::PersonKey person, const Answers& answers) {
  if (answers.basis != AnswerBasis::reported_total || !answers.taken_at) return std::nullopt;
  for (const auto& stored : records.assessments().of(person, answers.instrument)) {
    const auto& form = stored.assessment;
    if (form.answers.basis == AnswerBasis::reported_total || !form.answers.taken_at || form.answers.taken_at->day != answers.taken_at->day) continue;
    const bool same = std::ranges::all_of(answers.scales, [&](const auto& reported) {
      const auto* scale = form.score.scale(reported.first);
      return scale != nullptr && scale->value && reported.second == Range{*scale->value, *scale->value};
    });
    if (same) return form.id;
  }
  return std::nullopt;
}

StoredForm FormDesk::record(store::Repositories& records, store::PersonKey person, Answers& answers, const Stamp& recorded, const FormIntake& how) {
  auto& ready = this->ready(answers.instrument);
  require_no_time_ahead(desk_, answers);
  add_sex(records, person, answers);
  StoredForm form;
  form.score = take(answers, how);
  form.notes = misstated_notes(answers, form.score, answers.id.empty() ? answers.instrument : answers.id);
  if (!form.notes.empty()) form.told.emplace_back("contradiction");
  if (form_state(answers).contradictory) form.told.emplace_back("form-contradictory");
  if (auto known = find_reported(records, person, answers)) {
    form.id = std::move(*known);
    form.how = store::Stored::unchanged;
    return form;
  }
  keep_definition(records, ready.instrument);
  auto [id, stored] = records.assessments().add(person, episode_at(records, person, answers.taken_at), answers, form.score, recorded);
  form.id = std::move(id);
  form.how = stored;
  return form;
}

AmendedForm FormDesk::amend(store::Repositories& records, const std::string& id, const Amendment& amendment) {
  const auto stored = records.assessments().get(id);
  if (!stored) throw Error{ErrorKind::not_found, "there is no assessment " + id}.mend_with("see `leeboard assess list`");
  AmendedForm form{.patient = records.patients().code_of(stored->person),
                   .revision = stored->assessment.revision,
                   .answers = stored->assessment.answers,
                   .score = {}};
  auto& ready = this->ready(form.answers.instrument);
  if (form.answers.basis == AnswerBasis::reported_total && !amendment.answers.empty()) {
    form.answers.basis = AnswerBasis::items;
    form.answers.scales.clear();
  }
  replace_answers(ready.instrument, form.answers, amendment.answers);
  mark_contradictory(form.answers, {});
  if (amendment.taken_at) form.answers.taken_at = amendment.taken_at;
  add_sex(records, stored->person, form.answers);
  form.score = score(form.answers, true, amendment.misnamed);
  keep_definition(records, ready.instrument);
  form.how = records.assessments().amend(id, form.answers, form.score, {desk_.actor, desk_.as_of, amendment.reason});
  if (const auto now = records.assessments().get(id)) form.revision = now->assessment.revision;
  return form;
}

AmendedForm FormDesk::replace(store::Repositories& records, const std::string& id, Answers answers, const std::string& reason,
                              const FormIntake& how) {
  const auto stored = records.assessments().get(id);
  if (!stored) throw Error{ErrorKind::not_found, "there is no assessment " + id};
  AmendedForm form{.patient = {}, .revision = stored->assessment.revision, .answers = std::move(answers), .score = {}};
  auto& ready = this->ready(form.answers.instrument);
  if (!form.answers.taken_at) form.answers.taken_at = stored->assessment.answers.taken_at;
  add_sex(records, stored->person, form.answers);
  form.score = take(form.answers, how);
  keep_definition(records, ready.instrument);
  form.how = records.assessments().amend(id, form.answers, form.score, {desk_.actor, desk_.as_of, reason});
  if (form.how == store::Stored::revised) ++form.revision;
  return form;
}

std::vector<std::string> misstated_notes(const Answers& answers, const Score& score, const std::string& what) {
  std::vector<std::string> notes;
  for (const auto& scale : care::misstated_scales(answers, score))
    notes.push_back(fmt::format("{}: the form states another {} than its answers come to; ours is from the answers", what, scale));
  return notes;
}

}  // namespace leeboard::clinic
