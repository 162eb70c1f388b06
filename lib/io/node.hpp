// The document tree that every reader works on, whether it came from YAML, JSON or an embedded image.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"

namespace leeboard::io {

/// What a node is.
enum class NodeKind : std::uint8_t { map, sequence, scalar };

/// How a scalar was written. JSON strings are `quoted`; `plain` is an unquoted YAML scalar of any type.
enum class ScalarKind : std::uint8_t { plain, quoted, json_number, json_bool, json_null };

/// A position in a source, counted from 1. The column counts bytes.
struct Mark {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  bool operator==(const Mark&) const = default;
};

class Tree;  // the storage behind a Document: io/tree.hpp, only for the readers of this module
class ItemRange;
class EntryRange;

/// A light view (two words) of one node; valid as long as its Document, also after that was moved.
class Node {
 public:
  Node(const Tree* tree, std::uint32_t index) : tree_(tree), index_(index) {}

  NodeKind kind() const;
  bool is_map() const { return kind() == NodeKind::map; }
  bool is_sequence() const { return kind() == NodeKind::sequence; }
  bool is_scalar() const { return kind() == NodeKind::scalar; }

  /// How a scalar was written; `plain` for a map or a sequence.
  ScalarKind scalar_kind() const;
  /// True for a quoted or block scalar of YAML and for a JSON string.
  bool is_quoted() const { return is_scalar() && scalar_kind() == ScalarKind::quoted; }
  /// True for JSON null and for an unquoted YAML `null`, `~` or nothing at all.
  bool is_null() const;

  /// Text of a scalar as written (unquoted and unescaped, never converted); empty for a map or a sequence.
  std::string_view text() const;
  /// Text of a scalar that is not null; nothing otherwise.
  std::optional<std::string_view> as_text() const;

  /// Number of children.
  std::size_t size() const;
  bool empty() const { return size() == 0; }
  /// The children in document order: members of a sequence, or values of a map.
  ItemRange items() const;
  /// Keys with values of a map in document order; no entry for anything but a map.
  EntryRange entries() const;
  /// The value under a key of a map; nothing when it is absent or this is not a map.
  std::optional<Node> find(std::string_view key) const;

  Mark mark() const;
  /// Key of this node in the map that holds it; empty in a sequence and at the root.
  std::string_view key() const;
  Mark key_mark() const;
  /// Name of the file or stream it came from.
  std::string_view source() const;
  /// Source, line and column of this node, for errors and diagnostics.
  Where where() const;
  /// The same of its key, or of the node where it has none.
  Where key_where() const;
  /// Dotted path from the root such as `medications[0].dose`; empty at the root.
  std::string path() const;
  /// The bytes of this value as they stand in the JSON source; empty for other sources.
  std::string_view raw() const;

  friend bool same_content(Node left, Node right);

 private:
  friend class ItemRange;
  friend class EntryRange;
  const Tree* tree_;
  std::uint32_t index_;
};

/// Same shape, keys, texts and scalar kinds; positions and sources do not count.
bool same_content(Node left, Node right);

/// One entry of a map.
struct Entry {
  std::string_view key;
  Mark key_mark;
  Node value;
};

/// Items of a list, for `for`.
class ItemRange {
 public:
  class iterator {
   public:
    using value_type = Node;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::input_iterator_tag;
    using pointer = void;
    using reference = Node;
    iterator(const Tree* tree, std::uint32_t index) : tree_(tree), index_(index) {}
    Node operator*() const { return {tree_, index_}; }
    iterator& operator++();
    bool operator==(const iterator& other) const { return index_ == other.index_; }

   private:
    const Tree* tree_;
    std::uint32_t index_;
  };
  ItemRange(const Tree* tree, std::uint32_t first, std::uint32_t last) : tree_(tree), first_(first), last_(last) {}
  iterator begin() const { return {tree_, first_}; }
  iterator end() const { return {tree_, last_}; }

 private:
  const Tree* tree_;
  std::uint32_t first_;
  std::uint32_t last_;
};

/// Entries of a map, for `for`.
class EntryRange {
 public:
  class iterator {
   public:
    using value_type = Entry;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::input_iterator_tag;
    using pointer = void;
    using reference = Entry;
    explicit iterator(ItemRange::iterator at) : at_(at) {}
    Entry operator*() const {
      const Node value = *at_;
      return {value.key(), value.key_mark(), value};
    }
    iterator& operator++() {
      ++at_;
      return *this;
    }
    bool operator==(const iterator&) const = default;

   private:
    ItemRange::iterator at_;
  };
  explicit EntryRange(ItemRange items) : items_(items) {}
  iterator begin() const { return iterator(items_.begin()); }
  iterator end() const { return iterator(items_.end()); }

 private:
  ItemRange items_;
};

/// Owner of a whole tree; moving it keeps its nodes valid. A default one holds an empty map.
class Document {
 public:
  Document();
  explicit Document(std::unique_ptr<Tree> tree);
  ~Document();
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  Node root() const;
  std::string_view source() const;
  /// Number of nodes in the tree, the root included.
  const Tree& tree() const { return *tree_; }

 private:
  std::unique_ptr<Tree> tree_;
};

}  // namespace leeboard::io
