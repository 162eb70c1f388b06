// Lines of a reject file: what they hold, and that they are read back.
#include "clinic/import/reject.hpp"

#include <doctest/doctest.h>

#include "clinic/import/records.hpp"

using namespace leeboard;

TEST_CASE("a rejected row keeps its cells, and an import of the rejects does not wrap them again") {
  clinic::RejectLines lines(true);
  lines.set_header(std::vector<std::string>{"patient", "kind"});
  const std::vector<std::string_view> cells{"P-1", "nap"};
  CHECK(lines.format({"log.csv", 4, cells, "P-1,nap", false}, "no such kind") ==
        "\xEF\xBB\xBFpatient,kind,leeboard_line,leeboard_error\nP-1,nap,4,no such kind\n");
  CHECK(lines.format({"log.csv", 5, cells, "P-1,nap", false}, "no such kind") == "P-1,nap,5,no such kind\n");
  clinic::RejectLines again(true);
  again.set_header(std::vector<std::string>{"patient", "kind", "leeboard_line", "leeboard_error"});
  const std::vector<std::string_view> wrapped{"P-1", "nap", "4", "no such kind"};
  CHECK(again.format({"log.csv", 2, wrapped, "", false}, "still none") ==
        "\xEF\xBB\xBFpatient,kind,leeboard_line,leeboard_error\nP-1,nap,2,still none\n");
}

TEST_CASE("a rejected record of JSON comes back unwrapped, also out of a reject of a reject") {
  clinic::RejectLines lines(false), twice(false);
  const auto line = lines.format({"a.ndjson", 3, {}, R"({"x":1})", true}, "why");
  const auto deeper = twice.format({"b.ndjson", 1, {}, std::string_view(line).substr(0, line.size() - 1), true}, "why");
  clinic::InputFiles files([&](const std::string& file) { return io::Source::from_text(deeper, file); });
  clinic::RecordTaker taker;
  int taken = 0;
  taker.take = [&](io::Node node, const clinic::RecordPlace& place) {
    ++taken;
    CHECK(place.mended);
    CHECK(place.raw == R"({"x":1})");
    return node.find("x").has_value();
  };
  taker.broken = [](const clinic::RecordPlace&, std::string_view) { return false; };
  CHECK(clinic::read_records(files, "c.ndjson", "ndjson", taker));
  CHECK(taken == 1);
}
