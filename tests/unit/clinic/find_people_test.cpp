// Finding people by what is said, and remembering who is not who.
#include "clinic/identity/find_people.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "clinic/identity/asked_name.hpp"
#include "clinic/identity/asked_words.hpp"
#include "clinic/identity/key_table.hpp"
#include "clinic/identity/two_people.hpp"
#include "clinic/intake_desk.hpp"
#include "clinic/person_finder.hpp"
#include "interop/match_people.hpp"
#include "interop/person_name.hpp"
#include "io/utf8.hpp"
#include "unit/clinic/front.hpp"

using namespace leeboard;
using clinic::test::Front;

namespace {
void add(Front& front, std::string_view yaml) {
  const auto input = front.intake(yaml);
  front.store.write([&](store::Repositories& records) { clinic::add_person_document(front.desk, records, input); });
}

void add_some(Front& front) {
  add(front, R"(patient: {code: P-0412, name: {given: [Marisol], family: Quandt, used: Mari}, birth_date: 1992-03-11, sex_at_birth: female,
  contact: {phone: "(207) 555-0144", email: mari@example.org}, identifiers: [{system: "urn:s", value: HX-771}]})");
  add(front, R"(patient: {code: P-2, name: {given: [Pieter, Jan], family: van der Berg}, birth_date: 1970-12, sex_at_birth: male})");
  add(front, R"(patient: {code: P-3, name: {given: [William], family: "O'Brien"}, birth_date: 1950-11-03})");
  add(front, R"(patient: {code: P-4, name: {given: [Zoë], family: Müller-Lüdenscheidt}})");
  add(front, R"(patient: {code: P-5, name: {given: [小龙], family: 李}, birth_date: 1980-07-09})");
}

std::string codes(Front& front, std::string_view line) {
  std::string out;
  const auto found = clinic::find_people(front.desk, front.store.read(), line);
  for (const auto& one : found.people) out += (out.empty() ? "" : " ") + one.patient.code;
  return found.near ? "near " + out : out;
}
}  // namespace

TEST_CASE("people are found by code, number, birth date and parts of the name, in any case and order") {
  Front front;
  add_some(front);
  const std::pair<std::string, std::string> table[] = {
      {"P-0412", "P-0412"},
      {"p-412", "P-0412"},
      {"hx771", "P-0412"},
      {"555-0144", "P-0412"},
      {"207 555 0144", "P-0412"},
      {"+1 207 555-0144", "P-0412"},
      {"0144", "P-0412"},
      {"MARI@example.ORG", "P-0412"},
      {"kwandt 1992", "P-0412"},
      {"1992 kwandt", "P-0412"},
      {"QUANDT, marisol", "P-0412"},
      {"mari", "P-0412"},
      {"03-11", "P-0412"},
      {"11.03.1992", "P-0412"},
      {"3/11/1992", "P-0412"},
      {"11/3/1992", "P-0412"},
      {"1992-03", "P-0412"},
      {"19920311", "P-0412"},
      {"1970", "P-2"},
      {"1970-12-05", "P-2"},
      {"1970-11", ""},
      {"berg", "P-2"},
      {"vanderberg", "P-2"},
      {"van der berg jan", "P-2"},
      {"obrien", "P-3"},
      {"O’Brien", "P-3"},
      {"o brien", "P-3"},
      {"mueller", "P-4"},
      {"ludenscheidt zoe", "P-4"},
      {"muller-lud", "P-4"},
      {"李", "P-5"},
      {"李 1980", "P-5"},
      {"bill o'brien", "near P-3"},
      {"Marisal", "P-0412"},
      {"quadnt 1992", "near P-0412"},
      {"quandt 1993", ""},
      {"nobody", ""},
  };
  for (const auto& [line, expected] : table) {
    CAPTURE(line);
    CHECK(codes(front, line) == expected);
  }
  CHECK_THROWS_AS(codes(front, " , "), Error);
}

TEST_CASE("what speaks for somebody, with points; who is in error is there with the word, and linked records are one") {
  Front front;
  add_some(front);
  auto found = clinic::find_people(front.desk, front.store.read(), "quandt 1992");
  REQUIRE(found.people.size() == 1);
  CHECK(found.people[0].points == 22);
  CHECK(found.people[0].why == std::vector<std::string>{"family", "birth year"});
  CHECK(found.people[0].state == "active");
  add(front, R"(patient: {code: P-9, name: {given: [Mari], family: Quandt}, birth_date: 1992-03-11})");
  front.store.write([&](store::Repositories& records) {
    clinic::say_identity(front.desk, records, "P-0412", "P-9", clinic::Identity::one_person, "one person");
    const auto person = clinic::require_person(records, "P-3");
    auto patient = records.patients().get(person)->patient;
    patient.status = PatientStatus::entered_in_error;
    records.patients().revise(person, patient, {front.desk.actor, front.desk.as_of, "mistake"});
  });
  CHECK(codes(front, "quandt") == "P-0412");
  CHECK(codes(front, "P-9") == "P-0412");
  found = clinic::find_people(front.desk, front.store.read(), "brien");
  REQUIRE(found.people.size() == 1);
  CHECK(found.people[0].state == "entered-in-error");
}

