// Possible duplicates: every worked example of the point table, symmetry, and when two records can be one person's.
#include "interop/match_people.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include "base/range.hpp"
#include "catalog/catalog.hpp"
#include "interop/former_names.hpp"

using namespace leeboard;
using namespace leeboard::interop;

namespace {
const catalog::Matching& matching() {
  static catalog::Catalog catalog;
  static const auto loaded = catalog::load_matching(catalog.definitions());
  return loaded;
}

using Words = std::map<std::string, std::string>;

PersonTraits traits(const Words& words, const catalog::Matching& table = matching()) {
  const auto word = [&](const char* key, const char* otherwise = "") {
    const auto found = words.find(key);
    return found == words.end() ? std::string(otherwise) : found->second;
  };
  HumanName name;
  if (const auto given = word("given"); !given.empty()) name.given = {given};
  name.family = word("family");
  name.used = word("used");
  if (const auto suffix = word("suffix"); !suffix.empty()) name.family += " " + suffix;
  Patient patient;
  patient.name = std::move(name);
  std::vector<HumanName> former;
  if (const auto before = word("former_family"); !before.empty()) former.push_back({.given = {}, .family = before, .used = {}});
  if (const auto before = word("former_given"); !before.empty()) former.push_back({.given = {before}, .family = {}, .used = {}});
  put_former_names(patient, former);
  PersonTraits out;
  out.name = make_compared_name(table, patient);
  if (const auto birth = word("birth", "1980-02-03"); birth != "unknown") out.birth = parse_partial_stamp(birth, nullptr);
  out.sex = word("sex", "female");
  if (const auto order = parse_integer(word("birth_order"))) out.birth_order = static_cast<int>(*order);
  out.phone = word("phone");
  out.email = word("email");
  out.postal_code = word("postal_code");
  out.member_number = word("member_number");
  out.ssn = word("ssn");
  return out;
}

const std::vector<std::string> keys{"given", "family",      "used",          "suffix", "birth",      "sex",           "birth_order", "phone",
                                    "email", "postal_code", "member_number", "ssn",    "identifier", "former_family", "former_given"};

/// Whether every pair of the table gets what is printed there by another table.
bool all_hold(const catalog::Matching& table) {
  return std::ranges::all_of(table.examples, [&](const auto& example) {
    const auto match = match_people(table, traits(example.a, table), traits(example.b, table), example.a.contains("identifier"));
    return match.points == example.points && format_match_level(match.level) == example.level;
  });
}

Agreement agreement(const Words& a, const Words& b) { return agreement_of(matching(), traits(a), traits(b)); }
}  // namespace

TEST_CASE("every pair of the point table gets the points and the level that are printed there, from both sides") {
  REQUIRE(matching().examples.size() >= 30);
  for (const auto& example : matching().examples) {
    CAPTURE(format_where(example.where));
    const auto a = traits(example.a), b = traits(example.b);
    const bool identifier = example.a.contains("identifier");
    for (const auto& side : {example.a, example.b})
      for (const auto& [key, text] : side) CHECK(std::ranges::find(keys, key) != keys.end());
    for (const auto& match : {match_people(matching(), a, b, identifier), match_people(matching(), b, a, identifier)}) {
      CHECK(match.points == example.points);
      CHECK(format_match_level(match.level) == example.level);
      int sum = 0;
      for (const auto& part : match.parts) sum += part.points;
      CHECK(sum == match.points);
    }
  }
}

TEST_CASE("the lists of frequent names and nicknames are folded as names are") {
  CHECK(matching().common_givens.contains(fold_name_word("Michael")));
  CHECK(match_people(matching(), traits({{"given", "Michael"}, {"family", "Oduya"}}), traits({{"given", "Mike"}, {"family", "Oduya"}})).points == 27);
  CHECK(match_people(matching(), traits({{"given", "Michael"}, {"family", "Oduya"}}), traits({{"given", "Michael"}, {"family", "Oduya"}})).points ==
        27);
}

TEST_CASE("suffixes are told by any of their spellings") {
  for (const auto* text : {"King 2nd", "King II", "King ii"})
    CHECK(make_compared_name(matching(), {.given = {"Otis"}, .family = text, .used = {}}).suffix == "ii");
}

TEST_CASE("a suffix that stands beside the name counts as one in it; what is no suffix of the list says nothing") {
  const auto named = [](const char* family, const char* suffix) {
    Patient patient;
    patient.name = {.given = {"Otis"}, .family = family, .used = {}};
    if (*suffix != 0) put_suffix(patient, suffix);
    return make_compared_name(matching(), patient);
  };
  CHECK(named("King", "Jr.").suffix == "jr");
  CHECK(named("King", "III").suffix == "iii");
  CHECK(named("King Sr", "").suffix == "sr");
  CHECK(named("King", "MD").suffix.empty());
  CHECK(named("King", "MD").family == named("King", "").family);
}

