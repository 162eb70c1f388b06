// What two stored texts do not say alike.
#include <doctest/doctest.h>

#include <array>
#include <string_view>

#include "base/error.hpp"
#include "io/differing_elements.hpp"

using namespace leeboard;

namespace {
constexpr std::array<std::string_view, 2> lists{"lines", "ask"};

void check(std::string_view before, std::string_view after, std::string_view left_before, std::string_view left_after) {
  CAPTURE(before);
  CAPTURE(after);
  const auto out = io::leave_out_equal_elements(before, after, lists);
  CHECK(out.before == left_before);
  CHECK(out.after == left_after);
}
}  // namespace

TEST_CASE("maps that stand in both lists are left out, and nothing else") {
  check(R"({"id":"PL-1","lines":[{"id":"a"},{"id":"b","x":[1,{"y":"]}"}]}],"ask":[]})",
        R"({"lines":[{"id":"b","x":[1,{"y":"]}"}]},{"id":"c"}],"id":"PL-1"})", R"({"id":"PL-1","lines":[{"id":"a"}],"ask":[]})",
        R"({"lines":[{"id":"c"}],"id":"PL-1"})");
  // A list of that name in one alone, lists that hold more than maps, lists that were not named, and a map of that name.
  check(R"({"lines":[{"id":"a"}]})", R"({"ask":[{"id":"a"}]})", R"({"lines":[{"id":"a"}]})", R"({"ask":[{"id":"a"}]})");
  check(R"({"lines":[1,{"id":"a"}],"n":null})", R"({"lines":[{"id":"a"},1]})", R"({"lines":[1,{"id":"a"}],"n":null})", R"({"lines":[{"id":"a"},1]})");
  check(R"({"signatures":[{"by":"S-01"}]})", R"({"signatures":[{"by":"S-01"}]})", R"({"signatures":[{"by":"S-01"}]})",
        R"({"signatures":[{"by":"S-01"}]})");
  check(R"({"lines":{"id":"a"}})", R"({"lines":[{"id":"a"}]})", R"({"lines":{"id":"a"}})", R"({"lines":[{"id":"a"}]})");
  // Byte for byte: what is written in another way differs.
  check(R"({"lines":[{"t":"\u0041"}],"k\"ey":-1.5e3})", R"({"lines":[{"t":"A"}]})", R"({"lines":[{"t":"\u0041"}],"k\"ey":-1.5e3})",
        R"({"lines":[{"t":"A"}]})");
}

TEST_CASE("a text that is no JSON object is damage") {
  for (const std::string_view bad : {"", "[1]", "{\"lines\":[{]}", "{\"lines\" 1}", "{\"a\":1", "{\"a\":[1,"}) {
    CAPTURE(bad);
    ErrorKind kind = ErrorKind::bug;
    try {
      io::leave_out_equal_elements(bad, "{}", lists);
    } catch (const Error& error) { kind = error.kind(); }
    CHECK(kind == ErrorKind::damaged);
  }
}
