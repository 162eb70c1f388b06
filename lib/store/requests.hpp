// Idempotency keys: a request made twice is done once.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace leeboard::store {

class Change;
class Connections;

/// Keys of requests that were done.
class Requests {
 public:
  Requests(Connections& connections, Change& change) : connections_(connections), change_(change) {}

  /// The stored result of a key; nothing when it is new. Throws usage when the key was used with other content.
  std::optional<std::string> find(std::string_view key, std::string_view content_digest);
  /// Whether the key was used, with whatever content.
  bool has(std::string_view key);
  /// Remembers the result (JSON text) of a key, in the same transaction as the change.
  void remember(std::string_view key, std::string_view content_digest, std::string_view result);

 private:
  Connections& connections_;
  Change& change_;
};

}  // namespace leeboard::store
