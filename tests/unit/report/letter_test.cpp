// The handout: plain enough to read, and it says what was agreed.
#include <doctest/doctest.h>

#include <cctype>

#include "catalog/catalog.hpp"
#include "catalog/coping.hpp"
#include "report/letter.hpp"
#include "report/views.hpp"

using namespace leeboard;

namespace {
struct Reading {
  double words = 0, sentences = 0, syllables = 0;
  // Flesch-Kincaid grade level.
  double grade() const { return 0.39 * words / sentences + 11.8 * syllables / words - 15.59; }
};

int syllables_of(const std::string& word) {
  const auto vowel = [](char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; };
  int count = 0;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (vowel(word[i]) && (i == 0 || !vowel(word[i - 1]))) ++count;
  const bool silent = word.size() > 2 && word.ends_with('e') && !vowel(word[word.size() - 2]) && !word.ends_with("le");
  return std::max(1, count - (silent ? 1 : 0));
}

void read(const std::string& text, Reading& to) {
  std::string word;
  for (const char c : text + " ") {
    if (std::isalpha(static_cast<unsigned char>(c)) || c == '\'') {
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      continue;
    }
    if (!word.empty()) {
      ++to.words;
      to.syllables += syllables_of(word);
    }
    word.clear();
    if (c == '.' || c == '?' || c == '!' || c == ':') ++to.sentences;
  }
}
}  // namespace

TEST_CASE("the syllable count is right where it is easy to say") {
  CHECK(syllables_of("call") == 1);
  CHECK(syllables_of("naloxone") == 3);
  CHECK(syllables_of("medicine") == 3);
  CHECK(syllables_of("little") == 2);
}

TEST_CASE("the handout and the steps in it are at about sixth-grade level") {
  catalog::Catalog catalog;
  const auto letter = catalog::load_letter(catalog.definitions(), "triggers-plan");
  Reading handout;
  for (const auto& section : letter.sections) {
    read(section.title + ".", handout);
    read(section.empty, handout);
    for (const auto& line : section.lines) read(line, handout);
  }
  for (const auto& [state, words] : letter.naloxone) read(words, handout);
  CHECK(handout.words > 150);
  CHECK(handout.grade() <= 6.0);
  Reading steps;
  for (const auto& strategy : catalog::load_coping(catalog.definitions()).strategies) read(strategy.text, steps);
  CHECK(steps.grade() <= 6.9);
}

TEST_CASE("the handout holds the triggers with what was agreed, strongest first, without those that are gone") {
  catalog::Catalog catalog;
  const auto letter = catalog::load_letter(catalog.definitions(), "triggers-plan");
  report::PatientFile file;
  file.patient.code = "P-1";
  file.as_of = stamp_of(*parse_date("2026-12-01"));
  Trigger weak, strong, gone;
  weak.text = "the bus stop";
  weak.strength = 3;
  strong.text = "payday <b>";
  strong.strength = 9;
  strong.steps = {{"Call Ana", {}, "patient", "agreed"}, {"Old step", {}, "patient", "done"}};
  gone.text = "the old flat";
  gone.status = TriggerStatus::removed;
  file.triggers = {weak, strong, gone};
  const auto text = report::render_text(report::letter_report(letter, file, {}));
  CHECK(text.find("payday <b>") < text.find("the bus stop"));
  CHECK(text.find("Call Ana.") != std::string::npos);
  CHECK(text.find("Old step") == std::string::npos);
  CHECK(text.find("the old flat") == std::string::npos);
  const auto html = report::render_html(report::letter_report(letter, file, {}));
  CHECK(html.find("payday &lt;b&gt;") != std::string::npos);
  CHECK(html.find("<main class=\"large\">") != std::string::npos);
}
