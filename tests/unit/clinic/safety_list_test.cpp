// Lists of safety items: what goes in comes out in order, in little memory, and never beyond the bound.
#include "clinic/import/safety_list.hpp"

#include <doctest/doctest.h>

#include <random>

#include "base/error.hpp"

using namespace leeboard;
using clinic::SafetyList;

namespace {
using Item = std::pair<std::uint32_t, std::uint64_t>;

std::vector<Item> items_of(const SafetyList& list) {
  std::vector<Item> out;
  list.for_each([&](auto group, auto number) { out.emplace_back(group, number); });
  return out;
}
}  // namespace

TEST_CASE("ids of forms and of the trigger log come back as they went in") {
  SafetyList list;
  std::vector<std::string> in{"A-1", "A-2", "V-9", "A-2000000", "V-3", "A-1", "A-1152921504606846975"}, out;
  for (const auto& id : in) list.add_id(id);
  list.for_each([&](auto group, auto number) { out.push_back(clinic::format_safety_id(group, number)); });
  CHECK(out == in);
  CHECK(list.count() == 7);
  CHECK(list.more() == 0);
  for (const auto text : {"", "A", "A-", "A-x", "A--1", "12", "A-9223372036854775807"}) CHECK_THROWS_AS(list.add_id(text), Error);
}

TEST_CASE("any numbers in any groups") {
  std::mt19937_64 random(7);
  for (int round = 0; round < 20; ++round) {
    SafetyList list;
    std::vector<Item> in;
    for (int i = 0; i < 500; ++i) in.emplace_back(random() % 4, random() >> (4 + random() % 57));
    for (const auto& [group, number] : in) list.add(group, number);
    CHECK(items_of(list) == in);
  }
}

TEST_CASE("beyond the bound items are counted, and what is listed is the beginning") {
  SafetyList list(100);
  for (std::uint64_t i = 1; i <= 1000; ++i) list.add('A', i * 3);
  CHECK(list.count() == 1000);
  const auto listed = items_of(list);
  CHECK(list.more() == 1000 - static_cast<long long>(listed.size()));
  REQUIRE(listed.size() >= 75);
  for (std::size_t i = 0; i < listed.size(); ++i) CHECK(listed[i] == Item('A', (i + 1) * 3));
  std::size_t some = 0;
  list.for_each([&](auto, auto) { ++some; }, 10);
  CHECK(some == 10);
}