TEST_CASE("the quick look leaves out nobody whom the careful one finds, and sounds are compared as they are keyed") {
  catalog::Catalog catalog;
  const auto matching = catalog::load_matching(catalog.definitions());
  std::vector<std::string> families{"O'Brien", "van der Berg", "Müller-Lüdenscheidt", "McDonald", "Quandt", "Featherstonehaugh", "李", "Ng"};
  std::vector<std::string> givens{"Marisol", "Zoë", "Jean Paul", "Bill", "小龙", "J."};
  for (const auto& name : matching.common_families) families.push_back(name);
  for (const auto& name : matching.common_givens) givens.push_back(name);
  std::vector<std::string> words{"kwandt", "berg", "vanderberg", "donald", "lud", "x", "fetherstonhaw"};
  for (const auto* names : {&families, &givens})
    for (const auto& name : *names)
      for (const auto& word : interop::name_words(name)) {
        words.push_back(word);
        if (word.size() < 4) continue;
        words.push_back(word.substr(0, 1) + word.substr(2));
        words.push_back(word.substr(0, 2) + "x" + word.substr(2));
        words.push_back(word.substr(0, 1) + word[2] + word[1] + word.substr(3));
      }
  std::vector<clinic::SoughtName> sought;
  for (const auto& word : words) sought.push_back(clinic::make_sought_name(matching, word));
  std::size_t found = 0, missed = 0, sounds = 0;
  clinic::NameText quick;
  for (std::size_t i = 0; i < families.size(); ++i) {
    const HumanName name{.given = {givens[i % givens.size()]}, .family = families[i], .used = givens[(i * 7) % givens.size()]};
    const auto careful = interop::make_compared_name(matching, name);
    quick.assign(io::fold_name(name.family + " " + name.given.front()), name.used);
    for (const auto& one : sought) {
      for (const auto nearness : {clinic::Nearness::sure, clinic::Nearness::near})
        if (clinic::fit_name(matching, careful, one, nearness)) ++found, missed += !quick.may_fit(matching, one, nearness);
      for (const auto& part : careful.family)
        if (!one.sound.empty()) sounds += interop::has_sound(part, one.sound) != (interop::sound_key(part) == one.sound);
    }
  }
  CHECK(found > 1000);
  CHECK(missed == 0);
  CHECK(sounds == 0);
}

TEST_CASE("each name of a nickname group does something: without it a pair of the group is compared, or found, otherwise") {
  constexpr std::size_t names = 352;  // in all groups of nicknames.yaml
  catalog::Catalog catalog;
  const auto matching = catalog::load_matching(catalog.definitions());
  CHECK(matching.nickname_groups.size() == names);
  const auto compared = [](const catalog::Matching& table, const std::string& name) {
    return interop::make_compared_name(table, {.given = {name}, .family = "Oduya", .used = {}});
  };
  const auto points = [&](const catalog::Matching& table, const std::string& one, const std::string& other) {
    interop::PersonTraits a, b;
    a.name = compared(table, one);
    b.name = compared(table, other);
    return interop::match_people(table, a, b).points;
  };
  const auto found = [&](const catalog::Matching& table, const std::string& asked, const std::string& name) {
    const auto fit = clinic::fit_name(table, compared(table, name), clinic::make_sought_name(table, asked), clinic::Nearness::near);
    return fit ? fit->why + " " + fit->degree : std::string();
  };
  for (const auto& row : matching.nickname_groups) {
    CAPTURE(row.first);
    auto table = matching;
    const auto [first, last] = table.nickname_groups.equal_range(row.first);
    table.nickname_groups.erase(std::find_if(first, last, [&](const auto& entry) { return entry.second == row.second; }));
    CHECK(std::ranges::any_of(matching.nickname_groups, [&](const auto& other) {
      if (other.second != row.second || other.first == row.first) return false;
      return points(matching, row.first, other.first) != points(table, row.first, other.first) ||
             found(matching, row.first, other.first) != found(table, row.first, other.first) ||
             found(matching, other.first, row.first) != found(table, other.first, row.first);
    }));
  }
}

