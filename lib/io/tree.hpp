// Storage behind a Document: one flat array of records in document order. Only the readers of this module include it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "io/node.hpp"

namespace leeboard::io {

/// A place in the source: line and column, or begin and end offset for a tree that was made from JSON.
struct Place {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
};

/// One node; its children follow it, and `next` is the first record behind them.
struct NodeRecord {
  const char* text = nullptr;
  const char* key = nullptr;
  std::uint32_t text_size = 0;
  std::uint32_t key_size = 0;
  Place place;
  Place key_place;
  std::uint32_t next = 0;
  std::uint32_t count = 0;
  std::uint32_t parent = 0;
  NodeKind kind = NodeKind::map;
  ScalarKind scalar = ScalarKind::plain;
  bool has_key = false;

  std::string_view text_view() const { return {text, text_size}; }
  std::string_view key_view() const { return {key, key_size}; }
};

/// Keeps texts at fixed addresses; `clear` keeps the first chunk for reuse.
class TextArena {
 public:
  std::string_view keep(std::string_view text) {
    if (text.empty()) return std::string_view("");
    if (text.size() > room_) grow(text.size());
    char* to = chunks_.back().get() + used_;
    std::memcpy(to, text.data(), text.size());
    used_ += text.size();
    room_ -= text.size();
    return {to, text.size()};
  }
  void clear() {
    if (chunks_.empty()) return;
    chunks_.resize(1);
    room_ = first_size_;
    used_ = 0;
  }

 private:
  void grow(std::size_t needed) {
    const std::size_t size = needed > chunk_size ? needed : chunk_size;
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(size));
    if (chunks_.size() == 1) first_size_ = size;
    room_ = size;
    used_ = 0;
  }
  static constexpr std::size_t chunk_size = 16 * 1024;
  std::vector<std::unique_ptr<char[]>> chunks_;
  std::size_t first_size_ = 0;
  std::size_t room_ = 0;
  std::size_t used_ = 0;
};

/// All nodes of a document in one piece.
class Tree {
 public:
  std::string source;
  std::vector<NodeRecord> nodes;
  TextArena texts;
  /// JSON only: the text that places and raw spans count in, and the line on which it starts.
  std::string_view json;
  std::uint32_t first_line = 1;
  bool from_json = false;
  /// JSON only: offsets of all newlines, in order.
  std::vector<std::uint32_t> newlines;
  /// JSON only: the text itself where the tree owns it.
  std::unique_ptr<char[]> owned;

  Mark mark(const Place& place) const;
};

}  // namespace leeboard::io
