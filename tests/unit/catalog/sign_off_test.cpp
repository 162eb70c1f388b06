// The sheet for a signature has everything that no text backs, and nothing else.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "catalog/catalog.hpp"
#include "catalog/guideline.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/sign_off.hpp"

using namespace leeboard;

namespace {
std::map<std::string, std::vector<catalog::SignOffItem>> gather(catalog::Catalog& catalog) {
  std::map<std::string, std::vector<catalog::SignOffItem>> out;
  for (const auto& kind : catalog::sign_off_kinds()) out[std::string(kind.slug)] = kind.items(catalog);
  return out;
}
const catalog::SignOffItem* find(const std::vector<catalog::SignOffItem>& items, std::string_view id) {
  const auto found = std::ranges::find(items, id, &catalog::SignOffItem::id);
  return found == items.end() ? nullptr : &*found;
}
}  // namespace

TEST_CASE("every row and part that is H or unverified is on the sheet, and no other") {
  catalog::Catalog catalog;
  const auto sheet = gather(catalog);
  std::size_t wanted = 0;
  const auto check = [&](const std::string& id, Evidence evidence, const std::string& text) {
    const auto* item = find(sheet.at("rows"), id);
    CAPTURE(id);
    REQUIRE((item != nullptr) == catalog::needs_sign_off(evidence));
    if (!item) return;
    ++wanted;
    CHECK(item->evidence == evidence);
    CHECK(item->text.starts_with(text));
  };
  for (const auto& [id, row] : catalog.guidelines().rows) {
    check(id, row.evidence, row.statement);
    for (std::size_t i = 0; i < row.parts.size(); ++i) check(id + "#" + std::to_string(i), row.parts[i].evidence, row.parts[i].text);
  }
  CHECK(sheet.at("rows").size() == wanted);
}

TEST_CASE("rules stand there by the weakest row that they cite, emergencies by themselves") {
  catalog::Catalog catalog;
  const auto sheet = gather(catalog);
  for (const auto& rule : catalog.safety_rules()) {
    CAPTURE(rule.id);
    const bool wanted = std::ranges::any_of(rule.cites, [&](const std::string& cite) {
      return catalog::needs_sign_off(catalog.guidelines().evidence(cite).value_or(Evidence::unverified));
    });
    const bool emergency = rule.verdict == SafetyVerdict::escalate;
    CHECK((find(sheet.at("escalations"), rule.id) != nullptr) == (wanted && emergency));
    CHECK((find(sheet.at("rules"), rule.id) != nullptr) == (wanted && !emergency));
  }
  CHECK_FALSE(sheet.at("escalations").empty());
  CHECK_FALSE(sheet.at("rules").empty());
  // Each line with its numbers, once, however many templates share it.
  const auto& lines = sheet.at("lines");
  CHECK_FALSE(lines.empty());
  for (const auto& line : lines) {
    CHECK_FALSE(line.numbers.empty());
    CHECK(std::ranges::count_if(lines, [&](const auto& other) { return other.id == line.id && other.where == line.where; }) == 1);
  }
}

TEST_CASE("numbers stand in rising order, each once, those of names left out") {
  CHECK(catalog::rising_numbers("block under 14 days, 7 to 10, 7 again, 2.5 mg; PHQ-9, {{due}} F11.20") ==
        std::vector<std::string>{"2.5", "7", "10", "14"});
  CHECK(catalog::rising_numbers("of 1,200 starts 9, in 12,5 and 1,2345") == std::vector<std::string>{"1", "5", "9", "12", "1200", "2345"});
  CHECK(catalog::rising_numbers("none").empty());
}
