// Marks of guideline rows: their order, and what rests on copies alone.
#include <doctest/doctest.h>

#include "catalog/guideline.hpp"
#include "io/read_yaml.hpp"
#include "record/plan_words.hpp"

using namespace leeboard;

TEST_CASE("marks go from strong to weak, and a cite has the weakest of what it uses") {
  const std::vector<std::string> strong_to_weak{"V", "M", "V2", "L", "H", "unverified"};
  CHECK(all_words<Evidence>() == strong_to_weak);
  for (std::size_t a = 0; a < strong_to_weak.size(); ++a)
    for (std::size_t b = 0; b < strong_to_weak.size(); ++b)
      CHECK(format_word(weaker(*parse_word<Evidence>(strong_to_weak[a]), *parse_word<Evidence>(strong_to_weak[b]))) ==
            strong_to_weak[std::max(a, b)]);

  const auto document = io::read_yaml(R"(
rows:
  - {id: A, topic: t, statement: s, strength: label, evidence: V, sources: [S1], parts: [{text: p, evidence: M}, {text: q, evidence: V2}]}
  - {id: B, topic: t, statement: s, strength: label, evidence: M, sources: [S1], parts: [{text: p, evidence: V}]}
)",
                                      "rows.yaml");
  catalog::Guidelines rows;
  Diagnostics faults;
  catalog::read_guidelines(document.root(), false, rows, faults);
  CHECK(faults.empty());
  CHECK(rows.evidence("A") == Evidence::v2);
  CHECK(rows.evidence("A#0") == Evidence::m);
  CHECK(rows.evidence("B") == Evidence::m);
  CHECK(rows.evidence("B#0") == Evidence::v);
  CHECK_FALSE(rows.evidence("B#1"));
}

TEST_CASE("only mirrors: every source is one, and is known") {
  const auto document =
      io::read_yaml("sources:\n  - {id: C1, text: a, mirror: yes}\n  - {id: C2, text: b, mirror: yes}\n  - {id: O, text: c}\n", "sources.yaml");
  catalog::Guidelines rows;
  Diagnostics faults;
  catalog::read_guidelines(document.root(), false, rows, faults);
  CHECK(faults.empty());
  CHECK(rows.only_mirrors({"C1"}));
  CHECK(rows.only_mirrors({"C1", "C2"}));
  CHECK_FALSE(rows.only_mirrors({"C1", "O"}));
  CHECK_FALSE(rows.only_mirrors({"C1", "nobody"}));
  CHECK_FALSE(rows.only_mirrors({}));
}
