// Identifiers: every worked example of the rules, and properties of placeholders.
#include "interop/identifier_class.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "catalog/catalog.hpp"

using namespace leeboard;
using namespace leeboard::interop;

namespace {
const catalog::IdentifierRules& identifier_rules() {
  static catalog::Catalog catalog;
  static const auto loaded = catalog::load_identifier_rules(catalog.definitions());
  return loaded;
}
const Date today = *parse_date("2026-12-01");
}  // namespace

TEST_CASE("every worked example of an identifier is what it must be") {
  REQUIRE(identifier_rules().examples.size() >= 20);
  for (const auto& example : identifier_rules().examples) {
    CAPTURE(format_where(example.where));
    const SourceIdentifier identifier{example.system, example.value, example.type, example.use, example.period_end};
    CHECK(format_identifier_class(classify_identifier(identifier_rules(), identifier, today)) == example.expect);
  }
}

namespace {
bool all_hold(const catalog::IdentifierRules& table) {
  return std::ranges::all_of(table.examples, [&](const auto& example) {
    const SourceIdentifier identifier{example.system, example.value, example.type, example.use, example.period_end};
    return format_identifier_class(classify_identifier(table, identifier, today)) == example.expect;
  });
}

/// Whether an example fails when any word of the list is taken out.
void needs_each(const std::function<std::vector<std::string>&(catalog::IdentifierRules&)>& list) {
  auto table = identifier_rules();
  const auto words = list(table);
  REQUIRE_FALSE(words.empty());
  for (const auto& word : words) {
    CAPTURE(word);
    table = identifier_rules();
    std::erase(list(table), word);
    CHECK_FALSE(all_hold(table));
  }
}
}  // namespace

TEST_CASE("each row that identifiers are told by is in an example: without it one fails") {
  REQUIRE(all_hold(identifier_rules()));
  using Rules = catalog::IdentifierRules;
  needs_each([](Rules & r) -> auto& { return r.identifies; });
  needs_each([](Rules & r) -> auto& { return r.never_uses; });
  needs_each([](Rules & r) -> auto& { return r.placeholders.values; });
  needs_each([](Rules & r) -> auto& { return r.placeholders.words; });
  needs_each([](Rules & r) -> auto& { return r.placeholders.masks; });
  needs_each([](Rules & r) -> auto& { return r.placeholders.ssn.areas; });
  needs_each([](Rules & r) -> auto& { return r.placeholders.ssn.groups; });
  needs_each([](Rules & r) -> auto& { return r.placeholders.ssn.serials; });
  const auto fails = [](const std::function<void(catalog::Placeholders&)>& change) {
    auto table = identifier_rules();
    change(table.placeholders);
    return !all_hold(table);
  };
  CHECK(fails([](auto& p) { p.same_digit += 1; }));
  CHECK(fails([](auto& p) { p.same_digit -= 1; }));
  CHECK(fails([](auto& p) { p.masked_times += 1; }));
  CHECK(fails([](auto& p) { p.masked_times -= 1; }));
  CHECK(fails([](auto& p) { p.masked_letter = "y"; }));
  CHECK(fails([](auto& p) { p.ssn.areas_from = "901"; }));
  CHECK(fails([](auto& p) { p.ssn.areas_from = "899"; }));
  CHECK(fails([](auto& p) { p.ssn.digits += 1; }));
  CHECK(fails([](auto& p) { p.ssn.digits -= 1; }));
}

TEST_CASE("a type that never identifies is on its list, so that no site can call it identifying by mistake") {
  for (const auto* type : {"MB", "SN", "AN", "VN", "GI", "GN"}) {
    CAPTURE(type);
    CHECK(std::ranges::find(identifier_rules().never, type) != identifier_rules().never.end());
  }
  CHECK(identifier_rules().never.size() == 6);
}

TEST_CASE("every word and every kind of filler is a placeholder, in any case and with blanks around it") {
  for (const auto& word : identifier_rules().placeholders.words) {
    CAPTURE(word);
    CHECK(is_placeholder(identifier_rules(), word));
    CHECK(is_placeholder(identifier_rules(), "  " + word + " "));
  }
  for (const char* value :
       {"0", "00", "000-00-0000", "999-99-9999", "1111111", "***-**-4321", "#42", "XXX-XX-4321", "•••1", "UNKNOWN", "N/A", "TBD", "", " ", "."}) {
    CAPTURE(value);
    CHECK(is_placeholder(identifier_rules(), value));
  }
  for (const char* value : {"0412", "88213", "P-0412", "111111", "A-0", "NANCY-1", "newton", "100", "77", "XX12"}) {
    CAPTURE(value);
    CHECK_FALSE(is_placeholder(identifier_rules(), value));
  }
}

TEST_CASE("spellings of one system are one, and blanks and dashes of its numbers do not count") {
  const auto one = normalise_identifier(identifier_rules(), {"http://hl7.org/fhir/sid/us-ssn", "123-45-6789", "", "", {}});
  const auto other = normalise_identifier(identifier_rules(), {"urn:oid:2.16.840.1.113883.4.1", "123 45 6789", "", "", {}});
  CHECK(one.system == other.system);
  CHECK(one.value == other.value);
  CHECK(normalise_identifier(identifier_rules(), {"urn:oid:2.999.77.1", "00-88 A", "", "", {}}).value == "00-88 A");
  // All systems with all their spellings.
  const std::vector<std::vector<std::string>> systems{{"us-ssn", "http://hl7.org/fhir/sid/us-ssn", "urn:oid:2.16.840.1.113883.4.1"},
                                                      {"us-medicare", "http://hl7.org/fhir/sid/us-medicare", "urn:oid:2.16.840.1.113883.4.572"},
                                                      {"us-mbi", "http://hl7.org/fhir/sid/us-mbi", "urn:oid:2.16.840.1.113883.4.927"}};
  CHECK(identifier_rules().systems.size() == systems.size());
  for (const auto& spellings : systems)
    for (const auto& spelling : spellings) {
      CAPTURE(spelling);
      const auto same = normalise_identifier(identifier_rules(), {spelling, "1-2 3", "", "", {}});
      CHECK(same.system == spellings.at(1));
      CHECK(same.value == (spellings.front() == "us-ssn" ? "123" : "1-2 3"));
    }
}

TEST_CASE("a birth date that nobody can have is a placeholder") {
  CHECK(is_placeholder_birth(identifier_rules(), *parse_date("1900-01-01"), today));
  CHECK(is_placeholder_birth(identifier_rules(), *parse_date("1905-06-07"), today));
  CHECK_FALSE(is_placeholder_birth(identifier_rules(), *parse_date("1930-06-07"), today));
  // The listed day also while people of that age live; the age to the year.
  CHECK(is_placeholder_birth(identifier_rules(), *parse_date("1900-01-01"), *parse_date("2010-12-01")));
  CHECK_FALSE(is_placeholder_birth(identifier_rules(), *parse_date("1900-01-02"), *parse_date("2010-12-01")));
  CHECK(is_placeholder_birth(identifier_rules(), *parse_date("1910-06-07"), today));
  CHECK_FALSE(is_placeholder_birth(identifier_rules(), *parse_date("1911-06-07"), today));
}
