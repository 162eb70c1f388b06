// The one exception type: what happened, where, how to mend it. It knows nothing of exit codes.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace leeboard {

/// What kind of failure it is; the program's edge turns it into an exit code.
enum class ErrorKind { failed, usage, refused, not_found, bad_input, findings, undecided, no_store, busy, damaged, io, version, unknown_commit, bug };

/// A failure that stops a command. Messages are lower case and hold no patient data.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}

  /// Says where it happened.
  Error&& at(Where where) && {
    where_ = std::move(where);
    return std::move(*this);
  }
  /// Says how a person can mend it.
  Error&& mend_with(std::string mend) && {
    mend_ = std::move(mend);
    return std::move(*this);
  }
  /// Adds the single faults behind it.
  Error&& with(std::vector<Diagnostic> problems) && {
    problems_ = std::move(problems);
    return std::move(*this);
  }
  /// Names the key with which the command can be repeated safely.
  Error&& retry_key(std::string key) && {
    key_ = std::move(key);
    return std::move(*this);
  }

  ErrorKind kind() const { return kind_; }
  const Where& where() const { return where_; }
  const std::string& mend() const { return mend_; }
  const std::vector<Diagnostic>& problems() const { return problems_; }
  const std::string& key() const { return key_; }

 private:
  ErrorKind kind_;
  Where where_;
  std::string mend_;
  std::vector<Diagnostic> problems_;
  std::string key_;
};

}  // namespace leeboard