TEST_CASE("names are folded for comparing") {
  CHECK(fold_name_word("Łukasz") == "lukasz");
  CHECK(fold_name_word("O’Brien") == "obrien");
  CHECK(fold_name_word("Mueller") == fold_name_word("Müller"));
  CHECK(fold_name_word("Adán542") == "adan");
  CHECK(fold_name_word("Maeer") == "maer");
  CHECK(fold_name_word("Straße") == "strasse");
  CHECK(sound_key("quandt") == sound_key("kwandt"));
  CHECK(sound_key("李").empty());
}

TEST_CASE("two records are one person's only where name, birth date and sex do not conflict") {
  const Words ruth{{"given", "Ruth"}, {"family", "Adler"}};
  CHECK(agreement(ruth, ruth) == Agreement::agree);
  CHECK(agreement({{"given", "Ruth"}, {"family", "Adler-Boone"}}, ruth) == Agreement::agree);
  CHECK(agreement({{"given", "Ruth"}, {"family", "Adlar"}}, ruth) == Agreement::agree);
  CHECK(agreement({{"given", "Ruth"}, {"family", "Holm"}}, ruth) == Agreement::possible);
  CHECK(agreement({{"given", "Ruth"}, {"family", "Holm"}, {"former_family", "Adler"}}, ruth) == Agreement::agree);
  CHECK(agreement({{"given", "Ruth"}, {"family", "Holm"}, {"former_family", "Boone"}}, ruth) == Agreement::possible);
  CHECK(agreement({{"given", "Miriam"}, {"family", "Adler"}, {"former_given", "Ruth"}}, ruth) == Agreement::agree);
  CHECK(agreement({{"given", "Ruth"}, {"family", "Holm"}, {"former_family", "Adler"}, {"birth", "1995-01-01"}}, ruth) == Agreement::conflict);
  CHECK(agreement({{"given", "Greg"}, {"family", "Adler"}}, ruth) == Agreement::conflict);
  CHECK(agreement({{"given", "Ruth"}, {"family", "Adler"}, {"birth", "1995-01-01"}}, ruth) == Agreement::conflict);
  CHECK(agreement({{"given", "Ruth"}, {"family", "Adler"}, {"birth", "unknown"}}, ruth) == Agreement::possible);
  CHECK(agreement({{"given", "Ruth"}, {"family", "Adler"}, {"sex", "male"}}, ruth) == Agreement::possible);
  CHECK(agreement({{"given", "Ruth"}, {"family", "Holm"}, {"sex", "male"}}, ruth) == Agreement::conflict);
  CHECK(agreement({{"given", "Ruth"}, {"family", "Adler"}, {"sex", ""}}, ruth) == Agreement::agree);
  CHECK(agreement({{"given", "Otis"}, {"family", "King"}, {"suffix", "Jr"}}, {{"given", "Otis"}, {"family", "King"}, {"suffix", "Sr"}}) ==
        Agreement::conflict);
  CHECK(agreement({{"given", "Ella"}, {"family", "Amaro"}, {"birth_order", "1"}}, {{"given", "Ella"}, {"family", "Amaro"}, {"birth_order", "2"}}) ==
        Agreement::conflict);
  CHECK(agreement({{"given", "小龙"}, {"family", "李"}}, {{"given", "Xiaolong"}, {"family", "Li"}}) == Agreement::possible);
  CHECK(agreement({{"given", "Bill"}, {"family", "Harlow"}}, {{"given", "William"}, {"family", "Harlow"}}) == Agreement::agree);
  CHECK(agreement({{"given", "Jonah"}, {"family", "Amaro"}}, {{"given", "Jonas"}, {"family", "Amaro"}}) == Agreement::agree);
}

TEST_CASE("what one record says in the name in use counts, whole points only where both sides speak") {
  CHECK(match_people(matching(), traits({{"given", "Margarethe"}, {"family", "Oduya"}, {"used", "Wren"}}),
                     traits({{"given", "Wren"}, {"family", "Oduya"}}))
            .level == MatchLevel::likely);
  PersonTraits nobody;
  CHECK(match_people(matching(), nobody, nobody).points == 0);
  CHECK(match_people(matching(), nobody, nobody).level == MatchLevel::none);
}