TEST_CASE("at most twenty are listed, the likeliest first, and the others counted") {
  Front front;
  for (int i = 0; i < 23; ++i) add(front, "patient: {code: \"N-" + std::to_string(i) + "\", name: {given: [Ada], family: Quandtson}}");
  add(front, "patient: {code: Z-1, name: {given: [Ada], family: Quandt}}");
  const auto found = clinic::find_people(front.desk, front.store.read(), "quandt");
  CHECK(found.people.size() == 20);
  CHECK(found.left == 4);
  CHECK(found.people[0].patient.code == "Z-1");
}

TEST_CASE("a pair that somebody has called two people is not listed, not alike, and is so until that is taken back") {
  Front front;
  add(front, "patient: {code: P-1, name: {given: [Ada], family: Alder}, birth_date: 1990-01-02}");
  add(front, "patient: {code: P-2, name: {given: [Ada], family: Aldre}, birth_date: 1990-01-02}");
  const auto pairs = [&] { return clinic::PersonRecogniser(front.desk).duplicates(front.store.read()).size(); };
  const auto say = [&](clinic::Identity what, const char* other = "P-2") {
    front.store.write([&](store::Repositories& records) { clinic::say_identity(front.desk, records, "P-1", other, what, "twins"); });
  };
  CHECK(pairs() == 1);
  CHECK_THROWS_AS(say(clinic::Identity::perhaps_the_same), Error);
  CHECK_THROWS_AS(say(clinic::Identity::two_people, "P-1"), Error);
  say(clinic::Identity::two_people);
  say(clinic::Identity::two_people);
  CHECK(pairs() == 0);
  CHECK_THROWS_AS(say(clinic::Identity::one_person), Error);
  auto& records = front.store.read();
  const auto one = clinic::require_person(records, "P-1"), other = clinic::require_person(records, "P-2");
  CHECK(clinic::are_two_people(records, one, other));
  CHECK(clinic::are_two_people(records, other, one));
  clinic::PersonRecogniser recogniser(front.desk);
  const auto patient = records.patients().get(other)->patient;
  CHECK(recogniser.alike(records, patient, other).empty());
  CHECK(recogniser.alike(records, patient).size() == 1);
  say(clinic::Identity::perhaps_the_same);
  CHECK(pairs() == 1);
  say(clinic::Identity::one_person);
  CHECK_THROWS_AS(say(clinic::Identity::two_people), Error);
  CHECK(front.is_whole());
}

TEST_CASE("keys and people: newest first, no more than are asked for, through all growth") {
  clinic::KeyTable table;
  const auto hash = [](std::uint64_t number) { return number * 0x9e3779b97f4a7c15U; };
  for (std::uint32_t i = 1; i <= 5000; ++i) {
    table.add(hash(i), i);
    table.add(hash(7'000'000), i);
    table.add(hash(7'000'000), i);
  }
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 1; i <= 5000; ++i) table.find(hash(i), 64, found);
  REQUIRE(found.size() == 5000);
  CHECK(found[4321] == 4322);
  found.clear();
  table.find(hash(7'000'000), 3, found);
  CHECK(found == std::vector<std::uint32_t>{5000, 4999, 4998});
  found.clear();
  table.find(hash(6'000'000), 3, found);
  CHECK(found.empty());
}

TEST_CASE("a run compares with what is stored and with what it has written itself, whichever way people are found") {
  Front front;
  add_some(front);
  auto& records = front.store.read();
  clinic::PersonRecogniser recogniser(front.desk);
  const auto patient = [](const char* given, const char* family, const char* born) {
    Patient out;
    out.name = {.given = {given}, .family = family, .used = {}};
    out.birth_date = *parse_partial_stamp(born, nullptr);
    return out;
  };
  // The first is looked for in one pass, the others by a table of keys.
  for (int round = 0; round < 3; ++round) {
    const auto alike = recogniser.alike(records, patient("Marisol", "Kwandt", "1992-11-03"));
    REQUIRE(alike.size() == 1);
    CHECK(alike[0].code == "P-0412");
    CHECK(recogniser.alike(records, patient("Ruth", "Adler", "1992-03-11")).empty());
  }
  const auto ruth = patient("Ruth", "Adler", "1980-02-01");
  front.store.write([&](store::Repositories& changed) {
    recogniser.note_written(changed.patients().add(ruth, {front.desk.actor, front.desk.as_of}), ruth);
  });
  CHECK(recogniser.alike(front.store.read(), patient("Ruth", "Adlar", "1980-02-01")).size() == 1);
}
