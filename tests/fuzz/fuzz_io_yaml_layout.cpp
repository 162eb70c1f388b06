// YAML from a site: laid out anew it says the same, and is laid out for good.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/error.hpp"
#include "io/read_yaml.hpp"
#include "io/yaml_layout.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace leeboard;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try {
    const auto out = io::lay_out_yaml(text, "input");
    if (!io::same_content(io::read_yaml(text, "input").root(), io::read_yaml(out, "input").root())) std::abort();
    if (io::lay_out_yaml(out, "input") != out) std::abort();
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) std::abort();
  }
  return 0;
}
