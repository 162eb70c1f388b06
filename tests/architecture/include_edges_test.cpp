// Every file under lib/ and apps/ keeps the layers, the third-party table and the house rules that a machine can check.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "architecture/rules_of_the_house.hpp"

namespace fs = std::filesystem;

TEST_CASE("the tree keeps the rules of the house") {
  const fs::path root = LEEBOARD_SOURCE_DIR;
  std::size_t files = 0;
  for (const char* top : {"lib", "apps"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
      const std::string ending = entry.path().extension().string();
      if (ending != ".cpp" && ending != ".hpp") { continue; }
      ++files;
      std::ifstream in(entry.path(), std::ios::binary);
      std::ostringstream text;
      text << in.rdbuf();
      for (const std::string& fault : house::faults_in(fs::relative(entry.path(), root).generic_string(), text.str())) { FAIL_CHECK(fault); }
    }
  }
  CHECK(files > 0);
}

TEST_CASE("no file of apps joins what lib/clinic joins") {
  const std::string both = "// A file.\n#include \"store/store.hpp\"\n#include \"care/score.hpp\"\n";
  CHECK(house::joined_rooms(both) == "store and care");
  CHECK(house::faults_in("apps/leeboard/a.cpp", both).size() == 1);
  CHECK(house::faults_in("lib/clinic/a.cpp", both).empty());
  CHECK(house::joined_rooms("#include \"store/store.hpp\"\n#include \"store/keys.hpp\"\n#include \"clinic/desk.hpp\"\n").empty());
}

TEST_CASE("each source of lib has a header of its own name and includes it first, so that it stands alone") {
  const fs::path lib = fs::path(LEEBOARD_SOURCE_DIR) / "lib";
  std::size_t sources = 0;
  for (const auto& entry : fs::recursive_directory_iterator(lib)) {
    if (entry.path().extension() != ".cpp") continue;
    ++sources;
    const auto name = fs::relative(entry.path(), lib).generic_string();
    const auto own = fs::path(name).replace_extension(".hpp").generic_string();
    CHECK_MESSAGE(fs::exists(lib / own), name << " has no header of its own name");
    std::ifstream in(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    CHECK_MESSAGE(house::first_include(text.str()) == own, name << " does not include " << own << " first");
  }
  CHECK(sources > 0);
  CHECK(house::first_include("// A file.\n\n#include <string>\n#include \"care/a.hpp\"\n") == "string");
  CHECK(house::first_include("// A file.\n#include \"care/a.hpp\"\n#include <string>\n") == "care/a.hpp");
  CHECK(house::first_include("// A file.\nint x;\n").empty());
}

TEST_CASE("the checks find what they are there for") {
  struct Sample {
    const char* path;
    const char* line;
    bool fault;
  };
  const Sample samples[] = {
      {"lib/base/a.hpp", "#include \"record/patient.hpp\"", true},
      {"lib/record/a.hpp", "#include \"base/date.hpp\"", false},
      {"lib/io/a.hpp", "#include \"record/patient.hpp\"", true},
      {"lib/store/a.hpp", "#include \"catalog/embedded.hpp\"", true},
      {"lib/care/a.cpp", "#include \"io/node.hpp\"", true},
      {"lib/report/a.cpp", "#include \"store/store.hpp\"", true},
      {"lib/catalog/a.cpp", "  #  include <yaml-cpp/yaml.h>", true},
      {"lib/catalog/a.cpp", "#include <sqlite3.h>", true},
      {"lib/store/a.cpp", "#include <sqlite3.h>", true},
      {"lib/store/sqlite_gaps.cpp", "#include <sqlite3.h>", false},
      {"lib/io/a.cpp", "#include <yaml-cpp/eventhandler.h>", false},
      {"lib/base/a.cpp", "#include <sodium.h>", false},
      {"lib/record/a.cpp", "#include <date/tz.h>", true},
      {"lib/care/a.cpp", "#include <fmt/format.h>", true},
      {"lib/base/a.cpp", "#include <regex>", true},
      {"lib/base/a.cpp", "#include <iostream>", true},
      {"lib/base/a.cpp", "#include \"date.hpp\"", true},
      {"apps/leeboard/arguments.cpp", "#include <CLI/CLI.hpp>", false},
      {"apps/leeboard/command_line.cpp", "#include <CLI/CLI.hpp>", false},
      {"apps/leeboard/globals.cpp", "#include <CLI/CLI.hpp>", false},
      {"apps/leeboard/arguments.hpp", "#include <CLI/CLI.hpp>", true},
      {"apps/leeboard/assess/add.cpp", "#include <CLI/App.hpp>", true},
      {"lib/care/a.cpp", "#include <CLI/CLI.hpp>", true},
      {"apps/leeboard/a.cpp", "#include <SQLiteCpp/SQLiteCpp.h>", true},
      {"apps/leeboard/a.cpp", "#include \"leeboard/context.hpp\"", false},
      {"lib/care/a.cpp", "#include \"leeboard/context.hpp\"", true},
      {"lib/care/a.cpp", "  auto t = std::chrono::system_clock::now();", true},
      {"apps/leeboard/a.cpp", "  auto t = std::chrono::system_clock::now();", false},
      {"lib/care/a.cpp", "  return when.observation_time(nullptr);", false},
      {"lib/care/a.cpp", "  const auto t = time(nullptr);", true},
      {"lib/care/a.cpp", "  // never std::cout", false},
      {"lib/report/a.cpp", "  std::cout << x;", true},
      {"apps/leeboard/a.cpp", "  run(\"SELECT id FROM patient\");", true},
      {"lib/store/a.cpp", "  R\"(SELECT id FROM patient)\"", false},
      {"lib/store/a.cpp", "  db.exec(\"DELETE FROM x WHERE id=\" + id);", true},
      {"lib/store/a.cpp", "  db.exec(sql_create);", false},
      {"lib/unknown/a.cpp", "int x;", true},
  };
  for (const Sample& sample : samples) {
    CAPTURE(sample.path);
    CAPTURE(sample.line);
    CHECK(house::faults_in(sample.path, std::string("// A file.\n") + sample.line + "\n").empty() != sample.fault);
  }
  CHECK(house::faults_in("lib/base/a.cpp", "int x;\n").size() == 1);
  std::string lines = "// A file.\n";
  for (int i = 0; i < 399; ++i) { lines += "\n"; }
  CHECK(house::faults_in("lib/base/a.cpp", lines).empty());
  CHECK(house::faults_in("lib/base/a.cpp", lines + "\n").size() == 1);
}
