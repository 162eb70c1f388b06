// Chunks of records: BEGIN IMMEDIATE, a savepoint for each record that needs one, events and commit at the end of the chunk.
#include "store/batch.hpp"

#include "base/error.hpp"
#include "store/unit.hpp"

namespace leeboard::store {

struct Batch::State {
  Unit& unit;
  BatchOptions options;
  long long through = 0;
  long long stood = 0;
  int in_chunk = 0;
  Instant chunk_began{};
  bool dry_run = false;
  bool ended = false;

  // A dry run keeps one transaction to the end: a later record may need what an earlier one made.
  void commit() {
    if (!unit.in_change()) return;
    if (!dry_run) unit.commit({});
    in_chunk = 0;
    if (options.committed) options.committed(through, stood);
  }
};

namespace {
bool undoes_record(ErrorKind kind) {
  return kind == ErrorKind::bad_input || kind == ErrorKind::usage || kind == ErrorKind::not_found || kind == ErrorKind::refused;
}
}  // namespace

Batch::Batch(Unit& unit, BatchOptions options) : state_(new State{.unit = unit, .options = std::move(options)}) {
  state_->dry_run = unit.options().dry_run;
}

Batch::Batch(Batch&&) noexcept = default;

Batch::~Batch() {
  if (state_ && state_->unit.in_change()) state_->unit.rollback();
}

void Batch::record(const std::function<void(Repositories&)>& work, Rows rows) {
  State& state = *state_;
  Unit& unit = state.unit;
  if (state.ended) throw Error(ErrorKind::bug, "a batch was used after it had ended");
  if (state.in_chunk >= state.options.records_per_chunk) state.commit();  // the last record of the chunk had failed
  if (!unit.in_change()) {
    unit.begin();
    state.chunk_began = unit.session().now();
  }
  const Unit::Mark mark = unit.mark();
  const long long before = unit.rows_written();
  Connection& connection = unit.writer();
  if (rows == Rows::several) connection.prepared("SAVEPOINT record").run();
  try {
    work(unit.records());
    ++state.stood;
    if (rows == Rows::several) connection.prepared("RELEASE record").run();
  } catch (const Error& error) {
    if (!undoes_record(error.kind()) || (rows == Rows::one && unit.rows_written() != before)) {
      state.ended = true;
      unit.rollback();
      throw;
    }
    if (rows == Rows::several) {
      connection.prepared("ROLLBACK TO record").run();
      connection.prepared("RELEASE record").run();
    }
    unit.return_to(mark);
    ++state.through;
    ++state.in_chunk;
    throw;
  } catch (...) {
    state.ended = true;
    unit.rollback();
    throw;
  }
  ++state.through;
  ++state.in_chunk;
  if (state.in_chunk >= state.options.records_per_chunk ||
      ((state.in_chunk & 15) == 0 && unit.session().now().milliseconds - state.chunk_began.milliseconds >= state.options.ms_per_chunk))
    state.commit();
}

Repositories& Batch::records() {
  if (!state_->unit.in_change() && !state_->ended) {
    state_->unit.begin();
    state_->chunk_began = state_->unit.session().now();
  }
  return state_->unit.records();
}

void Batch::commit() { state_->commit(); }

void Batch::finish() {
  State& state = *state_;
  if (state.ended) return;
  state.ended = true;
  state.commit();
  if (state.dry_run && state.unit.in_change()) {
    state.unit.rollback();
    state.unit.commit_event(state.unit.event("dry_run"));
  }
}

long long Batch::through() const { return state_->through; }

}  // namespace leeboard::store
