// Identifiers: every worked example of the rules, and properties of placeholders.
#include "interop/identifier_class.hpp"

#include <doctest/doctest.h>

#include "catalog/catalog.hpp"

using namespace leeboard;
using namespace leeboard::interop;

namespace {
const catalog::IdentifierRules& rules() {
  static catalog::Catalog catalog;
  static const auto loaded = catalog::load_identifier_rules(catalog.definitions());
  return loaded;
}
const Date today = *parse_date("2026-12-01");
}  // namespace

TEST_CASE("every worked example of an identifier is what it must be") {
  REQUIRE(rules().examples.size() >= 20);
  for (const auto& example : rules().examples) {
    CAPTURE(format_where(example.where));
    const SourceIdentifier identifier{example.system, example.value, example.type, example.use, example.period_end};
    CHECK(format_identifier_class(classify_identifier(rules(), identifier, today)) == example.expect);
  }
}

TEST_CASE("every word and every kind of filler is a placeholder, in any case and with blanks around it") {
  for (const auto& word : rules().placeholders.words) {
    CAPTURE(word);
    CHECK(is_placeholder(rules(), word));
    CHECK(is_placeholder(rules(), "  " + word + " "));
  }
  for (const char* value :
       {"0", "00", "000-00-0000", "999-99-9999", "1111111", "***-**-4321", "#42", "XXX-XX-4321", "•••1", "UNKNOWN", "N/A", "TBD", "", " ", "."}) {
    CAPTURE(value);
    CHECK(is_placeholder(rules(), value));
  }
  for (const char* value : {"0412", "88213", "P-0412", "111111", "A-0", "NANCY-1", "newton", "100", "77", "XX12"}) {
    CAPTURE(value);
    CHECK_FALSE(is_placeholder(rules(), value));
  }
}

TEST_CASE("spellings of one system are one, and blanks and dashes of its numbers do not count") {
  const auto one = normalise_identifier(rules(), {"http://hl7.org/fhir/sid/us-ssn", "123-45-6789", "", "", {}});
  const auto other = normalise_identifier(rules(), {"urn:oid:2.16.840.1.113883.4.1", "123 45 6789", "", "", {}});
  CHECK(one.system == other.system);
  CHECK(one.value == other.value);
  CHECK(normalise_identifier(rules(), {"urn:oid:2.999.77.1", "00-88 A", "", "", {}}).value == "00-88 A");
}

TEST_CASE("a birth date that nobody can have is a placeholder") {
  CHECK(is_placeholder_birth(rules(), *parse_date("1900-01-01"), today));
  CHECK(is_placeholder_birth(rules(), *parse_date("1905-06-07"), today));
  CHECK_FALSE(is_placeholder_birth(rules(), *parse_date("1930-06-07"), today));
}
