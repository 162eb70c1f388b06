// What a fuzz target says when a property does not hold: a line and a crash that the fuzzer keeps.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace fuzz {

inline void expect(bool holds, const char* property) {
  if (!holds) {
    std::fprintf(stderr, "property broken: %s\n", property);
    std::abort();
  }
}

}  // namespace fuzz
