// Whatever comes in, no tag, attribute end or control character goes out.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "io/escape.hpp"
#include "io/utf8.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace leeboard::io;
  const auto out = escape_html({reinterpret_cast<const char*>(data), size});
  if (!is_utf8(out) || out.find_first_of("<>\"'") != out.npos || find_bad_control(out)) std::abort();
  for (auto at = out.find('&'); at != out.npos; at = out.find('&', at + 1)) {
    const auto rest = std::string_view(out).substr(at);
    bool known = false;
    for (const std::string_view name : {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"}) known = known || rest.starts_with(name);
    if (!known) std::abort();
  }
  return 0;
}
