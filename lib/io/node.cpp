// Views into the document tree.
#include "io/node.hpp"

#include <algorithm>

#include "io/tree.hpp"

namespace leeboard::io {
namespace {

bool is_yaml_null(std::string_view text) { return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL"; }

Where to_where(const std::string& source, Mark mark) { return {source, mark.line, mark.column}; }

std::unique_ptr<Tree> empty_tree() {
  auto tree = std::make_unique<Tree>();
  tree->nodes.push_back({.place = {1, 1}, .next = 1});
  return tree;
}

}  // namespace

Mark Tree::mark(const Place& place) const {
  if (!from_json) return {place.first, place.second};
  const auto after = std::ranges::lower_bound(newlines, place.first);
  const auto line = static_cast<std::uint32_t>(after - newlines.begin());
  const std::uint32_t start = line == 0 ? 0 : newlines[line - 1] + 1;
  return {first_line + line, place.first - start + 1};
}

NodeKind Node::kind() const { return tree_->nodes[index_].kind; }
ScalarKind Node::scalar_kind() const { return tree_->nodes[index_].scalar; }

bool Node::is_null() const {
  if (!is_scalar()) return false;
  const auto how = scalar_kind();
  return how == ScalarKind::json_null || (how == ScalarKind::plain && is_yaml_null(text()));
}

std::string_view Node::text() const { return tree_->nodes[index_].text_view(); }

std::optional<std::string_view> Node::as_text() const {
  if (!is_scalar() || is_null()) return std::nullopt;
  return text();
}

std::size_t Node::size() const { return tree_->nodes[index_].count; }

ItemRange Node::items() const {
  const auto& record = tree_->nodes[index_];
  return {tree_, record.kind == NodeKind::scalar ? record.next : index_ + 1, record.next};
}

EntryRange Node::entries() const {
  const auto end = tree_->nodes[index_].next;
  return EntryRange(is_map() ? items() : ItemRange(tree_, end, end));
}

std::optional<Node> Node::find(std::string_view key) const {
  if (!is_map()) return std::nullopt;
  const auto& nodes = tree_->nodes;
  for (std::uint32_t at = index_ + 1; at < nodes[index_].next; at = nodes[at].next)
    if (nodes[at].key_view() == key) return Node(tree_, at);
  return std::nullopt;
}

Mark Node::mark() const { return tree_->mark(tree_->nodes[index_].place); }
std::string_view Node::key() const { return tree_->nodes[index_].key_view(); }

Mark Node::key_mark() const {
  const auto& record = tree_->nodes[index_];
  return tree_->mark(record.has_key ? record.key_place : record.place);
}

std::string_view Node::source() const { return tree_->source; }
Where Node::where() const { return to_where(tree_->source, mark()); }
Where Node::key_where() const { return to_where(tree_->source, key_mark()); }

std::string Node::path() const {
  if (index_ == 0) return {};
  const auto& record = tree_->nodes[index_];
  std::string path = Node(tree_, record.parent).path();
  if (record.has_key) {
    if (!path.empty()) path += '.';
    return path.append(record.key_view());
  }
  std::size_t place = 0;
  for (auto at = record.parent + 1; at < index_; at = tree_->nodes[at].next) ++place;
  return path + "[" + std::to_string(place) + "]";
}

std::string_view Node::raw() const {
  const auto& place = tree_->nodes[index_].place;
  return tree_->from_json ? tree_->json.substr(place.first, place.second - place.first) : std::string_view();
}

bool same_content(Node left, Node right) {
  const auto& a = left.tree_->nodes;
  const auto& b = right.tree_->nodes;
  const auto length = a[left.index_].next - left.index_;
  if (length != b[right.index_].next - right.index_) return false;
  for (std::uint32_t i = 0; i < length; ++i) {
    const auto& x = a[left.index_ + i];
    const auto& y = b[right.index_ + i];
    if (x.kind != y.kind || x.count != y.count || x.scalar != y.scalar || x.text_view() != y.text_view()) return false;
    // The key of the two roots themselves belongs to what holds them.
    if (i != 0 && (x.has_key != y.has_key || x.key_view() != y.key_view())) return false;
  }
  return true;
}

ItemRange::iterator& ItemRange::iterator::operator++() {
  index_ = tree_->nodes[index_].next;
  return *this;
}

Document::Document() : tree_(empty_tree()) {}
Document::Document(std::unique_ptr<Tree> tree) : tree_(std::move(tree)) {}
Document::~Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;

Node Document::root() const { return {tree_.get(), 0}; }
std::string_view Document::source() const { return tree_->source; }

}  // namespace leeboard::io
