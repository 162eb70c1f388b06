// Reads that belong together.
#pragma once

namespace leeboard::store {

class Connection;

/// While it lives all statements of a connection read one state, and the file is locked once and not for each. Keep it short: whoever
/// wants to commit waits for its end. Inside of a transaction, or of another of these, it does nothing.
class OneRead {
 public:
  /// Throws busy, io.
  explicit OneRead(Connection& connection);
  ~OneRead();
  OneRead(const OneRead&) = delete;
  OneRead& operator=(const OneRead&) = delete;

 private:
  Connection* connection_ = nullptr;  // where it began a transaction
};

}  // namespace leeboard::store
