// Which digests stand for one definition.
#include "catalog/same_definition.hpp"

#include <doctest/doctest.h>

#include <set>

#include "base/digest.hpp"
#include "catalog/definitions.hpp"
#include "io/yaml_content.hpp"

namespace {
using namespace leeboard;
using catalog::SameDefinition;

std::string digest(const std::string& text) { return format_sha256(text); }
}  // namespace

TEST_CASE("content digest: layout, comments and notation do not count") {
  const auto same = [](const char* a, const char* b) { return io::yaml_content_digest(a) == io::yaml_content_digest(b); };
  CHECK(same("a: {x: 1, y: [b, c]}\n", "# why\na:\n  x: 1 # one\n  y:\n    - b\n    - c\n"));
  CHECK(same("a: \"one two\"", "a: >-\n  one\n  two\n"));
  CHECK(same("a: 'x'", "a: \"x\""));
  CHECK(same("a: ~\nb: null\n", "---\na: ~\nb: null\n"));
}

TEST_CASE("content digest: what a reader could tell apart does") {
  const auto of = [](const char* text) { return io::yaml_content_digest(text); };
  const char* const texts[] = {"a: 1",      "a: \"1\"",    "a: 2",        "b: 1",        "a: [1]",          "a: {1: 1}",
                               "a: [1, 2]", "a: [2, 1]",   "a: [[1], 2]", "a: [1, [2]]", "a: {b: 1}\nc: 2", "a: {b: 1, c: 2}",
                               "a:",        "a: ~",        "a: null",     "a: \"\"",     "a: 1\nb: 1\n",    "b: 1\na: 1\n",
                               "a: \"1 \"", "a: \"1\\n\"", "- a",         "- - a",       "[[a]]\n#",        "a: \"null\""};
  std::set<std::string> seen;
  int same = 0;
  for (const auto* text : texts) {
    const auto digest = of(text);
    REQUIRE(digest);
    if (!seen.insert(*digest).second) ++same;
  }
  CHECK(same == 1);  // - - a and [[a]]
  CHECK_FALSE(of("a: {b: 1"));
  CHECK_FALSE(of("a: &x 1\nb: *x\n"));
  // Files of which one is laid upon the other are kept one behind the other.
  CHECK(of("a: {x: 1}\nb: 2\na: 3\n") == of("a:\n  x: 1\nb: 2\n# second\na: 3\n"));
  CHECK(of("a: {x: 1}\nb: 2\na: 3\n") != of("a: {x: 1}\na: 3\nb: 2\n"));
}

TEST_CASE("same definition: by the list that ships") {
  const catalog::Definitions definitions;
  SameDefinition same(definitions, {});
  const auto known = catalog::read_known_digests(definitions);
  CHECK(known.size() > 40);
  std::set<std::string> all;
  for (const auto& one : known) {
    CAPTURE(one.id);
    CHECK((one.kind == "instrument" || one.kind == "template"));
    CHECK((one.differs == "layout" || one.differs == "words of a source"));
    CHECK(definitions.find(one.kind + "s", one.id) != nullptr);
    REQUIRE(one.digests.size() >= 2);
    for (const auto& digest : one.digests) {
      CHECK(digest.size() == 71);
      CHECK(digest.starts_with("sha256:"));
      CHECK(all.insert(digest).second);  // in one place only, or two definitions were one
    }
    CHECK(same.holds(one.digests.front(), one.digests.back(), {}));
  }
  CHECK_FALSE(same.holds(known[0].digests[0], known[1].digests[0], {}));
  CHECK_FALSE(same.holds({}, known[0].digests[0], {}));
}

TEST_CASE("same definition: by what both texts say") {
  const catalog::Definitions definitions;
  const std::string then = "id: ours\nlist: [{a: 1, b: 2, c: 3}]\n", now = "# laid out\nid: ours\nlist:\n  - a: 1\n    b: 2\n    c: 3\n",
                    other = "id: ours\n";
  int asked = 0;
  SameDefinition same(definitions, [&](const std::string& of) -> std::optional<std::string> {
    ++asked;
    return of == digest(then) ? std::optional(then) : std::nullopt;
  });
  CHECK(same.holds(digest(then), digest(now), now));
  CHECK(same.holds(digest(then), digest(now), now));
  CHECK(asked == 1);
  CHECK_FALSE(same.holds(digest(then), digest(other), other));
  CHECK_FALSE(same.holds(digest("lost"), digest(now), now));
  CHECK(same.holds(digest("x"), digest("x"), {}));
}
