// A site's definitions are found by their id, whatever their files are called, and only the one asked for is parsed.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "catalog/definitions.hpp"

namespace fs = std::filesystem;
using namespace leeboard;

namespace {
struct Site {
  fs::path folder = fs::current_path() / "site-definitions";
  Site() { fs::create_directories(folder / "instruments"); }
  ~Site() { fs::remove_all(folder); }
  void write(const std::string& name, const std::string& text) const { std::ofstream(folder / "instruments" / name) << text; }
};
}  // namespace

TEST_CASE("a site's file wins over the built-in one by its id, also under another name") {
  Site site;
  site.write("ours.yaml", "id: phq9\ntitle: ours\n");
  site.write("mentions.yaml", "id: other\ntitle: to go with phq9\n");
  const catalog::Definitions definitions(site.folder.string() + "/");
  const auto* found = definitions.find("instruments", "phq9");
  REQUIRE(found != nullptr);
  CHECK(found->file.site);
  CHECK(found->file.path == "instruments/ours.yaml");
  CHECK(found->digest.starts_with("sha256:"));
  CHECK(definitions.find("instruments", "gad7")->file.site == false);
  CHECK(definitions.find("instruments", "no_such") == nullptr);
}

TEST_CASE("an id that is written with escapes is found too") {
  Site site;
  site.write("hidden.yaml", "\"id\": \"ph\\x719\"\n");
  const catalog::Definitions definitions(site.folder.string());
  CHECK(definitions.find("instruments", "phq9")->file.path == "instruments/hidden.yaml");
}

TEST_CASE("the file that is named after the id is looked at first, and broken neighbours do not matter") {
  Site site;
  site.write("phq9.yaml", "id: phq9\n");
  site.write("a_copy.yaml", "id: phq9\n");
  site.write("broken.yaml", "id: [gad7\n");
  const catalog::Definitions definitions(site.folder.string());
  CHECK(definitions.find("instruments", "phq9")->file.path == "instruments/phq9.yaml");
  CHECK_THROWS_AS(definitions.find("instruments", "gad7"), Error);
  CHECK_THROWS_AS(definitions.find("instruments", "gad7"), Error);
}

TEST_CASE("all ids are those of both layers") {
  Site site;
  site.write("x.yaml", "id: site_form\n");
  const catalog::Definitions definitions(site.folder.string());
  const auto ids = definitions.ids("instruments");
  CHECK(std::ranges::find(ids, "site_form") != ids.end());
  CHECK(std::ranges::find(ids, "phq9") != ids.end());
  CHECK(std::ranges::find(ids, "x") == ids.end());
}
