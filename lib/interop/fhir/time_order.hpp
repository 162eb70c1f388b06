// What begins before it ends.
#pragma once

namespace leeboard::interop {

struct Conversion;

/// Rejects a resource of which something ends before it starts, and names both times.
void require_time_order(const Conversion& c);

}  // namespace leeboard::interop
