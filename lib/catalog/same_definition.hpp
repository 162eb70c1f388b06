// Definitions are known by the digest of their text: which digests stand for one and the same definition.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leeboard::catalog {

class Definitions;

/// Digests of one definition: its text changed in layout, in comments or in the words about a source, and in nothing that a result rests on.
struct KnownDigests {
  std::string kind;  ///< "instrument", "template" (with all that it extends and includes)
  std::string id;
  std::string differs;  ///< "layout", or "words of a source"
  std::vector<std::string> digests;
};

/// The list that ships (data/digests.yaml), made by leeboard_list_digests from equal contents.
std::vector<KnownDigests> read_known_digests(const Definitions& definitions);

/// Tells whether what a result was computed with counts as what is in force: by the list, and where both texts are at hand by what they
/// say. A change of what they say is another definition, however small.
class SameDefinition {
 public:
  /// Gives the text that was kept under a digest.
  using KeptText = std::function<std::optional<std::string>(const std::string& digest)>;
  SameDefinition(const Definitions& definitions, KeptText kept) : definitions_(definitions), kept_(std::move(kept)) {}

  /// `then`: the digest that a result carries; `now` and `text`: of the definition in force.
  bool holds(const std::string& then, const std::string& now, std::string_view text);

 private:
  bool are_listed(const std::string& then, const std::string& now);
  const Definitions& definitions_;
  KeptText kept_;
  std::optional<std::vector<KnownDigests>> listed_;
  std::map<std::pair<std::string, std::string>, bool> found_;
};

}  // namespace leeboard::catalog
