// Documents survive being turned into bytes, and no other bytes are taken for one.
#include "io/packed_document.hpp"

#include <doctest/doctest.h>

#include "io/read_document.hpp"
#include "unit/io/said.hpp"

using namespace leeboard;
using namespace leeboard::io;

namespace {

const char* const texts[] = {"a: 1",
                             "just a text",
                             "[]",
                             "{}",
                             "a: {b: [1, {c: ~}], d: ''}\ne: \"x\"\n\"\": z\n",
                             "{\"a\": [true, null, 7.10, \"\"], \"b\": {}}",
                             "- - - x\n- [y]\n- k: v\n"};

void check_same_marks(Node left, Node right) {
  CHECK(left.mark() == right.mark());
  CHECK(left.key_mark() == right.key_mark());
  CHECK(left.path() == right.path());
  auto other = right.items().begin();
  for (const Node child : left.items()) {
    check_same_marks(child, *other);
    ++other;
  }
}

}  // namespace

TEST_CASE("an image is the tree it was made from") {
  for (const char* text : texts) {
    CAPTURE(text);
    const auto document = read_document(text, "f");
    const auto image = pack_document(document);
    const auto again = unpack_document(image, "g");
    CHECK(same_content(document.root(), again.root()));
    CHECK(again.root().source() == "g");
    CHECK(pack_document(again) == image);
    check_same_marks(document.root(), again.root());
  }
  CHECK_FALSE(same_content(read_document("a: 1", "f").root(), read_document("a: 2", "f").root()));
  CHECK_FALSE(same_content(read_document("a: 1", "f").root(), read_document("b: 1", "f").root()));
  CHECK_FALSE(same_content(read_document("a: 1", "f").root(), read_document("a: '1'", "f").root()));
}

TEST_CASE("a cut or changed image is damaged or still a tree, never a crash") {
  for (const char* text : texts) {
    const auto image = pack_document(read_document(text, "f"));
    for (std::size_t size = 0; size < image.size(); ++size)
      CHECK(said([&] { unpack_document(std::string_view(image).substr(0, size), "f"); }) ==
            "f: an embedded document is damaged (install the program again)");
    CHECK(said([&] { unpack_document(image + "x", "f"); }) != "fine");
    for (std::size_t at = 0; at < image.size(); ++at)
      for (const int flip : {1, 2, 4, 8, 16, 32, 64, 128, 255}) {
        auto changed = image;
        changed[at] = static_cast<char>(changed[at] ^ flip);
        said([&] {
          const auto document = unpack_document(changed, "f");
          std::size_t seen = 0;
          for (const Node node : document.root().items()) seen += node.text().size() + node.path().size();
          CHECK(seen < 10'000);
        });
      }
  }
}
