// The state of a form, kept among the fields that go along with it.
#include "record/form_state.hpp"

#include <algorithm>

namespace leeboard {

namespace {
constexpr const char* status_field = "status";
constexpr const char* state_field = "state";
constexpr const char* items_field = "contradictory_items";
constexpr const char* unfinished_word = "\"unfinished\"";
constexpr const char* contradictory_word = "\"contradictory\"";

const std::string* find_field(const Answers& answers, const char* name) {
  for (const auto& [key, value] : answers.carried)
    if (key == name) return &value;
  return nullptr;
}

bool says(const Answers& answers, const char* name, const char* word) {
  const auto* value = find_field(answers, name);
  return value != nullptr && *value == word;
}

void set_field(Answers& answers, const char* name, std::string value) {
  std::erase_if(answers.carried, [&](const auto& field) { return field.first == name; });
  answers.carried.emplace_back(name, std::move(value));
}
}  // namespace

FormState form_state(const Answers& answers) {
  FormState state;
  state.unfinished = says(answers, status_field, unfinished_word);
  state.contradictory = says(answers, state_field, contradictory_word);
  state.proxy = answers.by == "proxy";
  if (const auto* items = state.contradictory ? find_field(answers, items_field) : nullptr; items && items->size() > 2)
    state.items = items->substr(1, items->size() - 2);
  return state;
}

std::string form_state_words(const Answers& answers) {
  const auto state = form_state(answers);
  std::string words = state.unfinished ? "unfinished" : "";
  if (state.contradictory) words += (words.empty() ? "contradictory answers: " : "; contradictory answers: ") + state.items;
  if (state.proxy) words += words.empty() ? "by proxy" : "; by proxy";
  return words;
}

bool counts_as_done(const Answers& answers) {
  const auto state = form_state(answers);
  return !state.unfinished && !state.contradictory;
}

void mark_unfinished(Answers& answers) { set_field(answers, status_field, unfinished_word); }

void mark_contradictory(Answers& answers, const std::vector<std::string>& items) {
  std::erase_if(answers.carried, [](const auto& field) { return field.first == state_field || field.first == items_field; });
  if (items.empty()) return;
  std::string names;
  for (const auto& item : items) names += (names.empty() ? "" : ", ") + item;
  set_field(answers, state_field, contradictory_word);
  set_field(answers, items_field, '"' + names + '"');
}

bool is_state_field(const std::string& name) { return name == status_field || name == state_field || name == items_field; }

}  // namespace leeboard
