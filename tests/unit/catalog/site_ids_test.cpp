// Ids of definition files told without parsing, and what is remembered of them between runs.
#include "catalog/site_ids.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <fstream>

#include "catalog/cut_texts.hpp"
#include "catalog/definitions.hpp"
#include "io/read_yaml.hpp"

using namespace leeboard;
using namespace leeboard::catalog;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::current_path() / "site-ids";
  Folder() {
    fs::remove_all(path);
    fs::create_directories(path / "site" / "instruments");
  }
  ~Folder() { fs::remove_all(path); }
  void put(const std::string& name, const std::string& text, std::chrono::seconds age = std::chrono::hours(1)) const {
    const auto file = path / "site" / name;
    std::ofstream(file, std::ios::binary) << text;
    fs::last_write_time(file, fs::file_time_type::clock::now() - age);
  }
  std::string site() const { return (path / "site").string(); }
  std::string memory() const { return (path / "memory").string(); }
  std::string remembered() const {
    for (const auto& file : fs::directory_iterator(memory())) {
      std::ifstream in(file.path());
      return {std::istreambuf_iterator<char>(in), {}};
    }
    return {};
  }
};

}  // namespace

TEST_CASE("an id is told without parsing, or left to the parser") {
  struct Row {
    const char* text;
    const char* id;  // null: only a parser can tell
  };
  const Row rows[] = {
      {"schema: x/1\nid: peg\ntitle: T\n", "peg"},
      {"# id: other\n\n---\nid: peg\n", "peg"},
      {"id:   oud-core  \r\nphases:\r\n  - id: start\r\n", "oud-core"},
      {"items:\n- id: a\nid: peg\n", "peg"},
      {"id: \"peg\"\n", nullptr},
      {"id: &x peg\n", nullptr},
      {"id: peg # site\n", nullptr},
      {"id: peg\nid: cows\n", nullptr},
      {"\"id\": peg\n", nullptr},
      {"a: 1\n'id': peg\n", nullptr},
      {"{id: peg}\n", nullptr},
      {"a: 1\n? id\n: peg\n", nullptr},
      {"%YAML 1.2\n---\nid: peg\n", nullptr},
      {"  id: peg\n", nullptr},
      {"a: 1\n--- \nid: peg\n", nullptr},
      {"", nullptr},
      {"title: no id\n", nullptr},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    const auto id = declared_id(row.text);
    CHECK(id.has_value() == (row.id != nullptr));
    if (id && row.id) {
      CHECK(*id == row.id);
      CHECK(std::string(io::read_yaml(row.text, "f").root().find("id")->text()) == *id);
    }
  }
}

TEST_CASE("the ids of all built-in definitions are told as the parser tells them") {
  const Definitions definitions;
  std::size_t told = 0;
  for (const auto& file : definitions.list("")) {
    const auto& definition = definitions.open(file);
    const auto parsed = definition.root().find("id");
    const auto id = declared_id(definition.text);
    CAPTURE(file.path);
    CHECK((!id || (parsed && parsed->text() == *id)));
    told += id.has_value();
  }
  CHECK(told >= definitions.ids("instruments").size());
}

TEST_CASE("a site's definition is found, and found again after it changed") {
  const Folder folder;
  folder.put("instruments/one.yaml", "schema: s\nid: alpha\n");
  folder.put("instruments/two.yaml", "{schema: s, id: beta}\n");
  const auto has = [&](const char* id) { return Definitions(folder.site(), folder.memory()).find("instruments", id) != nullptr; };
  CHECK(has("alpha"));
  CHECK(has("beta"));
  CHECK_FALSE(has("gamma"));
  CHECK(folder.remembered().find(" alpha whole instruments/one.yaml\n") != std::string::npos);
  // Same length, same time of change as far as the user set it: the system's own time tells.
  folder.put("instruments/one.yaml", "schema: s\nid: gamma\n");
  CHECK(has("gamma"));
  CHECK_FALSE(has("alpha"));
  fs::remove(folder.path / "site/instruments/one.yaml");
  CHECK_FALSE(has("gamma"));
  // A memory that says nonsense, or none at all, changes nothing.
  for (const char* nonsense :
       {"",
        "leeboard.definition-ids/2\n1 1 1 1 1 beta\n1 1 x 1 1 beta whole instruments/two.yaml\n99999999999999999999 1 1 1 1 beta whole "
        "instruments/two.yaml\n1 1 1 1 1 beta perhaps instruments/two.yaml",
        "leeboard.definition-ids/2\n \n  \n", "leeboard.definition-ids/1\n1 1 1 1 1 beta instruments/two.yaml\n", "x"}) {
    for (const auto& file : fs::directory_iterator(folder.memory())) std::ofstream(file.path(), std::ios::binary) << nonsense;
    CHECK(has("beta"));
  }
  CHECK(Definitions(folder.site()).find("instruments", "beta") != nullptr);
}

TEST_CASE("a file whose texts are whole is remembered, and one that a comment cuts is found each time") {
  const Folder folder;
  folder.put("instruments/one.yaml", "schema: s\nid: alpha\ntitle: Pain today\n");
  folder.put("instruments/two.yaml", "schema: s\nid: beta\ntitle: Pain of room #4\n");
  const auto places = [&] {
    const Definitions definitions(folder.site(), folder.memory());
    std::vector<std::size_t> lines;
    for (const auto& one : cut_texts_of_site(definitions, folder.memory()).sorted()) lines.push_back(one.where.line);
    return lines;
  };
  CHECK(places() == std::vector<std::size_t>{3});
  CHECK(folder.remembered().find(" alpha whole instruments/one.yaml\n") != std::string::npos);
  CHECK(folder.remembered().find(" beta cut instruments/two.yaml\n") != std::string::npos);
  CHECK(places() == std::vector<std::size_t>{3});
  folder.put("instruments/one.yaml", "schema: s\nid: alpha\n\ntitle: Pain of #4\n");
  CHECK(places() == std::vector<std::size_t>{4, 3});
}

TEST_CASE("a file that changed just before the memory was written is read again") {
  const Folder folder;
  folder.put("instruments/one.yaml", "schema: s\nid: alpha\n");
  SiteIds first(folder.site(), folder.memory());
  CHECK(first.id_of("instruments/one.yaml") == "alpha");
  { const SiteIds writes(folder.site(), folder.memory()); }
  {
    SiteIds second(folder.site(), folder.memory());
    CHECK(second.id_of("instruments/one.yaml") == "alpha");
  }
  // In place, at once, with the same length: even within one tick of the clock the new id is seen.
  folder.put("instruments/one.yaml", "schema: s\nid: omega\n");
  SiteIds third(folder.site(), folder.memory());
  CHECK(third.id_of("instruments/one.yaml") == "omega");
}
