// Holds a letter against the rows that it cites, the words that do harm and the vocabulary.
#include "catalog/lint_letter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/nearest.hpp"
#include "catalog/finished_letter.hpp"
#include "catalog/letter.hpp"
#include "catalog/lint_cites.hpp"
#include "catalog/lint_context.hpp"

namespace leeboard::catalog {

namespace {
constexpr std::string_view fact = "naloxone_in_hand", not_known = "unknown";

void check_naloxone(const LetterText& letter, const Where& where, const LintContext& context, Diagnostics& faults) {
  const auto* type = context.types.find_type(fact);
  if (type == nullptr)
    return faults.add(where, fmt::format("no fact is called `{}`, of which the section speaks", fact), "keep it in the vocabulary");
  auto states = type->values;
  states.emplace_back(not_known);
  for (const auto& state : states)
    if (!letter.naloxone.contains(state))
      faults.add(where, fmt::format("`naloxone` has no words for `{}`: nothing would be printed", state),
                 fmt::format("write naloxone: {{\"{}\": ...}}", state));
  for (const auto& [word, at] : letter.naloxone_at)
    if (std::ranges::find(states, word) == states.end()) faults.add(at, fmt::format("`{}` can be no `{}`", fact, word), choose_from(word, states));
}

// What may not stand in the finished letter may not stand in its fixed words, so that nobody is stopped by them.
void check_line(const LetterText& letter, const LetterSection& section, const std::string& of, const std::string& line, const LintContext& context,
                Diagnostics& faults) {
  check_words(context.words, section.where, of, line, faults);
  for (const auto& word : letter.form.must_not_say)
    if (says_word(line, word))
      faults.add(section.where, fmt::format("{} says `{}`, which stands in `must_not_say`: the letter would be stopped", of, word),
                 "write other words");
}
}  // namespace

void lint_letter(const LetterText& letter, const LintContext& context, Diagnostics& faults) {
  std::set<std::string_view> ids;
  bool shows_naloxone = false;
  for (const auto& section : letter.sections) {
    const auto of = fmt::format("the section `{}`", section.id);
    if (!ids.insert(section.id).second) faults.add(section.where, of + " is there twice", "give each section an own id");
    if (section.lines.empty() && section.fields.empty() && section.show.empty())
      faults.add(section.where, of + " says nothing", "give it `lines`, `fields` or `show`");
    check_cites(context.rows, section.where, section.id, section.cites, faults);
    check_words(context.words, section.where, of, section.title, faults);
    check_words(context.words, section.where, of, section.empty, faults);
    for (const auto& line : section.lines) check_line(letter, section, of, line, context, faults);
    for (const auto& [label, text] : section.fields) check_line(letter, section, of, label + ": " + text, context, faults);
    if (section.show != "naloxone") continue;
    shows_naloxone = true;
    check_naloxone(letter, section.where, context, faults);
  }
  for (const auto& [word, at] : letter.naloxone_at) {
    if (!shows_naloxone) faults.add(at, "no section shows these words", "write show: naloxone in a section");
    check_words(context.words, at, "`naloxone`", letter.naloxone.at(word), faults);
  }
}

}  // namespace leeboard::catalog
