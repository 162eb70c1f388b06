// Whether an import is all that the source has: pages that did not come, totals above what is there, results left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/record_words.hpp"
#include "io/node.hpp"

namespace leeboard::clinic {

/// Looks at Bundles and resources as they go by.
class Completeness {
 public:
  explicit Completeness(catalog::RecordWords words) : words_(std::move(words)) {}

  /// A Bundle of a file, and those inside it.
  void note_bundle(io::Node bundle, std::string_view source);
  /// A resource that may say that something was left out: an OperationOutcome, or any with such a tag.
  void note_resource(io::Node resource, std::string_view source);
  /// One sentence for each gap, once everything was seen.
  std::vector<std::string> gaps() const;

 private:
  struct Page {
    std::string source, self, next;
    long long total = -1, matches = 0;
  };
  void note_bundle(io::Node bundle, std::string_view source, int depth);
  bool has_tag(io::Node resource) const;
  void add_left_out(std::string_view source);

  catalog::RecordWords words_;
  std::vector<Page> pages_;
  std::vector<std::string> left_out_;
};

}  // namespace leeboard::clinic
