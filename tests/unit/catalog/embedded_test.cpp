// Embedded definitions: the same files as in data/, sorted, findable, with true digests.
#include "catalog/embedded.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/digest.hpp"
#include "io/packed_document.hpp"
#include "io/read_yaml.hpp"

namespace fs = std::filesystem;
using namespace leeboard;

TEST_CASE("every file of data/ is embedded with its text and digest, YAML with its tree, a table without one") {
  const fs::path data = fs::path(LEEBOARD_SOURCE_DIR) / "data";
  std::size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(data)) {
    const bool table = entry.path().extension() == ".csv";
    if (!table && entry.path().extension() != ".yaml") { continue; }
    ++count;
    const std::string path = fs::relative(entry.path(), data).generic_string();
    CAPTURE(path);
    const auto found = catalog::find_embedded(path);
    REQUIRE(found);
    std::ifstream in(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    CHECK(found->text == text.str());
    CHECK(found->digest == format_sha256(text.str()));
    CHECK(found->image.empty() == table);
    if (table) { continue; }
    const io::Document image = io::unpack_document(found->image, path);
    const io::Document parsed = io::read_yaml(found->text, path);
    CHECK(same_content(image.root(), parsed.root()));
  }
  CHECK(count > 0);
  CHECK(count == catalog::embedded_files().size());
}

TEST_CASE("embedded files are sorted, and a prefix gives exactly its folder") {
  const auto files = catalog::embedded_files();
  CHECK(std::ranges::is_sorted(files, {}, &catalog::EmbeddedFile::path));
  for (const char* prefix : {"instruments/", "safety/", "vocabulary", "zzz", ""}) {
    const auto expected = std::ranges::count_if(files, [&](const auto& f) { return f.path.starts_with(prefix); });
    CHECK(catalog::embedded_under(prefix).size() == static_cast<std::size_t>(expected));
  }
  CHECK_FALSE(catalog::find_embedded("instruments/none.yaml"));
  CHECK_FALSE(catalog::find_embedded(""));
}
