// The words of the law are those of the law.
#include "catalog/notices.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/unread_files.hpp"

using namespace leeboard;
namespace fs = std::filesystem;

TEST_CASE("the notices of 42 CFR 2.32(a) are whole, word for word") {
  catalog::Catalog catalog;
  const auto whole = catalog::load_notice(catalog.definitions(), "part2-long");
  CHECK(sha256_hex(whole.text()) == "d82205a18044f9f45776343d91e26d8ddb44bf13e136af169ec73d755facd9a8");
  const auto brief = catalog::load_notice(catalog.definitions(), "part2-short");
  CHECK(sha256_hex(brief.text()) == "79fee3d6dff7e052183c61b66bfed589f0f45dcf330bb277e07b396bd12e9774");
  CHECK_THROWS_AS(catalog::load_notice(catalog.definitions(), "part2"), Error);
}

TEST_CASE("a site's file does not change the words of the law") {
  const auto site = fs::temp_directory_path() / "leeboard_notices_test";
  fs::create_directories(site);
  std::ofstream(site / "notices.yaml") << "schema: leeboard.notices/1\nnotices: [{id: part2-short, version: \"1\", title: a, source: b, "
                                          "sha256: c, paragraphs: [Nothing is forbidden.]}]\n";
  catalog::Catalog catalog{site.string()};
  CHECK(catalog::load_notice(catalog.definitions(), "part2-short").text().starts_with("42 CFR part 2 prohibits"));
  CHECK(catalog::find_unread_files(catalog.definitions()).size() == 1);
  fs::remove_all(site);
}
