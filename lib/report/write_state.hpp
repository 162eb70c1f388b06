// How a write ended, as far as the words about it depend on it.
#pragma once

namespace leeboard::report {

/// Whether it was done before with its key, and whether it was only tried.
struct WriteState {
  bool replayed = false;
  bool dry_run = false;
};

}  // namespace leeboard::report
