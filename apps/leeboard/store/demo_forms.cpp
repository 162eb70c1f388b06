// Fills in and scores invented forms.
#include "leeboard/store/demo_forms.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"

namespace leeboard::app {

namespace {
bool needs_sex(const catalog::Instrument& instrument) {
  return std::ranges::any_of(instrument.scales, [](const auto& scale) { return scale.cutoffs.has_value(); });
}

Answers answer(const catalog::Instrument& instrument, const DemoForm& form, DemoRandom& random) {
  Answers answers;
  answers.instrument = form.instrument;
  answers.taken_at = form.taken_at;
  answers.by = "S-03";
  answers.form_numbers = instrument.form_numbers;
  double before = 0;
  for (const auto& item : instrument.items) {
    if (item.options.empty()) continue;
    const bool left_out = form.partial && random.chance(25);
    // An item that hangs on the one before it (heavy drinking on drinking days) never exceeds it.
    const int most = static_cast<int>(item.options.size()) - 1;
    const int wanted = (most * (form.burden + random.between(-35, 35)) + 50) / 100;
    auto place = static_cast<std::size_t>(std::clamp(wanted, 0, most));
    if (item.zero_if && before == 0) place = 0;
    else if (item.zero_if) place = std::min(place, static_cast<std::size_t>(before));
    if (item.id == form.quiet_item) place = 0;
    const auto& option = item.options[place];
    before = static_cast<double>(place);
    if (item.ask_if && !answers.answers.empty() && std::get_if<double>(&answers.answers.back().value) &&
        std::get<double>(answers.answers.back().value) == 0)
      continue;
    if (left_out) answers.answers.push_back({item.id, random.chance(30) ? Absent::declined : Absent::not_asked});
    else answers.answers.push_back({item.id, instrument.form_numbers ? option.form : option.points});
  }
  return answers;
}
}  // namespace

FilledForm DemoForms::fill(const DemoForm& form, const Patient& patient, DemoRandom& random) {
  auto& ready = this->ready(form.instrument);
  auto answers = answer(ready.instrument, form, random);
  answers.sex_at_birth = needs_sex(ready.instrument) ? said_text(patient.sex_at_birth) : std::string{};
  auto scored = care::score_answers(ready.instrument, ready.scorer, answers);
  // Answers that contradict each other are taken back, as an interviewer would ask again.
  for (int round = 0; round < 3 && !scored.problems.empty(); ++round) {
    for (const auto& problem : scored.problems)
      std::erase_if(answers.answers, [&](const Answer& answer) { return std::ranges::find(problem.items, answer.item) != problem.items.end(); });
    scored = care::score_answers(ready.instrument, ready.scorer, answers);
  }
  if (!scored.problems.empty())
    throw Error(ErrorKind::bug, "an invented form cannot be scored: " + form.instrument + ": " + scored.problems.front().message);
  const bool first = !std::exchange(ready.used, true);
  return {std::move(answers), std::move(scored.score), first, catalog_.definitions().required("instruments", form.instrument, "instrument")};
}

DemoForms::Ready& DemoForms::ready(const std::string& id) {
  const auto found = ready_.find(id);
  if (found != ready_.end()) return found->second;
  const auto& instrument = catalog_.instrument(id);
  return ready_.emplace(id, Ready{instrument, care::Scorer(instrument)}).first->second;
}

}  // namespace leeboard::app
