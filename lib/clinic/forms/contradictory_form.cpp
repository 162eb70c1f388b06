// Makes a contradictory form one that can be stored.
#include "clinic/forms/contradictory_form.hpp"

#include <algorithm>
#include <set>

#include "care/score_contradictory.hpp"
#include "clinic/form_desk.hpp"
#include "io/json_writer.hpp"
#include "record/form_state.hpp"

namespace leeboard::clinic {

namespace {
using Kind = catalog::AnswerProblem::Kind;

void write_said(io::JsonWriter& json, const Answer& answer) {
  if (const auto* number = std::get_if<double>(&answer.value)) json.value(*number);
  else if (const auto* word = std::get_if<std::string>(&answer.value)) json.value(*word);
  else json.value(format_absent(std::get<Absent>(answer.value)));
}

// The answers of items that are illegal or given in several ways are unknown from here on, each item once.
void set_aside(const catalog::Instrument& instrument, Answers& answers, const std::set<std::string>& items) {
  if (items.empty()) return;
  io::JsonWriter json;
  json.begin_array();
  std::vector<Answer> kept;
  std::set<std::string> seen;
  for (auto& answer : answers.answers) {
    auto place = instrument.find_item(answer.item);
    if (!place) place = instrument.find_raw(answer.item);
    const auto& id = place ? instrument.items[*place].id : answer.item;
    if (!items.contains(id)) {
      kept.push_back(std::move(answer));
      continue;
    }
    json.begin_object().field("item", id).key("value");
    write_said(json, answer);
    json.end_object();
    if (seen.insert(id).second) kept.push_back({id, Absent::unknown});
  }
  json.end_array();
  answers.answers = std::move(kept);
  answers.carried.emplace_back("said", json.take());
}
}  // namespace

Score keep_contradictory_form(const ReadyInstrument& ready, Answers& answers, const std::vector<catalog::AnswerProblem>& problems) {
  std::vector<std::string> items;
  std::set<std::string> unusable;
  for (const auto& problem : problems)
    for (const auto& name : problem.items) {
      auto place = ready.instrument.find_item(name);
      if (!place) place = ready.instrument.find_raw(name);
      const auto& id = place ? ready.instrument.items[*place].id : name;
      if (std::ranges::find(items, id) == items.end()) items.push_back(id);
      if (problem.kind != Kind::inconsistent) unusable.insert(id);
    }
  auto score = care::score_contradictory(ready.instrument, ready.scorer, answers, items);
  set_aside(ready.instrument, answers, unusable);
  mark_contradictory(answers, items);
  return score;
}

}  // namespace leeboard::clinic
