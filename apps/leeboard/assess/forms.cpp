// Scoring and storing of forms, shared by the verbs of assess.
#include "leeboard/assess/forms.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "leeboard/band_choice.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

namespace {
constexpr std::size_t most_remembered = 50'000;
}

ReadyInstrument& Forms::ready(std::string_view id) {
  if (last_ != nullptr && last_id_ == id) return *last_;
  auto found = ready_.find(id);
  if (found == ready_.end()) {
    const auto& instrument = context_.catalog().instrument(id);
    found = ready_.emplace(std::string(id), ReadyInstrument{instrument, care::Scorer(instrument, chosen_bands(context_, instrument))}).first;
  }
  last_id_ = found->first;
  last_ = &found->second;
  return *last_;
}

void throw_answer_problems(const std::vector<catalog::AnswerProblem>& problems, bool on_command_line) {
  using Kind = catalog::AnswerProblem::Kind;
  const auto& first = problems.front();
  const bool naming = first.kind == Kind::unknown_key || first.kind == Kind::repeated;
  std::vector<Diagnostic> all;
  for (const auto& problem : problems) all.push_back({{}, problem.message, problem.mend});
  auto error = Error{on_command_line && naming ? ErrorKind::usage : ErrorKind::bad_input, first.message}.mend_with(first.mend);
  if (problems.size() > 1) throw std::move(error).with(std::move(all));
  throw std::move(error);
}

Score Forms::score(const Answers& answers, bool numbers_declared, bool on_command_line) {
  auto& ready = this->ready(answers.instrument);
  auto result = care::score_answers(ready.instrument, ready.scorer, answers, numbers_declared);
  if (!result.problems.empty()) throw_answer_problems(result.problems, on_command_line);
  return std::move(result.score);
}

void Forms::explain(const Answers& answers, Score& score) {
  if (!context_.catalog().definitions().find("instruments", answers.instrument)) return;
  const auto& ready = this->ready(answers.instrument);
  if (score.definition != ready.instrument.digest) return;
  if (score.notes.empty()) score.notes = ready.instrument.notes;
  if (answers.basis == AnswerBasis::reported_total) return;
  std::vector<catalog::AnswerProblem> problems;
  const auto form =
      catalog::fill_form(ready.instrument, answers.answers, catalog::parse_sex(answers.sex_at_birth), answers.form_numbers, true, problems);
  if (problems.empty()) ready.scorer.add_deciding_items(form, score);
}

void Forms::add_sex(store::Repositories& records, store::PersonKey person, Answers& answers) {
  if (!answers.sex_at_birth.empty()) return;
  if (!ready(answers.instrument).instrument.uses_sex()) return;
  if (const auto patient = records.patients().get(person)) answers.sex_at_birth = said_text(patient->patient.sex_at_birth);
}

bool Forms::is_kept(std::string_view id) const {
  const auto found = ready_.find(id);
  return found != ready_.end() && found->second.kept;
}

void Forms::keep_definition(store::Repositories& records, ReadyInstrument& ready) {
  if (ready.kept) return;
  const auto& definition = context_.catalog().definitions().required("instruments", ready.instrument.id, "instrument");
  records.definitions().keep(definition.digest, definition.text);
}

// The stretch of care in which the form was filled in: the last one that had begun by that day, else the first.
std::string Forms::episode_at(store::Repositories& records, store::PersonKey person, const std::optional<Stamp>& taken_at) {
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

StoredForm Forms::record(store::Repositories& records, store::PersonKey person, Answers& answers, const Stamp& recorded, bool numbers_declared,
                         bool on_command_line) {
  auto& ready = this->ready(answers.instrument);
  add_sex(records, person, answers);
  StoredForm form;
  form.score = score(answers, numbers_declared, on_command_line);
  tell_misstated(context_, answers, form.score, answers.id.empty() ? answers.instrument : answers.id);
  keep_definition(records, ready);
  auto [id, how] = records.assessments().add(person, episode_at(records, person, answers.taken_at), answers, form.score, recorded);
  ready.kept = true;  // only now: a record that is refused takes the definition with it
  form.id = std::move(id);
  form.how = how;
  return form;
}

void tell_misstated(Context& context, const Answers& answers, const Score& score, const std::string& what) {
  for (const auto& scale : care::misstated_scales(answers, score))
    context.warn(fmt::format("{}: the form states another {} than its answers come to; ours is from the answers", what, scale));
}

void tell_safety(Context& context, const std::vector<std::string>& objects, const Score* score) {
  std::string list;
  for (const auto& object : objects) list += (list.empty() ? "" : " ") + object;
  context.warn("a safety item is positive: " + list);
  if (score != nullptr)
    for (const auto& flag : score->flags)
      if (flag.safety && flag.state == Truth::yes) context.warn("  " + flag.text);
  if (!context.settings().safety_text.empty()) context.warn(context.settings().safety_text);
  context.warn(fmt::format("Acknowledge it with: leeboard assess ack {} --reason TEXT --actor STAFF", objects.size() == 1 ? objects[0] : "ID"));
}

std::string_view format_stored_word(store::Stored stored) {
  return stored == store::Stored::created ? "created" : stored == store::Stored::revised ? "revised" : "unchanged";
}

}  // namespace leeboard::app
