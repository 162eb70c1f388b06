// What marks a record as one for tests (data/interop/test-people.yaml).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace leeboard::catalog {

class Definitions;

/// One worked example: a name, and whether it looks like one of a test.
struct TestNameExample {
  std::string name;
  bool expect = false;
  Where where;
};

/// Tags and names; names are folded.
struct TestPeople {
  std::vector<std::string> tags;           ///< codes of meta.tag
  std::vector<std::string> words, begins;  ///< a part of a name that is so, or begins so
  std::vector<TestNameExample> examples;

  /// Whether a part of a name (family or given) is one of those that only tests have.
  bool is_test_name(std::string_view name) const;
};

/// Reads both layers; a site's list takes the place of the built-in one of its key. Throws bad_input with all problems.
TestPeople load_test_people(const Definitions& definitions);

}  // namespace leeboard::catalog
