// Scores what of a contradictory form can be relied on.
#include "care/score_contradictory.hpp"

#include <algorithm>
#include <map>

namespace leeboard::care {

namespace {
// The same instrument for which every combination of answers is lawful.
catalog::Instrument without_rules(catalog::Instrument instrument) {
  for (auto& item : instrument.items) item.ask_if.reset(), item.zero_if.reset();
  instrument.conflicts.clear();
  return instrument;
}

// The answers with the n-th of each item that is given several times.
std::vector<Answer> nth_answers(const catalog::Instrument& instrument, const std::vector<Answer>& answers, std::size_t n, bool& more) {
  std::map<std::string, std::vector<const Answer*>> by_item;
  for (const auto& answer : answers) {
    auto place = instrument.find_item(answer.item);
    if (!place) place = instrument.find_raw(answer.item);
    by_item[place ? instrument.items[*place].id : answer.item].push_back(&answer);
  }
  std::vector<Answer> out;
  for (const auto& [item, given] : by_item) {
    more = more || n + 1 < given.size();
    out.push_back(*given[std::min(n, given.size() - 1)]);
  }
  return out;
}

bool is_named(const std::vector<std::string>& items, const std::string& id) { return std::ranges::find(items, id) != items.end(); }

catalog::FilledForm fill(const catalog::Instrument& instrument, const std::vector<Answer>& answers, const Answers& of) {
  std::vector<catalog::AnswerProblem> ignored;
  return catalog::fill_form(instrument, answers, catalog::parse_sex(of.sex_at_birth), of.form_numbers, true, ignored);
}
}  // namespace

std::vector<FlagState> flags_said(const catalog::Instrument& instrument, const Answers& answers) {
  std::vector<FlagState> flags;
  if (instrument.flags.empty()) return flags;
  const auto free = without_rules(instrument);
  const Scorer scorer(free);
  bool more = true;
  for (std::size_t n = 0; more && n < 16; ++n) {
    more = false;
    const auto score = scorer.score(fill(free, nth_answers(free, answers.answers, n, more), answers));
    if (flags.empty()) flags = score.flags;
    for (std::size_t i = 0; i < flags.size(); ++i)
      if (score.flags[i].state == Truth::yes) flags[i].state = Truth::yes;
      else if (score.flags[i].state != flags[i].state && flags[i].state != Truth::yes) flags[i].state = Truth::unknown;
  }
  return flags;
}

Score score_contradictory(const catalog::Instrument& instrument, const Scorer& scorer, const Answers& answers,
                          const std::vector<std::string>& items) {
  auto form = fill(instrument, answers.answers, answers);
  for (std::size_t i = 0; i < instrument.items.size(); ++i) {
    if (!is_named(items, instrument.items[i].id)) continue;
    form.codes[i] = catalog::FilledForm::unknown;
    std::erase_if(form.calendars, [&](const auto& calendar) { return calendar.first == i; });
  }
  auto blank = form;
  std::ranges::fill(blank.codes, catalog::FilledForm::unknown);
  blank.calendars.clear();
  const auto widest = scorer.score(blank);
  auto score = scorer.lawful(form) ? scorer.score(form) : widest;
  for (auto& scale : score.scales) {
    const auto* wide = widest.scale(scale.scale);
    // Bounds that would name one value or one band say more than such a form can.
    if ((scale.low == scale.high || scale.bands.size() < 2) && wide != nullptr) scale = *wide;
    scale.value.reset();
    scale.band.reset();
    scale.prorated.reset();
    scale.decided_by.clear();
  }
  score.complete = false;
  score.flags = flags_said(instrument, answers);
  return score;
}

}  // namespace leeboard::care
