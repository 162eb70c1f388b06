// What was typed as options, as the record that a file would hold, so that one reader checks both.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/document_builder.hpp"

namespace leeboard::app {

/// What is not said is left out.
class TypedRecord {
 public:
  TypedRecord();
  /// Throws bad_input for what can stand in no text.
  void text(std::string_view key, const std::string& value);
  /// Nothing when it is below 0.
  void number(std::string_view key, int value);
  void list(std::string_view key, const std::vector<std::string>& items);
  /// A record within the record, up to end().
  void begin(std::string_view key);
  void end() { builder_.end(); }

  /// The whole record. Valid as long as this is.
  io::Node finish();
  /// The same as a text that stands for the request.
  std::string content() const;

 private:
  io::Mark next() { return {1, ++place_}; }
  io::DocumentBuilder builder_;
  std::uint32_t place_ = 0;
};

}  // namespace leeboard::app
