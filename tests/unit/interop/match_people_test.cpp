// Possible duplicates: every worked example of the point table, symmetry, and when two records can be one person's.
#include "interop/match_people.hpp"

#include <doctest/doctest.h>

#include "base/range.hpp"
#include "catalog/catalog.hpp"

using namespace leeboard;
using namespace leeboard::interop;

namespace {
const catalog::Matching& matching() {
  static catalog::Catalog catalog;
  static const auto loaded = catalog::load_matching(catalog.definitions());
  return loaded;
}

using Words = std::map<std::string, std::string>;

PersonTraits traits(const Words& words) {
  const auto word = [&](const char* key, const char* otherwise = "") {
    const auto found = words.find(key);
    return found == words.end() ? std::string(otherwise) : found->second;
  };
  HumanName name;
  if (const auto given = word("given"); !given.empty()) name.given = {given};
  name.family = word("family");
  name.used = word("used");
  if (const auto suffix = word("suffix"); !suffix.empty()) name.family += " " + suffix;
  PersonTraits out;
  out.name = make_compared_name(matching(), name);
  if (const auto birth = word("birth", "1980-02-03"); birth != "unknown") out.birth = parse_partial_stamp(birth, nullptr);
  out.sex = word("sex", "female");
  if (const auto order = parse_integer(word("birth_order"))) out.birth_order = static_cast<int>(*order);
  out.phone = word("phone");
  return out;
}

Agreement agreement(const Words& a, const Words& b) { return agreement_of(matching(), traits(a), traits(b)); }
}  // namespace

TEST_CASE("every pair of the point table gets the points and the level that are printed there, from both sides") {
  REQUIRE(matching().examples.size() >= 30);
  for (const auto& example : matching().examples) {
    CAPTURE(format_where(example.where));
    const auto a = traits(example.a), b = traits(example.b);
    for (const auto& match : {match_people(matching(), a, b), match_people(matching(), b, a)}) {
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
