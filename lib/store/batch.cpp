// Chunks of records: BEGIN IMMEDIATE, a savepoint for each record that needs one, events and commit at the end of the chunk.
#include "store/batch.hpp"

#include "base/error.hpp"
#include "store/open_store.hpp"

namespace leeboard::store {

struct Batch::State {
  OpenStore& store;
  BatchOptions options;
  long long through = 0;
  long long stood = 0;
  int in_chunk = 0;
  Instant chunk_began{};
  bool dry_run = false;
  bool ended = false;

  // A dry run keeps one transaction to the end: a later record may need what an earlier one made.
  void commit() {
    if (!store.change.running()) return;
    if (!dry_run) store.change.commit({});
    in_chunk = 0;
    if (options.committed) options.committed(through, stood);
  }
};

namespace {
bool undoes_record(ErrorKind kind) {
  return kind == ErrorKind::bad_input || kind == ErrorKind::usage || kind == ErrorKind::not_found || kind == ErrorKind::refused;
}
}  // namespace

Batch::Batch(OpenStore& store, BatchOptions options) : state_(new State{.store = store, .options = std::move(options)}) {
  state_->dry_run = store.connections.options().dry_run;
}

Batch::Batch(Batch&&) noexcept = default;

Batch::~Batch() {
  if (state_ && state_->store.change.running()) state_->store.change.rollback();
}

void Batch::record(const std::function<void(Repositories&)>& work, Rows rows) {
  State& state = *state_;
  Change& change = state.store.change;
  Connections& connections = state.store.connections;
  if (state.ended) throw Error(ErrorKind::bug, "a batch was used after it had ended");
  if (state.in_chunk >= state.options.records_per_chunk) state.commit();  // the last record of the chunk had failed
  if (!change.running()) {
    change.begin();
    state.chunk_began = connections.session().now();
  }
  const Change::Mark mark = change.mark();
  const long long before = change.rows_written();
  Connection& connection = connections.writer();
  if (rows == Rows::several) connection.begin_record();
  try {
    work(state.store.repositories);
    ++state.stood;
    if (rows == Rows::several) connection.keep_record();
  } catch (const Error& error) {
    if (!undoes_record(error.kind()) || (rows == Rows::one && change.rows_written() != before)) {
      state.ended = true;
      change.rollback();
      throw;
    }
    if (rows == Rows::several) connection.undo_record();
    change.return_to(mark);
    ++state.through;
    ++state.in_chunk;
    throw;
  } catch (...) {
    state.ended = true;
    change.rollback();
    throw;
  }
  ++state.through;
  ++state.in_chunk;
  if (state.in_chunk >= state.options.records_per_chunk ||
      ((state.in_chunk & 15) == 0 && connections.session().now().milliseconds - state.chunk_began.milliseconds >= state.options.ms_per_chunk))
    state.commit();
}

Repositories& Batch::records() {
  if (!state_->store.change.running() && !state_->ended) {
    state_->store.change.begin();
    state_->chunk_began = state_->store.connections.session().now();
  }
  return state_->store.repositories;
}

void Batch::commit() { state_->commit(); }

void Batch::finish() {
  State& state = *state_;
  if (state.ended) return;
  state.ended = true;
  state.commit();
  if (state.dry_run && state.store.change.running()) {
    state.store.change.rollback();
    state.store.spool.commit_event(state.store.connections.event("dry_run"));
  }
}

long long Batch::through() const { return state_->through; }

}  // namespace leeboard::store
