// A flag that a signal handler sets.
#include "io/file_limit.hpp"

#include <atomic>

namespace leeboard::io {

namespace {
std::atomic<bool> met{false};
static_assert(std::atomic<bool>::is_always_lock_free);
}  // namespace

void note_file_limit() { met = true; }

bool met_file_limit() { return met; }

}  // namespace leeboard::io
