// Audit events outside of changes: committed at once, or, when the store cannot be written, kept in the file of --audit-to and merged later.
#pragma once

#include <string>

#include "base/error.hpp"
#include "store/change.hpp"

namespace leeboard::store {

/// Audit events on their way to a second file.
class AuditSpool {
 public:
  AuditSpool(Connections& connections, Change& change) : connections_(connections), change_(change) {}

  /// Commits one event, or keeps it in the file of --audit-to. Throws io when neither can be done.
  void commit_event(AuditEvent event);
  /// Puts what the file of --audit-to holds into the log and empties the file. Throws io, bad_input.
  void merge();

 private:
  void keep(const AuditEvent& event, const Error& cause);
  struct Merged {
    long long put = 0, others = 0, broken = 0;
  };
  Merged merge_lines(const std::string& text);

  Connections& connections_;
  Change& change_;
  bool kept_ = false;
};

}  // namespace leeboard::store
