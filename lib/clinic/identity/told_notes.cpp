// Keeps told words beside the ids of sources: one entry an object, each word with the day on which it was told first.
#include "clinic/identity/told_notes.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/stamp.hpp"
#include "clinic/desk.hpp"

namespace leeboard::clinic {

namespace {
// Stored with every entry: never changed.
constexpr std::string_view system = "leeboard:told", person_prefix = "Patient/";

// What happened to a record stays told; all else is told of its newest state.
constexpr std::array<std::string_view, 4> of_history{"identity-changed", "older-version", "deleted", "source-named"};
constexpr std::array<std::string_view, 9> of_state{"contradiction", "partial-resource", "not-identifying", "blank-cell-word", "character-lost",
                                                   "utc-times",     "formula-value",    "cell-error",      "form-by-name"};

bool holds(std::span<const std::string_view> list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

/// Day by word.
using Notes = std::map<std::string, std::string, std::less<>>;

Notes read_notes(store::Repositories& records, std::string_view object) {
  Notes out;
  const auto text = records.external_ids().find(system, object);
  for (std::string_view rest = text ? std::string_view(*text) : std::string_view{}; !rest.empty();) {
    const auto end = std::min(rest.find(' '), rest.size());
    const auto one = rest.substr(0, end);
    const auto at = one.find('@');
    if (at != std::string_view::npos) out.emplace(one.substr(0, at), one.substr(at + 1));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

void write_notes(store::Repositories& records, store::PersonKey person, std::string_view object, const Notes& notes) {
  std::string text;
  for (const auto& [word, day] : notes) text.append(text.empty() ? "" : " ").append(word).append("@").append(day);
  if (text.empty()) records.external_ids().unbind(system, object);
  else records.external_ids().bind(system, object, text, person);
}

void put(const Desk& desk, store::Repositories& records, store::PersonKey person, std::string_view object, std::span<const std::string> words,
         bool replace) {
  const auto before = read_notes(records, object);
  Notes after;
  for (const auto& [word, day] : before)
    if (!replace || holds(of_history, word) || std::ranges::find(words, word) != words.end()) after.emplace(word, day);
  for (const auto& word : words)
    if (holds(of_history, word) || holds(of_state, word)) after.try_emplace(word, format_date(desk.as_of.day));
  if (after != before) write_notes(records, person, object, after);
}
}  // namespace

std::string told_person(std::string_view code) { return std::string(person_prefix) + std::string(code); }

void keep_told(const Desk& desk, store::Repositories& records, store::PersonKey person, std::string_view object, std::span<const std::string> words) {
  put(desk, records, person, object, words, true);
}

void add_told(const Desk& desk, store::Repositories& records, store::PersonKey person, std::string_view object, std::span<const std::string> words) {
  put(desk, records, person, object, words, false);
}

std::vector<std::string> told_of_object(const Desk& desk, store::Repositories& records, std::string_view object) {
  std::vector<std::string> out;
  const auto seen = desk.seen();
  const auto name = object.starts_with(person_prefix) ? object.substr(person_prefix.size()) : object;
  for (const auto& [word, day] : read_notes(records, object))
    if (const auto at = parse_date(day); at && seen.covers(stamp_of(*at))) out.push_back(word + ": " + std::string(name) + " since " + day);
  return out;
}

}  // namespace leeboard::clinic
