// The sheet for a signature in every look: id, text, numbers, mark, and a place that nobody has signed yet.
#include <doctest/doctest.h>

#include "report/sign_off.hpp"
#include "report/views.hpp"

using namespace leeboard;

namespace {
std::vector<report::SignOffPart> sample() {
  return {{"rules", "Safety rules", {{"late", "hold from 3 days", {"3"}, Evidence::h, {"G-1"}, {"safety/a.yaml", 4, 5}}}}, {"rows", "Rows", {}}};
}
const Stamp day = parse_stamp("2026-12-01", nullptr).value();
}  // namespace

TEST_CASE("a table for paper, a list for a terminal") {
  const auto table = report::sign_off_sheet(sample(), day, report::SignOffLook::table);
  CHECK(report::render(table, "md", false).find("| H | late | hold from 3 days | 3 | \\_\\_") != std::string::npos);
  const auto html = report::render(table, "html", false);
  for (const char* want : {"<th scope=\"col\">initials</th>", "<th scope=\"col\">date</th>", "Safety rules (1)", "Rows (0)", "nothing to sign"})
    CHECK(html.find(want) != std::string::npos);
  const auto text = report::render(report::sign_off_sheet(sample(), day, report::SignOffLook::list), "text", false);
  CHECK(text.find("  - late [H] hold from 3 days\n      numbers: 3\n      initials ________ date ________\n") != std::string::npos);
}

TEST_CASE("machines get who signed as not signed, never as a blank") {
  const auto json = report::render(report::sign_off_sheet(sample(), day, report::SignOffLook::table), "json", false);
  CHECK(json.find(R"({"evidence":"H","id":"late","text":"hold from 3 days","numbers":["3"],"cites":["G-1"],"where":"safety/a.yaml:4:5",)"
                  R"("initials":null,"date":null,"absent":{"initials":"not-signed","date":"not-signed"}})") != std::string::npos);
}
