// Stored JSON through the event reader of RapidJSON.
#include "io/read_stored_json.hpp"

#include <rapidjson/error/error.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <vector>

#include "base/error.hpp"
#include "io/tree.hpp"

namespace leeboard::io {
namespace {

// Iterative: a damaged text may be nested as deep as it likes. Numbers stay the text they are.
constexpr unsigned parse_flags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseValidateEncodingFlag;

/// Puts the events of one text into a tree. When the reader tells of a bracket it stands before it, of anything else behind it.
class Builder {
 public:
  Builder(Tree& tree, const rapidjson::MemoryStream& stream) : tree_(tree), stream_(stream) {}

  bool Null() { return scalar(ScalarKind::json_null); }
  bool Bool(bool) { return scalar(ScalarKind::json_bool); }
  bool RawNumber(const char*, rapidjson::SizeType, bool) { return scalar(ScalarKind::json_number); }
  bool Int(int) { return false; }
  bool Uint(unsigned) { return false; }
  bool Int64(std::int64_t) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    const auto token = take_token();
    auto& record = add(token, NodeKind::scalar, ScalarKind::quoted);
    const auto unescaped = unquoted(token, text, size);
    record.text = unescaped.data();
    record.text_size = static_cast<std::uint32_t>(unescaped.size());
    return true;
  }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    const auto token = take_token();
    key_ = unquoted(token, text, size);
    key_place_ = {place_of(token), 0};
    has_key_ = true;
    return true;
  }
  bool StartObject() { return open(NodeKind::map); }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool StartArray() { return open(NodeKind::sequence); }
  bool EndArray(rapidjson::SizeType) { return close(); }

 private:
  /// The token behind which the stream stands: what is left after blanks and separators since the last one.
  std::string_view take_token() {
    const auto end = stream_.Tell();
    auto begin = at_;
    while (begin < end && std::string_view(" \t\r\n,:").find(tree_.json[begin]) != std::string_view::npos) ++begin;
    at_ = end;
    return tree_.json.substr(begin, end - begin);
  }
  std::uint32_t place_of(std::string_view token) const { return static_cast<std::uint32_t>(token.data() - tree_.json.data()); }
  std::string_view unquoted(std::string_view token, const char* text, std::size_t size) {
    if (token.size() == size + 2) return token.substr(1, size);  // no escape in it
    return tree_.texts.keep({text, size});
  }

  NodeRecord& add(std::string_view token, NodeKind kind, ScalarKind scalar) {
    const auto index = static_cast<std::uint32_t>(tree_.nodes.size());
    auto& record = tree_.nodes.emplace_back();
    record.place = {place_of(token), place_of(token) + static_cast<std::uint32_t>(token.size())};
    record.kind = kind;
    record.scalar = scalar;
    record.next = index + 1;
    if (!open_.empty()) {
      record.parent = open_.back();
      ++tree_.nodes[record.parent].count;
    }
    if (has_key_) {
      record.key = key_.data();
      record.key_size = static_cast<std::uint32_t>(key_.size());
      record.key_place = key_place_;
      record.has_key = true;
      has_key_ = false;
    }
    return record;
  }
  bool scalar(ScalarKind kind) {
    const auto token = take_token();
    auto& record = add(token, NodeKind::scalar, kind);
    record.text = token.data();
    record.text_size = static_cast<std::uint32_t>(token.size());
    return true;
  }
  bool open(NodeKind kind) {
    const auto index = static_cast<std::uint32_t>(tree_.nodes.size());
    at_ = stream_.Tell() + 1;
    add(tree_.json.substr(at_ - 1, 1), kind, ScalarKind::plain);
    open_.push_back(index);
    return true;
  }
  bool close() {
    at_ = stream_.Tell() + 1;
    auto& record = tree_.nodes[open_.back()];
    record.place.second = static_cast<std::uint32_t>(at_);
    record.next = static_cast<std::uint32_t>(tree_.nodes.size());
    open_.pop_back();
    return true;
  }

  Tree& tree_;
  const rapidjson::MemoryStream& stream_;
  std::size_t at_ = 0;
  std::vector<std::uint32_t> open_;
  std::string_view key_;
  Place key_place_;
  bool has_key_ = false;
};

[[noreturn]] void throw_damaged() {
  throw Error(ErrorKind::damaged, "a text in the store is not the JSON that was written")
      .mend_with("write nothing; run `leeboard store verify --deep`, then `leeboard store restore`");
}

void fill(Tree& tree, std::string_view json, rapidjson::Reader& reader) {
  tree.json = json;
  tree.nodes.clear();
  tree.texts.clear();
  tree.newlines.clear();
  for (auto at = json.find('\n'); at != json.npos; at = json.find('\n', at + 1)) tree.newlines.push_back(static_cast<std::uint32_t>(at));
  rapidjson::MemoryStream stream(json.data(), json.size());
  Builder builder(tree, stream);
  if (reader.Parse<parse_flags>(stream, builder).IsError() || tree.nodes.front().kind == NodeKind::scalar) throw_damaged();
}

std::unique_ptr<Tree> empty_tree() {
  auto tree = std::make_unique<Tree>();
  tree->source = "store";
  tree->from_json = true;
  return tree;
}

}  // namespace

struct StoredJsonReader::State {
  rapidjson::Reader reader;
  Document document;
  Tree* tree = nullptr;
};

StoredJsonReader::StoredJsonReader() : state_(std::make_unique<State>()) {
  auto tree = empty_tree();
  state_->tree = tree.get();
  state_->document = Document(std::move(tree));
}
StoredJsonReader::~StoredJsonReader() = default;
StoredJsonReader::StoredJsonReader(StoredJsonReader&&) noexcept = default;
StoredJsonReader& StoredJsonReader::operator=(StoredJsonReader&&) noexcept = default;

const Document& StoredJsonReader::read(std::string_view json) {
  fill(*state_->tree, json, state_->reader);
  return state_->document;
}

Document read_stored_json(std::string_view json) {
  auto tree = empty_tree();
  tree->owned = std::make_unique<char[]>(json.size() + 1);
  if (!json.empty()) std::memcpy(tree->owned.get(), json.data(), json.size());
  rapidjson::Reader reader;
  const std::string_view kept(tree->owned.get(), json.size());
  fill(*tree, kept, reader);
  return Document(std::move(tree));
}

}  // namespace leeboard::io
