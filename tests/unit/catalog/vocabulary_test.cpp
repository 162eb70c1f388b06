// The vocabulary that reads its entries one by one says the same as the one read at once, from many threads too.
#include "catalog/vocabulary.hpp"
#include "catalog/load_vocabulary.hpp"

#include <doctest/doctest.h>

#include <thread>

#include "catalog/definitions.hpp"
#include "catalog/read_derived.hpp"
#include "io/read_yaml.hpp"

using namespace leeboard;
using namespace leeboard::catalog;

namespace {

void check_same(const FactEntry* lazy, const FactEntry* whole) {
  REQUIRE(lazy);
  REQUIRE(whole);
  CAPTURE(whole->key);
  CHECK(lazy->key == whole->key);
  CHECK(lazy->title == whole->title);
  CHECK(lazy->question == whole->question);
  CHECK(lazy->also == whole->also);
  CHECK(lazy->derived == whole->derived);
  CHECK(lazy->codes == whole->codes);
  CHECK(lazy->type.kind == whole->type.kind);
  CHECK(lazy->type.unit == whole->type.unit);
  CHECK(lazy->type.values == whole->type.values);
  CHECK(lazy->type.fields.size() == whole->type.fields.size());
  for (const auto& [name, field] : whole->type.fields) {
    REQUIRE(lazy->type.fields.contains(name));
    CHECK(lazy->type.fields.at(name).values == field.values);
  }
}

}  // namespace

TEST_CASE("an entry read alone is the entry read with all others") {
  const Definitions definitions;
  const auto whole = read_vocabulary(definitions);
  const auto lazy = load_vocabulary(definitions);
  REQUIRE(whole.entries().size() > 200);
  // From the end, so that no entry has been read by an earlier look.
  for (auto at = whole.entries().rbegin(); at != whole.entries().rend(); ++at) {
    CHECK(lazy.canonical(at->key) == at->key);
    check_same(lazy.find(at->key), &*at);
    for (const auto& name : at->also) CHECK(lazy.canonical(name) == whole.canonical(name));
  }
  CHECK(lazy.find("no_such_fact") == nullptr);
  CHECK(lazy.canonical("no_such_fact") == "no_such_fact");
  std::vector<std::string> filled, expected;
  const auto fresh = load_vocabulary(definitions);
  for (const auto* entry : fresh.filled_entries()) filled.push_back(entry->key);
  for (const auto& entry : whole.entries())
    if (entry.derived || !entry.implied.empty()) expected.push_back(entry.key);
  CHECK(filled == expected);
  REQUIRE(whole.filled_by_facts().size() >= 3);
  CHECK(fresh.filled_by_facts() == whole.filled_by_facts());
  CHECK(lazy.names() == whole.names());
  CHECK(lazy.drugs().size() == whole.drugs().size());
  CHECK(lazy.find_drug("METHADONE") != nullptr);
}

TEST_CASE("threads that ask for the same entries see whole ones") {
  const Definitions definitions;
  const auto whole = read_vocabulary(definitions);
  for (int round = 0; round < 5; ++round) {
    const auto lazy = load_vocabulary(definitions);
    std::vector<std::thread> threads;
    std::vector<std::size_t> right(4);
    for (std::size_t thread = 0; thread < right.size(); ++thread)
      threads.emplace_back([&, thread] {
        for (const auto& entry : whole.entries()) {
          const auto* found = lazy.find(entry.key);
          if (found && found->title == entry.title && found->question == entry.question && found->type.fields.size() == entry.type.fields.size())
            ++right[thread];
        }
      });
    for (auto& thread : threads) thread.join();
    for (const auto count : right) CHECK(count == whole.entries().size());
  }
}

TEST_CASE("what a fact is derived from is a field of the record, and each kind of episode that is mapped is one") {
  const auto faults = [](const char* derived) {
    FactEntry entry;
    entry.key = "informant";
    entry.type.kind = ValueKind::code;
    entry.type.values = {"self", "relative"};
    Diagnostics diagnostics;
    const auto document = io::read_yaml(derived, "vocabulary.yaml");
    const auto read = read_derived(document.root(), entry, diagnostics);
    std::vector<std::string> out;
    for (const auto& each : diagnostics.sorted()) out.push_back(each.message + " | " + each.mend);
    if (out.empty()) CHECK(read->record_field == RecordField::episode_kind);
    return out;
  };
  CHECK(faults("{record: episode, field: kind, map: {care: self, collateral: relative}}").empty());
  const std::vector<std::string> kind{"there is no kind of episode `collaterel` | did you mean collateral? It is one of: care inquiry collateral"};
  CHECK(faults("{record: episode, field: kind, map: {care: self, collaterel: relative}}") == kind);
  const std::vector<std::string> value{"`relativ` is no value of `informant` | did you mean relative? It is one of: self relative"};
  CHECK(faults("{record: episode, field: kind, map: {collateral: relativ}}") == value);
  const auto field = faults("{record: episode, field: kynd, map: {care: self}}");
  REQUIRE_FALSE(field.empty());
  CHECK(field[0] == "no fact is made of `kynd` of `episode` | did you mean kind? It is one of: referred_by kind");
  CHECK(faults("{record: episode, field: kind}").size() == 1);
}
