// Fills in invented forms.
#include "clinic/demo/invented_form.hpp"

#include <algorithm>

namespace leeboard::clinic {

namespace {
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

Answers fill_invented_form(FormDesk& forms, const DemoForm& form, const Patient& patient, DemoRandom& random) {
  auto& ready = forms.ready(form.instrument);
  auto answers = answer(ready.instrument, form, random);
  if (ready.instrument.uses_sex()) answers.sex_at_birth = said_text(patient.sex_at_birth);
  // Answers that contradict each other are taken back, as an interviewer would ask again.
  for (int round = 0; round < 3; ++round) {
    const auto scored = care::score_answers(ready.instrument, ready.scorer, answers);
    if (scored.problems.empty()) break;
    for (const auto& problem : scored.problems)
      std::erase_if(answers.answers, [&](const Answer& answer) { return std::ranges::find(problem.items, answer.item) != problem.items.end(); });
  }
  return answers;
}

}  // namespace leeboard::clinic
