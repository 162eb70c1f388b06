// What figures mean, in words: each cites its rule, and a site's words take the place of ours.
#include "catalog/figure_texts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/definitions.hpp"
#include "catalog/harmful_words.hpp"
#include "catalog/lint_cites.hpp"

using namespace leeboard;

namespace {
/// The definitions with a site's figures.yaml laid over them.
struct SiteFigures {
  std::filesystem::path folder = std::filesystem::temp_directory_path() / "leeboard-figure-texts";
  explicit SiteFigures(const std::string& text) {
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "figures.yaml") << text;
  }
  ~SiteFigures() { std::filesystem::remove_all(folder); }
  SiteFigures(const SiteFigures&) = delete;
  SiteFigures& operator=(const SiteFigures&) = delete;
  std::vector<catalog::FigureText> load() const { return catalog::load_figure_texts(catalog::Definitions(folder.string())); }
};
}  // namespace

TEST_CASE("each figure says what it means, cites its rule and says nothing that does harm") {
  catalog::Catalog built_in;
  const auto texts = catalog::load_figure_texts(built_in.definitions());
  CHECK(texts.size() >= 7);
  const auto words = catalog::load_harmful_words(built_in.definitions());
  Diagnostics faults;
  for (const auto& text : texts) {
    CAPTURE(text.id);
    CHECK_FALSE(text.title.empty());
    CHECK(text.brief.ends_with('.'));
    CHECK(std::ranges::all_of(text.cites, [](const auto& rule) { return rule.starts_with("R-"); }));
    catalog::check_words(words, text.where, "a figure", text.brief + " " + text.text, faults);
  }
  CHECK(faults.empty());
}

TEST_CASE("a site says a figure in its own words; one without a rule is refused") {
  const SiteFigures ours("figures:\n  - {id: census, title: Our census, short: Ours., cites: [R-FIG-1]}\n");
  const auto texts = ours.load();
  const auto census = std::ranges::find(texts, "census", &catalog::FigureText::id);
  REQUIRE(census != texts.end());
  CHECK(census->title == "Our census");
  const SiteFigures bad("figures:\n  - {id: census, title: Our census, short: Ours.}\n");
  CHECK_THROWS_AS(bad.load(), Error);
}
