// JSON from outside: read or refused; what is read is the same when its raw text is read again.
#include <cstdint>
#include <cstdlib>

#include "base/error.hpp"
#include "io/read_json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace leeboard;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  static io::JsonReader reader;
  try {
    const auto document = io::read_json(text, "input");
    const auto& again = reader.read_copy(document.root().raw(), "raw");
    if (!io::same_content(document.root(), again.root())) std::abort();
    for (const auto child : document.root().items()) {
      const auto raw = child.raw();
      if (raw.empty() || (!child.is_scalar() && !io::same_content(child, io::read_json(raw, "part").root()))) std::abort();
    }
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) std::abort();
    if (error.where().source != "input") std::abort();  // what was read once must be read again
  }
  return 0;
}
