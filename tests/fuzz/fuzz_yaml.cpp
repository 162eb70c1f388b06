// YAML from outside: read or refused, within its bounds; what is read survives the image.
#include <cstdint>
#include <cstdlib>

#include "base/error.hpp"
#include "io/packed_document.hpp"
#include "io/read_yaml.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace leeboard;
  try {
    const auto document = io::read_yaml({reinterpret_cast<const char*>(data), size}, "input");
    const auto image = io::pack_document(document);
    if (!io::same_content(document.root(), io::unpack_document(image, "image").root())) std::abort();
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) std::abort();
  }
  return 0;
}
