// Reads the state of a record by the table of its type.
#include "interop/fhir/state.hpp"

#include <algorithm>

#include "interop/fhir/coding.hpp"

namespace leeboard::interop {

namespace {

using catalog::StateEffect;
using catalog::StateKey;
using catalog::StateWord;

/// The element under a key: a path by dots, or any of a choice ("abatement[x]"). What is `false` is not said in a choice.
std::optional<io::Node> find_element(io::Node resource, std::string_view key) {
  if (key.ends_with("[x]")) {
    key.remove_suffix(3);
    for (const auto& entry : resource.entries())
      if (entry.key.starts_with(key) && entry.key.size() > key.size() && entry.value.text() != "false" && !entry.value.is_null()) return entry.value;
    return std::nullopt;
  }
  std::optional<io::Node> node = resource;
  while (node && !key.empty()) {
    const auto dot = key.find('.');
    node = node->find(key.substr(0, dot));
    key = dot == std::string_view::npos ? std::string_view{} : key.substr(dot + 1);
  }
  return node && !node->is_null() ? node : std::nullopt;
}

const StateWord* find_word(const StateKey& key, std::string_view text) {
  const auto found = key.words.find(catalog::fold_state(text));
  return found == key.words.end() ? nullptr : &found->second;
}

/// The word of an element: of any coding, of plain text, of the text of a concept. Null when the table has none of them.
const StateWord* read_word(const StateKey& key, io::Node element) {
  if (element.is_scalar()) return find_word(key, element.text());
  const StateWord* found = nullptr;
  any_coding(element, [&](const Coding& coding) {
    const auto* word = find_word(key, coding.code);
    if (word != nullptr && (found == nullptr || word->effect > found->effect)) found = word;
    return false;
  });
  return found != nullptr ? found : find_word(key, text_at(element, "text"));
}

class StateReader {
 public:
  explicit StateReader(io::Node resource) : resource_(resource) {}

  void read(const StateKey& key) {
    const auto element = find_element(resource_, key.key);
    if (!element) {
      if (key.required) take(StateEffect::unknown, {});
      return;
    }
    if (key.by_presence) return take(key.present, {});
    const auto* word = read_word(key, *element);
    if (word == nullptr) return take(StateEffect::unknown, {});
    state_.said.emplace_back(key.key, word->word);
    const bool excused = !key.with.empty() && catalog::fold_state(word->word) == key.with && find_element(resource_, key.excuse);
    const auto effect = excused ? StateEffect::fact : word->effect;
    if (!key.reverses.empty()) {
      if (effect == StateEffect::event) reversed_ = &key;
      return;
    }
    take(effect, word->word);
    if (effect == StateEffect::event) tell(key.told);
  }

  ResourceState finish() {
    // What is said to be the opposite is so whatever the status says, unless all of it is taken back.
    if (reversed_ != nullptr && state_.effect != StateEffect::withdraws) {
      state_.effect = StateEffect::event;
      state_.status = reversed_->reverses;
      tell(reversed_->told);
    } else if (state_.effect == StateEffect::unknown) {
      state_.told = {"unknown-status"};
    } else if (state_.effect == StateEffect::withdraws) {
      state_.told.clear();
    }
    return std::move(state_);
  }

 private:
  void take(StateEffect effect, std::string_view word) {
    if (state_.status.empty() || effect > state_.effect) state_.status = word;
    state_.effect = std::max(state_.effect, effect);
  }

  void tell(const std::string& word) {
    if (!word.empty() && std::ranges::find(state_.told, word) == state_.told.end()) state_.told.push_back(word);
  }

  io::Node resource_;
  ResourceState state_;
  const StateKey* reversed_ = nullptr;
};

}  // namespace

std::string_view ResourceState::word(std::string_view key) const {
  for (const auto& [own, word] : said)
    if (own == key) return word;
  return {};
}

ResourceState read_state(const catalog::TypeStates& states, io::Node resource) {
  StateReader reader(resource);
  for (const auto& key : states.keys) reader.read(key);
  return reader.finish();
}

bool names_no_medicine(const catalog::RecordStates& states, io::Node medication) {
  const auto status = text_at(medication, "status");
  return !status.empty() && std::ranges::find(states.unnamed, catalog::fold_state(status)) != states.unnamed.end();
}

}  // namespace leeboard::interop
