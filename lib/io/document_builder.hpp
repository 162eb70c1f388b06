// Builds a document piece by piece, for what is no text in YAML or JSON but is read like one: a row of a CSV file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "io/node.hpp"

namespace leeboard::io {

/// Each piece is given the place in the source that faults are to name. Texts are copied. A builder is used again and again and
/// keeps its memory.
class DocumentBuilder {
 public:
  explicit DocumentBuilder(std::string source);

  /// Forgets everything; the pieces of the next document follow.
  void clear();
  void begin_map(Mark at);
  void begin_sequence(Mark at);
  /// Ends the innermost map or sequence.
  void end();
  /// The key of the next piece, inside a map.
  void key(std::string_view key, Mark at);
  void text(std::string_view text, Mark at);
  /// The number as JsonWriter writes it.
  void number(double value, Mark at);
  void null(Mark at);

  /// A moment to come back to while the same map or sequence is open.
  struct Point {
    std::size_t nodes = 0;
    std::uint32_t count = 0;
  };
  Point point() const;
  /// Takes back every piece since then, a key that has no piece yet among them.
  void back_to(const Point& point);

  /// The whole document, once everything is ended. Valid until clear().
  const Document& document() const { return document_; }

 private:
  struct Key {
    std::string_view text;
    Mark at;
  };
  void add(NodeKind kind, ScalarKind scalar, std::string_view text, Mark at);
  void open(NodeKind kind, Mark at);

  Document document_;
  Tree* tree_ = nullptr;
  std::vector<std::uint32_t> open_;
  Key key_;
  bool has_key_ = false;
};

}  // namespace leeboard::io
