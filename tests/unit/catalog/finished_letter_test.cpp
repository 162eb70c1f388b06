// What stands in a finished letter is found, however it is broken over lines; names are not taken for it.
#include "catalog/finished_letter.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "catalog/catalog.hpp"
#include "catalog/letter.hpp"
#include "catalog/notices.hpp"

using namespace leeboard;
using catalog::says_word;

TEST_CASE("words are found whole, in any case, as plurals, over hyphens and ends of lines") {
  CHECK(says_word("takes Methadone daily", "methadone"));
  CHECK(says_word("two drug\n  tests", "drug test"));
  CHECK(says_word("opioid-related", "opioid"));
  CHECK(says_word("take\nhome", "take-home"));
  CHECK(says_word("(SUD)", "SUD"));
  CHECK_FALSE(says_word("Sudbury", "SUD"));
  CHECK_FALSE(says_word("a recovered key", "recovery"));
  CHECK_FALSE(says_word("omg", "mg"));
  CHECK_FALSE(says_word("text", ""));
}

TEST_CASE("every word of every list is found in a text that holds it, and each list holds a word once") {
  catalog::Catalog catalog;
  for (const auto& id : catalog.definitions().ids("reports")) {
    CAPTURE(id);
    const auto letter = catalog::load_letter(catalog.definitions(), id);
    const std::set<std::string> once(letter.form.must_not_say.begin(), letter.form.must_not_say.end());
    CHECK(once.size() == letter.form.must_not_say.size());
    std::string good;
    for (const auto& word : letter.form.must_say) good += word + " ";
    CHECK(catalog::find_letter_faults(letter, good, {}).empty());
    for (const auto& word : letter.form.must_not_say) {
      CAPTURE(word);
      CHECK(catalog::find_letter_faults(letter, good + "we say " + word + " here", {}) == std::vector{"it says `" + word + "`"});
      // Unless it is a name; and not where a name only begins like it.
      CHECK(catalog::find_letter_faults(letter, good + "we say " + word + " here", {nullptr, {word}, {}}).empty());
      CHECK(catalog::find_letter_faults(letter, good + "we say " + word + " here", {nullptr, {word.substr(0, 1)}, {}}).size() == 1);
    }
    if (letter.form.filled) CHECK_FALSE(letter.form.must_say.empty());
    for (const auto& word : letter.form.must_say) {
      CAPTURE(word);
      CHECK(std::ranges::count(catalog::find_letter_faults(letter, "nothing", {}), "it does not say `" + word + "`") == 1);
    }
  }
}

TEST_CASE("a notice stands whole or is missed, and its own words are not looked at") {
  catalog::Catalog catalog;
  auto letter = catalog::load_letter(catalog.definitions(), "court-attendance");
  letter.form.must_say.clear();
  letter.form.must_not_say = {"disclosure"};
  const auto notice = catalog::load_notice(catalog.definitions(), "part2-long");
  CHECK(catalog::find_letter_faults(letter, "Dear Court.\n" + notice.text(), {&notice, {}, {}}).empty());
  auto cut = notice.text();
  cut.erase(cut.find("(iii)"), 20);
  CHECK(catalog::find_letter_faults(letter, cut, {&notice, {}, {}}).size() == 2);
  CHECK(catalog::find_letter_faults(letter, "a disclosure. " + notice.text(), {&notice, {}, {}}) == std::vector<std::string>{"it says `disclosure`"});
}
