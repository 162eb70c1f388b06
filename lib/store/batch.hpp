// Writing many records: chunks that commit, records that fail alone.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace leeboard::store {

struct OpenStore;
class Repositories;

/// How a chunked writer commits.
struct BatchOptions {
  int records_per_chunk = 1000;
  long long ms_per_chunk = 250;
  /// Called after a chunk is on disk with the number of records put in so far (failed ones included) and how many of them stood.
  std::function<void(long long through, long long stood)> committed;
};

/// How many rows a record writes at most; a record of one row needs no savepoint and is quicker.
enum class Rows : std::uint8_t { one, several };

/// Chunked writing. Destroyed without finish(): the current chunk is rolled back.
class Batch {
 public:
  Batch(OpenStore& store, BatchOptions options);
  ~Batch();
  Batch(Batch&&) noexcept;

  /// Writes one record in a savepoint. An Error of kind bad_input, usage, not_found or refused undoes this record alone and
  /// is thrown on; any other ends the batch. With Rows::one a throw after the row was written ends the batch as well.
  void record(const std::function<void(Repositories&)>& work, Rows rows = Rows::several);
  /// The repositories, also between records (reading what this batch wrote).
  Repositories& records();
  /// Commits the current chunk now (a signal came, output is due). Throws as Store::write.
  void commit();
  /// Commits the rest.
  void finish();
  long long through() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace leeboard::store
