// Documents that are built piece by piece.
#include "io/document_builder.hpp"

#include <doctest/doctest.h>

#include "io/read_json.hpp"

using namespace leeboard;
using namespace leeboard::io;

namespace {
// {"patient":{"code":"P-1","identifiers":[{"system":"s"}]},"weight":62.5,"born":null}
void build(DocumentBuilder& builder) {
  builder.begin_map({1, 1});
  builder.key("patient", {1, 2});
  builder.begin_map({1, 3});
  builder.key("code", {1, 4});
  builder.text("P-1", {1, 5});
  builder.key("identifiers", {2, 6});
  builder.begin_sequence({2, 7});
  builder.begin_map({2, 8});
  builder.key("system", {2, 9});
  builder.text("s", {2, 10});
  builder.end();
  builder.end();
  builder.end();
  builder.key("weight", {3, 11});
  builder.number(62.5, {3, 12});
  builder.key("born", {4, 13});
  builder.null({4, 14});
  builder.end();
}
constexpr std::string_view same = R"({"patient":{"code":"P-1","identifiers":[{"system":"s"}]},"weight":62.5,"born":null})";
}  // namespace

TEST_CASE("a built document is the one that the same JSON gives, with the places that were said") {
  DocumentBuilder builder("row");
  build(builder);
  const auto root = builder.document().root();
  CHECK(same_content(root, read_json(same, "x.json").root()));
  const auto identifiers = *root.find("patient")->find("identifiers");
  CHECK(identifiers.mark() == Mark{2, 7});
  CHECK(identifiers.key_mark() == Mark{2, 6});
  CHECK((*identifiers.items().begin()).path() == "patient.identifiers[0]");
  CHECK(format_where(root.find("weight")->where()) == "row:3:12");
  CHECK(root.find("born")->is_null());
}

TEST_CASE("what is taken back leaves no trace, and the builder is used again") {
  DocumentBuilder builder("row");
  for (int round = 0; round < 3; ++round) {
    builder.clear();
    builder.begin_map({1, 1});
    builder.key("kept", {1, 1});
    builder.text("yes", {1, 2});
    const auto before = builder.point();
    builder.key("dropped", {2, 1});
    builder.begin_map({2, 2});
    builder.key("inner", {2, 3});
    builder.text("x", {2, 4});
    builder.end();
    builder.back_to(before);
    builder.key("without a value", {3, 1});
    builder.back_to(before);
    builder.key("last", {4, 1});
    builder.text("", {4, 2});
    builder.end();
    CHECK(same_content(builder.document().root(), read_json(R"({"kept":"yes","last":""})", "x.json").root()));
    CHECK(builder.document().root().size() == 2);
  }
}
