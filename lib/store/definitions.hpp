// The text of each definition that a result was computed with, kept once by its digest.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace leeboard::store {

class Change;
class Connections;

/// Texts of definitions that forms and plans were made with.
class Definitions {
 public:
  Definitions(Connections& connections, Change& change) : connections_(connections), change_(change) {}

  /// Keeps a text under "sha256:..."; a known digest costs nothing. Throws bug when the digest is not that of the text.
  void keep(std::string_view digest, std::string_view text);
  /// Whether a digest is known.
  bool known(std::string_view digest);
  std::optional<std::string> text(std::string_view digest);

 private:
  Connections& connections_;
  Change& change_;
};

}  // namespace leeboard::store
