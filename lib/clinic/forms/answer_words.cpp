// Reads words of answers.
#include "clinic/forms/answer_words.hpp"

#include <algorithm>

#include "catalog/form_rules.hpp"
#include "catalog/instrument.hpp"
#include "catalog/instrument_answer.hpp"
#include "io/utf8.hpp"

namespace leeboard::clinic {

namespace {
const catalog::InstrumentOption* find_option(const catalog::InstrumentItem& item, const catalog::FormRules& rules, const std::string& text) {
  const auto word = io::fold_name(text);
  if (word.empty()) return nullptr;
  const catalog::InstrumentOption* found = nullptr;
  for (const auto& option : item.options) {
    if (io::fold_name(option.id) != word && io::fold_name(option.label) != word) continue;
    if (found != nullptr) return nullptr;
    found = &option;
  }
  if (found != nullptr) return found;
  const auto meaning = rules.words.find(word);
  return meaning == rules.words.end() ? nullptr : item.option(meaning->second);
}
}  // namespace

bool read_answer_words(const catalog::Instrument& instrument, const catalog::FormRules& rules, Answers& answers) {
  bool changed = false;
  for (auto& answer : answers.answers) {
    auto* text = std::get_if<std::string>(&answer.value);
    const auto place = text != nullptr ? instrument.find_item(answer.item) : std::nullopt;
    if (!place || instrument.items[*place].options.empty()) continue;
    std::optional<catalog::AnswerProblem> problem;
    catalog::read_answer(instrument, *place, answer, answers.form_numbers, true, problem);
    if (!problem) continue;
    const auto* option = find_option(instrument.items[*place], rules, *text);
    if (option == nullptr) continue;
    *text = option->id;
    changed = true;
  }
  return changed;
}

void drop_repeated_answers(Answers& answers) {
  std::vector<Answer> kept;
  for (auto& answer : answers.answers)
    if (std::ranges::find(kept, answer) == kept.end()) kept.push_back(std::move(answer));
  answers.answers = std::move(kept);
}

}  // namespace leeboard::clinic
