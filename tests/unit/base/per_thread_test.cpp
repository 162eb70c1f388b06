// An object for each thread and purpose, which goes with its thread.
#include "base/per_thread.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>

#include "base/workers.hpp"

using namespace leeboard;

namespace {
std::atomic<int> alive = 0;
struct Counted {
  int used = 0;
  Counted() { ++alive; }
  Counted(const Counted&) = delete;
  Counted& operator=(const Counted&) = delete;
  ~Counted() { --alive; }
};
}  // namespace

TEST_CASE("an object of a thread is one for each purpose, keeps what it holds, and goes with a worker") {
  auto& mine = per_thread<Counted, struct One>();
  mine.used = 7;
  CHECK(&per_thread<Counted, struct One>() == &mine);
  CHECK(&per_thread<Counted, struct Other>() != &mine);
  const int before = alive;
  std::atomic<int> strange = 0, most = 0;
  {
    Workers<int> workers(2, 4, [&](int&) {
      auto& own = per_thread<Counted, struct One>();
      strange += &own == &mine || own.used == 7;
      most = std::max(most.load(), alive.load());
    });
    for (int i = 0; i < 50; ++i) workers.put(i);
    workers.finish();
  }
  CHECK(strange == 0);
  CHECK(most > before);
  CHECK(alive == before);
  CHECK(mine.used == 7);
}
