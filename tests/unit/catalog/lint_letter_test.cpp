// Letters are linted as templates are: each fault of a letter, and none in a whole one.
#include "catalog/lint_letter.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/catalog.hpp"
#include "catalog/harmful_words.hpp"
#include "catalog/letter.hpp"
#include "catalog/lint_context.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/vocabulary.hpp"
#include "io/read_yaml.hpp"

using namespace leeboard;
using namespace leeboard::catalog;

namespace {
std::vector<Diagnostic> faults_of(const std::string& text) {
  static Catalog catalog;
  static const auto words = load_harmful_words(catalog.definitions());
  const LintContext context{catalog.vocabulary(), catalog.guidelines(), catalog.treatment_options(), words};
  Definition definition;
  definition.document = io::read_yaml(text, "letter.yaml");
  Diagnostics faults;
  lint_letter(read_letter(definition, faults), context, faults);
  return faults.sorted();
}

std::string letter(const std::string& sections, const std::string& rest = {}) {
  return "id: ours\nversion: \"1\"\ntitle: Ours\nsections:\n" + sections + rest;
}

const std::string whole = "  - {id: now, title: First, lines: [\"Call us.\"]}\n";
const std::string kit = "  - {id: kit, title: Kit, show: naloxone}\n";
const std::string kit_words = "naloxone: {\"yes\": a, \"no\": b, expired: c, unknown: d}\n";
}  // namespace

TEST_CASE("a whole letter has no faults") {
  CHECK(faults_of(letter(whole)).empty());
  CHECK(faults_of(letter(whole + kit, kit_words)).empty());
}

TEST_CASE("each fault of a letter is named where it stands") {
  const std::vector<std::pair<std::string, std::string>> bad{
      {letter(whole + whole), "the section `now` is there twice"},
      {letter("  - {id: now, title: First}\n"), "the section `now` says nothing"},
      {letter("  - {id: now, title: First, lines: [\"Call {{phone}}.\"]}\n"), "the section `now` holds {{...}}"},
      {letter("  - {id: now, title: First, lines: [\"An addict.\"]}\n"), "stigmatising-term: the section `now`"},
      {letter("  - {id: now, title: First, lines: [x], cites: [G-NO-01]}\n"), "G-NO-01"},
      {letter(whole + kit, "naloxone: {\"yes\": a}\n"), "`naloxone` has no words for `no`"},
      {letter(whole + kit, kit_words.substr(0, kit_words.size() - 2) + ", maybe: e}\n"), "`naloxone_in_hand` can be no `maybe`"},
      {letter(whole, kit_words), "no section shows these words"},
      {letter(whole + kit, "patient: no\n" + kit_words), "a letter about no patient cannot show `naloxone`"},
      {"id: ours\nversion: \"1\"\ntitle: Ours\nsections: []\n", "the letter has no sections"},
      {"id: ours\nversion: \"1\"\ntitle: Ours\nsections: {a: 1}\n", "`sections` must be a list"}};
  for (const auto& [text, message] : bad) {
    CAPTURE(message);
    const auto faults = faults_of(text);
    CHECK(std::ranges::any_of(faults, [&](const auto& fault) { return fault.message.find(message) != std::string::npos; }));
  }
}
