// The two functions of libsimdjson that its header-only part calls, looked up at the first use.
#include <simdjson.h>

#include "lazy_library.hpp"

namespace simdjson {

internal::atomic_ptr<const implementation>& get_active_implementation() {
  using Function = internal::atomic_ptr<const implementation>& (*)();
  static const auto real = leeboard::lazy::find<Function>(LEEBOARD_LAZY_LIBRARY, "libsimdjson14", "_ZN8simdjson25get_active_implementationEv");
  return real();
}

bool validate_utf8(const char* bytes, size_t size) noexcept { return get_active_implementation()->validate_utf8(bytes, size); }

}  // namespace simdjson
