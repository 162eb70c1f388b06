// Puts pieces into a tree.
#include "io/document_builder.hpp"

#include "base/range.hpp"
#include "io/tree.hpp"

namespace leeboard::io {

DocumentBuilder::DocumentBuilder(std::string source) {
  auto tree = std::make_unique<Tree>();
  tree->source = std::move(source);
  tree_ = tree.get();
  document_ = Document(std::move(tree));
}

void DocumentBuilder::clear() {
  tree_->nodes.clear();
  tree_->texts.clear();
  open_.clear();
  has_key_ = false;
}

void DocumentBuilder::add(NodeKind kind, ScalarKind scalar, std::string_view text, Mark at) {
  const auto index = static_cast<std::uint32_t>(tree_->nodes.size());
  auto& record = tree_->nodes.emplace_back();
  const auto kept = tree_->texts.keep(text);
  record.text = kept.data();
  record.text_size = static_cast<std::uint32_t>(kept.size());
  record.place = {at.line, at.column};
  record.kind = kind;
  record.scalar = scalar;
  record.next = index + 1;
  if (!open_.empty()) {
    record.parent = open_.back();
    ++tree_->nodes[record.parent].count;
  }
  if (has_key_) {
    record.key = key_.text.data();
    record.key_size = static_cast<std::uint32_t>(key_.text.size());
    record.key_place = {key_.at.line, key_.at.column};
    record.has_key = true;
    has_key_ = false;
  }
}

void DocumentBuilder::open(NodeKind kind, Mark at) {
  const auto index = static_cast<std::uint32_t>(tree_->nodes.size());
  add(kind, ScalarKind::plain, {}, at);
  open_.push_back(index);
}

void DocumentBuilder::begin_map(Mark at) { open(NodeKind::map, at); }
void DocumentBuilder::begin_sequence(Mark at) { open(NodeKind::sequence, at); }

void DocumentBuilder::end() {
  tree_->nodes[open_.back()].next = static_cast<std::uint32_t>(tree_->nodes.size());
  open_.pop_back();
}

void DocumentBuilder::key(std::string_view key, Mark at) {
  key_ = {tree_->texts.keep(key), at};
  has_key_ = true;
}

void DocumentBuilder::text(std::string_view text, Mark at) { add(NodeKind::scalar, ScalarKind::quoted, text, at); }

void DocumentBuilder::number(double value, Mark at) { add(NodeKind::scalar, ScalarKind::json_number, format_number(value), at); }

void DocumentBuilder::null(Mark at) { add(NodeKind::scalar, ScalarKind::json_null, "null", at); }

DocumentBuilder::Point DocumentBuilder::point() const { return {tree_->nodes.size(), open_.empty() ? 0 : tree_->nodes[open_.back()].count}; }

void DocumentBuilder::back_to(const Point& point) {
  tree_->nodes.resize(point.nodes);
  if (!open_.empty()) tree_->nodes[open_.back()].count = point.count;
  has_key_ = false;
}

}  // namespace leeboard::io
