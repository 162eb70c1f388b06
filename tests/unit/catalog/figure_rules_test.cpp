// What figures count by: long-acting medicines, and facts that are looked for.
#include "catalog/figure_rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/definitions.hpp"
#include "catalog/vocabulary.hpp"

using namespace leeboard;

namespace {
catalog::FigureRules load_with(const std::string& text) {
  const auto folder = std::filesystem::temp_directory_path() / "leeboard-figure-rules";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "figures.yaml") << text;
  catalog::Catalog built_in;
  try {
    auto out = catalog::load_figure_rules(catalog::Definitions(folder.string()), built_in.vocabulary());
    std::filesystem::remove_all(folder);
    return out;
  } catch (...) {
    std::filesystem::remove_all(folder);
    throw;
  }
}
}  // namespace

TEST_CASE("each long-acting medicine for opioid use disorder covers more than its day") {
  catalog::Catalog built_in;
  const auto& vocabulary = built_in.vocabulary();
  const auto rules = catalog::load_figure_rules(built_in.definitions(), vocabulary);
  int depots = 0;
  for (const auto& drug : vocabulary.drugs()) {
    const auto has = [&](const char* word) { return std::ranges::find(drug.classes, word) != drug.classes.end(); };
    if (!has("moud") || !has("xr_injection")) continue;
    ++depots;
    CAPTURE(drug.id);
    REQUIRE(rules.cover.contains(drug.id));
    CHECK(rules.cover.at(drug.id).days >= 7);
  }
  CHECK(depots >= 5);
  CHECK(rules.cover.at("sublocade").as == "buprenorphine_xr");
  CHECK(rules.cover.at("naltrexone_xr").as == "naltrexone_xr");
  CHECK(rules.cover.at("brixadi_weekly").days == 7);
  CHECK_FALSE(rules.asked.empty());
}

TEST_CASE("a site adds medicines and facts; what names nothing, or no rule, is refused") {
  const auto ours = load_with("cover:\n  - {drug: methadone, days: 2d, cites: [OURS-1]}\nasked:\n  - {fact: hcv, cites: [OURS-1]}\n");
  CHECK(ours.cover.at("methadone").days == 2);
  CHECK(ours.cover.contains("sublocade"));
  CHECK(ours.asked.back() == "hcv");
  for (const auto* text : {"cover:\n  - {drug: moonshine, days: 2d, cites: [X-1]}\n", "cover:\n  - {drug: methadone, days: 36h, cites: [X-1]}\n",
                           "cover:\n  - {drug: methadone, days: 2d}\n", "cover:\n  - {drug: methadone, as: moonshine, cites: [X-1]}\n",
                           "asked:\n  - {fact: shoe_size, cites: [X-1]}\n", "asked:\n  - {fact: hcv}\n"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(load_with(text), Error);
  }
}
