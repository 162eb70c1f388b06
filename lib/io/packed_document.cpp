// Documents as bytes: numbers as varints in document order, then every different text once.
#include "io/packed_document.hpp"

#include <map>

#include "base/error.hpp"
#include "io/tree.hpp"

namespace leeboard::io {
namespace {

constexpr std::string_view magic = "LBN1";
constexpr std::uint64_t most_nodes = 1U << 24U;
constexpr std::size_t deepest = 256;

void put(std::string& out, std::uint64_t number) {
  while (number >= 0x80) {
    out += static_cast<char>(number | 0x80U);
    number >>= 7U;
  }
  out += static_cast<char>(number);
}

class TextPool {
 public:
  std::uint64_t place(std::string_view text) {
    const auto [found, added] = places_.try_emplace(text, pool_.size());
    if (added) pool_ += text;
    return found->second;
  }
  const std::string& pool() const { return pool_; }

 private:
  std::map<std::string_view, std::uint64_t> places_;
  std::string pool_;
};

class Bytes {
 public:
  Bytes(std::string_view image, std::string_view source) : image_(image), source_(source) {}

  [[noreturn]] void damaged() const {
    throw Error{ErrorKind::damaged, "an embedded document is damaged"}.at({std::string(source_)}).mend_with("install the program again");
  }
  // Nearly all numbers are one byte.
  std::uint64_t number(std::uint64_t most = UINT32_MAX) {
    if (at_ >= image_.size()) damaged();
    const auto byte = static_cast<unsigned char>(image_[at_]);
    if (byte >= 0x80 || byte > most) return long_number(most);
    ++at_;
    return byte;
  }
  std::uint32_t number32() { return static_cast<std::uint32_t>(number()); }
  std::string_view rest() const { return image_.substr(at_); }
  std::string_view take(std::uint64_t size) {
    if (size > image_.size() - at_) damaged();
    at_ += size;
    return image_.substr(at_ - size, size);
  }

 private:
  std::uint64_t long_number(std::uint64_t most) {
    std::uint64_t out = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
      if (at_ >= image_.size()) damaged();
      const auto byte = static_cast<unsigned char>(image_[at_++]);
      out |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) {
        if (out > most) damaged();
        return out;
      }
    }
    damaged();
  }

  std::string_view image_;
  std::string_view source_;
  std::size_t at_ = 0;
};

Place read_place(Bytes& in) {
  const auto line = in.number32();
  return {line, in.number32()};
}

std::string_view read_text(Bytes& in, std::string_view pool) {
  const auto at = in.number(pool.size());
  return pool.substr(at, in.number(pool.size() - at));
}

}  // namespace

std::string pack_document(const Document& document) {
  const Tree& tree = document.tree();
  TextPool pool;
  std::string body;
  const auto put_text = [&](std::string_view text) {
    put(body, pool.place(text));
    put(body, text.size());
  };
  const auto put_mark = [&](Mark mark) {
    put(body, mark.line);
    put(body, mark.column);
  };
  for (const auto& node : tree.nodes) {
    put(body, static_cast<unsigned>(node.kind) | static_cast<unsigned>(node.scalar) << 2U | (node.has_key ? 32U : 0U));
    put_mark(tree.mark(node.place));
    if (node.has_key) {
      put_text(node.key_view());
      put_mark(tree.mark(node.key_place));
    }
    if (node.kind == NodeKind::scalar) put_text(node.text_view());
    else put(body, node.count);
  }
  std::string out(magic);
  put(out, tree.nodes.size());
  put(out, pool.pool().size());
  return out + pool.pool() + body;
}

Document unpack_document(std::string_view image, std::string_view source) {
  Bytes in(image, source);
  if (in.take(magic.size()) != magic) in.damaged();
  const auto nodes = in.number(most_nodes);
  const auto pool = in.take(in.number());
  // Each node takes three bytes or more, so a lie about their number cannot make us take much memory.
  if (nodes == 0 || nodes > in.rest().size() / 3) in.damaged();
  auto tree = std::make_unique<Tree>();
  tree->source = source;
  tree->nodes.resize(nodes);
  struct Open {
    std::uint32_t index;
    std::uint32_t left;
  };
  std::vector<Open> open;
  open.reserve(deepest);
  for (std::uint32_t index = 0; index < nodes; ++index) {
    auto& node = tree->nodes[index];
    const auto flags = in.number(63);
    if ((flags & 3U) > 2 || ((flags >> 2U) & 7U) > 4) in.damaged();
    node.kind = static_cast<NodeKind>(flags & 3U);
    node.scalar = static_cast<ScalarKind>((flags >> 2U) & 7U);
    node.has_key = (flags & 32U) != 0;
    if (index != 0) {
      if (open.empty()) in.damaged();
      node.parent = open.back().index;
      --open.back().left;
    }
    const bool wants_key = index != 0 && tree->nodes[node.parent].kind == NodeKind::map;
    if (node.has_key != wants_key) in.damaged();
    node.place = read_place(in);
    if (node.has_key) {
      const auto key = read_text(in, pool);
      node.key = key.data();
      node.key_size = static_cast<std::uint32_t>(key.size());
      node.key_place = read_place(in);
    }
    node.next = index + 1;
    if (node.kind == NodeKind::scalar) {
      const auto text = read_text(in, pool);
      node.text = text.data();
      node.text_size = static_cast<std::uint32_t>(text.size());
    } else {
      node.count = in.number32();
      open.push_back({index, node.count});
      if (open.size() > deepest) in.damaged();
    }
    while (!open.empty() && open.back().left == 0) {
      tree->nodes[open.back().index].next = index + 1;
      open.pop_back();
    }
  }
  if (!open.empty() || !in.rest().empty()) in.damaged();
  return Document(std::move(tree));
}

}  // namespace leeboard::io