TEST_CASE("records are compared by what they say: names, birth date, numbers and contact") {
  static catalog::Catalog catalog;
  const auto rules = catalog::load_identifier_rules(catalog.definitions());
  const auto person = [](std::string given, std::string family, std::string_view born) {
    Patient patient;
    patient.name = {.given = {std::move(given)}, .family = std::move(family), .used = {}};
    patient.birth_date = *parse_stamp(born, nullptr);
    return patient;
  };
  const auto level = [&](const Patient& a, const Patient& b) {
    return match_people(matching(), traits_of(matching(), rules, a), traits_of(matching(), rules, b)).level;
  };
  const auto adan = person("Adán", "Havelka", "1984-07-09");
  CHECK(level(adan, person("adan", "HAVELKA", "1984-07-09")) == MatchLevel::likely);
  CHECK(level(adan, person("Adan542", "Havelka71", "1984-07-09")) == MatchLevel::likely);
  CHECK(level(adan, person("Havelka", "Adan", "1984-07-09")) == MatchLevel::likely);
  CHECK(level(adan, person("Adan", "Havleka", "1984-07-09")) == MatchLevel::likely);
  CHECK(level(adan, person("Adan", "Havelka", "1984-09-07")) == MatchLevel::likely);
  CHECK(level(adan, person("Adan", "Havelka", "1985-07-09")) == MatchLevel::possible);
  CHECK(level(adan, person("Ruth", "Havelka", "1984-07-09")) == MatchLevel::none);
  Patient nameless;
  nameless.birth_date = adan.birth_date;
  CHECK(level(adan, nameless) == MatchLevel::none);
  auto one = adan, other = adan;
  one.identifiers = {{"http://hl7.org/fhir/sid/us-ssn", "123-45-6780"}};
  other.identifiers = {{"urn:oid:2.16.840.1.113883.4.1", "123456780"}};
  CHECK(traits_of(matching(), rules, one).ssn == traits_of(matching(), rules, other).ssn);
  other.identifiers = {{"urn:oid:2.16.840.1.113883.4.1", "999-99-9999"}};
  CHECK(traits_of(matching(), rules, other).ssn.empty());
  one.identifiers = {{"urn:oid:2.999.9", "M-1", "MB", {}}};
  one.extensions = {{"x_birth_order", "2"}};
  one.contact.phone = std::string("(555) 0144");
  CHECK(traits_of(matching(), rules, one).member_number == "M-1");
  CHECK(traits_of(matching(), rules, one).birth_order == 2);
  CHECK(traits_of(matching(), rules, one).phone == "5550144");
}

TEST_CASE("what speaks for a pair is said in words") {
  const Match match{.points = 0,
                    .level = MatchLevel::none,
                    .parts = {{"birth_date.equal", 14},
                              {"birth_date.year_month", 8},
                              {"family.equal_common", 6},
                              {"given.nickname", 4},
                              {"given.differs", -10},
                              {"sex_at_birth.equal", 1},
                              {"household.phone", 3},
                              {"other.identifier_possible", 10}}};
  CHECK(describe_match(match) ==
        std::vector<std::string>{"birth date", "birth year month", "family", "given nickname", "sex at birth", "phone", "identifier possible"});
}

TEST_CASE("each row of the point table is in an example: with other points or another level one fails") {
  REQUIRE(all_hold(matching()));
  for (const auto& degree : catalog::matching_degrees())
    for (const int other : {-1, 1}) {
      CAPTURE(degree);
      auto table = matching();
      table.points.at(degree) += other;
      CHECK_FALSE(all_hold(table));
    }
  for (auto level : {&catalog::Matching::likely, &catalog::Matching::possible})
    for (const int other : {-1, 1}) {
      auto table = matching();
      table.*level += other;
      CHECK_FALSE(all_hold(table));
    }
}

TEST_CASE("each particle, title and suffix is in an example: without it one fails") {
  for (auto list : {&catalog::Matching::particles, &catalog::Matching::joined_particles, &catalog::Matching::titles})
    for (const auto& word : matching().*list) {
      CAPTURE(word);
      auto table = matching();
      std::erase(table.*list, word);
      CHECK_FALSE(all_hold(table));
    }
  for (std::size_t i = 0; i < matching().suffixes.size(); ++i)
    for (const auto& word : matching().suffixes[i].words) {
      CAPTURE(word);
      auto table = matching();
      std::erase(table.suffixes[i].words, word);
      CHECK_FALSE(all_hold(table));
    }
}

TEST_CASE("the frequent names are those of the Census Bureau") {
  // Surnames of 2010, the fifty most frequent; given names of 1990, the forty of men and the forty of women, as in tests/people/census-names.csv.
  const std::string surnames =
      "smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore "
      "jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright scott torres nguyen hill "
      "flores green adams nelson baker hall rivera campbell mitchell carter roberts";
  std::set<std::string, std::less<>> families, givens;
  for (const auto& name : name_words(surnames)) families.insert(name);
  CHECK(families.size() == 50);
  CHECK(matching().common_families == families);
  std::ifstream census(LEEBOARD_SOURCE_DIR "/tests/people/census-names.csv");
  std::map<std::string, int> rank;
  for (std::string line; std::getline(census, line);) {
    const auto list = line.substr(0, line.find(',')), rest = line.substr(line.find(',') + 1);
    if (list.ends_with("male") && ++rank[list] <= 40) givens.insert(fold_name_word(rest.substr(0, rest.find(','))));
  }
  CHECK(givens.size() == 80);
  CHECK(matching().common_givens == givens);
}
