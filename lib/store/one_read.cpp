// A transaction that only reads.
#include "store/one_read.hpp"

#include "store/connection.hpp"
#include "store/sqlite_gaps.hpp"

namespace leeboard::store {

OneRead::OneRead(Connection& connection) {
  if (is_in_transaction(connection.database())) return;
  connection.prepared("BEGIN").run();
  connection_ = &connection;
}

OneRead::~OneRead() {
  if (connection_ != nullptr && is_in_transaction(connection_->database())) undo_transaction(connection_->database());
}

}  // namespace leeboard::store
