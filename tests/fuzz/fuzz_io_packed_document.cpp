// Damaged images of definitions are refused or are trees; never a read outside of them.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/error.hpp"
#include "io/packed_document.hpp"

namespace {

std::size_t walk(leeboard::io::Node node) {
  std::size_t sum = node.text().size() + node.key().size() + node.mark().line;
  for (const auto child : node.items()) sum += walk(child);
  return sum;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace leeboard;
  try {
    const auto document = io::unpack_document({reinterpret_cast<const char*>(data), size}, "image");
    walk(document.root());
    const auto image = io::pack_document(document);
    if (!io::same_content(document.root(), io::unpack_document(image, "image").root())) std::abort();
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::damaged) std::abort();
  }
  return 0;
}
