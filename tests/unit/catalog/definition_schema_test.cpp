// A file whose `schema` is of another kind or version is refused where it lies, in every folder and list.
#include "catalog/definition_schema.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

#include "catalog/embedded.hpp"
#include "io/read_yaml.hpp"

using namespace leeboard;

namespace {
std::size_t faults_of(std::string_view path, const std::string& text) {
  const auto document = io::read_yaml(text, "a.yaml");
  Diagnostics faults;
  catalog::check_schema(path, document.root(), faults);
  return faults.size();
}
}  // namespace

TEST_CASE("what each built-in file says is what its place takes, and another version or kind is not") {
  // Compared by their own readers.
  constexpr std::array<std::string_view, 9> elsewhere{"instruments/",  "interop/discharge-words", "interop/fhir",
                                                      "interop/forms", "interop/states",          "interop/test-people",
                                                      "interop/units", "interop/words",           "digests"};
  std::size_t tried = 0;
  for (const auto& file : catalog::embedded_files()) {
    if (file.path.ends_with(".csv")) continue;
    if (std::ranges::any_of(elsewhere, [&](const auto each) { return file.path.starts_with(each); })) continue;
    CAPTURE(file.path);
    const auto at = file.text.find("schema: leeboard.");
    REQUIRE(at != file.text.npos);
    const auto schema = std::string(file.text.substr(at, file.text.find('\n', at) - at));
    CHECK(faults_of(file.path, schema + "\n") == 0);
    CHECK(faults_of(file.path, schema.substr(0, schema.size() - 1) + "2\n") == 1);
    CHECK(faults_of(file.path, "schema: leeboard.other/1\n") == 1);
    CHECK(faults_of(file.path, "schema: [a]\n") == 1);
    CHECK(faults_of(file.path, "x: 1\n") == 0);
    ++tried;
  }
  CHECK(tried > 100);
}

TEST_CASE("lines are not read as a template; a built-in part says it is one, and so may a copy of it") {
  CHECK(faults_of("templates/a.yaml", "schema: leeboard.template-lines/1\n") == 1);
  CHECK(faults_of("templates/parts/a.yaml", "schema: leeboard.template/1\n") == 0);
  CHECK(faults_of("guidelines/a.yaml", "schema: leeboard.sources/1\n") == 0);
}
