// Every file under lib/ and apps/ keeps the layers, the third-party table and the house rules that a machine can check.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
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

TEST_CASE("each source of lib has a header of its own name") {
  // One header a subject. These sources still share a header; whoever mends one takes it off the list.
  const std::set<std::string> sharing = {
      "report/caseload.cpp",
      "report/due.cpp",
      "report/due_items.cpp",
      "report/medication_course.cpp",
      "report/patient.cpp",
      "report/patient_days.cpp",
      "report/patient_plan.cpp",
      "report/patient_scores.cpp",
      "report/render_csv.cpp",
      "report/render_html_chart.cpp",
      "report/render_html_picture.cpp",
      "report/render_json.cpp",
      "report/render_markdown.cpp",
      "report/render_text.cpp",
      "report/shown_instrument.cpp",
      "report/trigger_course.cpp",
      "report/trigger_week_map.cpp",
      "report/visit.cpp",
      "report/visit_triggers.cpp",
      "store/change.cpp",
      "store/fact_content.cpp",
      "store/new_row.cpp",
      "store/opening.cpp",
      "store/patient_links.cpp",
      "store/restore.cpp",
      "store/spool.cpp",
      "store/stored_forms.cpp",
  };
  const fs::path lib = fs::path(LEEBOARD_SOURCE_DIR) / "lib";
  std::size_t sources = 0;
  for (const auto& entry : fs::recursive_directory_iterator(lib)) {
    if (entry.path().extension() != ".cpp") continue;
    ++sources;
    const auto name = fs::relative(entry.path(), lib).generic_string();
    const bool alone = !fs::exists(fs::path(entry.path()).replace_extension(".hpp"));
    if (!sharing.contains(name)) CHECK_MESSAGE(!alone, name << " has no header of its own name");
  }
  CHECK(sources > 0);
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
