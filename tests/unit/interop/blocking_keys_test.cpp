// Blocking: who may be one person shares a key, and a record has only a few.
#include "interop/blocking_keys.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "catalog/catalog.hpp"

using namespace leeboard;
using namespace leeboard::interop;

namespace {
const catalog::Matching& matching() {
  static catalog::Catalog catalog;
  static const auto loaded = catalog::load_matching(catalog.definitions());
  return loaded;
}

PersonTraits traits(const std::string& given, const std::string& family, const std::string& born, const std::string& phone = {}) {
  PersonTraits out;
  out.name = make_compared_name(matching(), {.given = {given}, .family = family, .used = {}});
  if (!born.empty()) out.birth = parse_partial_stamp(born, nullptr);
  out.phone = phone;
  return out;
}

bool finds(const PersonTraits& asked, const PersonTraits& stored) {
  const auto probed = blocking_keys(matching(), asked).probed, kept = blocking_keys(matching(), stored).stored;
  return std::ranges::any_of(probed, [&](const auto key) { return std::ranges::binary_search(kept, key); });
}

bool meet(const PersonTraits& a, const PersonTraits& b) {
  CHECK(finds(a, b) == finds(b, a));
  return finds(a, b);
}
}  // namespace

TEST_CASE("every pair of the point table that may be one person shares a key, from both sides") {
  int pairs = 0;
  for (const auto& example : matching().examples) {
    if (example.level == "none") continue;
    CAPTURE(format_where(example.where));
    const auto side = [](const std::map<std::string, std::string>& words) {
      const auto word = [&](const char* key, const char* otherwise) { return words.contains(key) ? words.at(key) : std::string(otherwise); };
      const auto born = word("birth", "1980-02-03");
      return traits(word("given", ""), word("family", ""), born == "unknown" ? "" : born, word("phone", ""));
    };
    CHECK(meet(side(example.a), side(example.b)));
    ++pairs;
  }
  CHECK(pairs >= 20);
}

TEST_CASE("what is shared: birth date and a sound, year or day with both names, names alone without a birth date, contact") {
  const auto quandt = traits("Marisol", "Quandt", "1992-03-11");
  CHECK(meet(quandt, traits("Zora", "Kwandt", "1992-03-11")));
  CHECK(meet(quandt, traits("Marisol", "Oduya", "1992-03-11")));
  CHECK(meet(quandt, traits("Mari", "Quandt", "1992-11-03")));
  CHECK(meet(quandt, traits("Marisol", "Quandt", "1929-03-11")));
  CHECK(meet(quandt, traits("Quandt", "Marisol", "1992-03-11")));
  CHECK(meet(quandt, traits("Marisol", "Quandt", "")));
  CHECK(meet(quandt, traits("Marisol", "Quandt", "1992")));
  CHECK(meet(traits("Bill", "Harlow", ""), traits("William", "Harlow", "1970-01-01")));
  CHECK(meet(traits("Ana", "Li", "1970-01-01", "5550144"), traits("Zoe", "Wu", "1991-07-09", "5550144")));
  CHECK_FALSE(meet(quandt, traits("Marisol", "Quandt", "1971-11-20")));
  CHECK_FALSE(meet(quandt, traits("Ruth", "Adler", "1992-03-11")));
  CHECK_FALSE(meet(traits("", "", ""), traits("", "", "")));
}

TEST_CASE("a record has about eight keys") {
  CHECK(blocking_keys(matching(), traits("Marisol", "Quandt", "1992-03-11", "5550144")).stored.size() <= 9);
  CHECK(blocking_keys(matching(), traits("Zora", "Quandt", "1992-03-11")).stored.size() <= 6);
}
