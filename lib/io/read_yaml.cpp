// YAML through the event parser of yaml-cpp, every bound checked at the event.
#include "io/read_yaml.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <optional>
#include <streambuf>

#include "io/text_fault.hpp"
#include "io/utf8.hpp"
#include "io/yaml_slips.hpp"

namespace leeboard::io {
namespace {

constexpr const char* alias_message = "an alias (`*name`) is not allowed";
constexpr const char* alias_mend = "write the value out, or quote the text if it should start with `*`";

Error bad(Where where, const std::string& message, std::string mend) {
  return Error{ErrorKind::bad_input, message}.at(std::move(where)).mend_with(std::move(mend));
}

class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // streambuf reads through char*; nothing writes
    setg(begin, begin, begin + text.size());
  }
};

class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(std::string_view text, std::string_view source, const YamlLimits& limits, Tree& tree)
      : text_(text), source_(source), limits_(limits), tree_(tree) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ > 1) fail(mark, "a second document is not allowed", "keep one document in a file and remove `---` or `...`");
  }
  void OnDocumentEnd() override {}
  void OnAnchor(const YAML::Mark& mark, const std::string&) override { fail_anchor(mark); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { fail(mark, alias_message, alias_mend); }
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    if (anchor != 0) fail_anchor(mark);
    if (at_key()) fail(mark, "a key is missing or null", "write a name before the colon, in quotes if it is the word null");
    const auto rest = text_.substr(std::min(offset(mark), text_.size()));
    std::string_view written;
    for (const std::string_view word : {"~", "null", "Null", "NULL"})
      if (rest.starts_with(word)) written = word;
    add(mark, NodeKind::scalar, ScalarKind::plain, written);
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
    check_properties(mark, tag, anchor);
    if (find_bad_control(value)) fail(mark, "an escape makes a control character that is not allowed", control_mend());
    const bool quoted = tag == "!";
    if (at_key()) return begin_entry(mark, value, quoted);
    add(mark, NodeKind::scalar, quoted ? ScalarKind::quoted : ScalarKind::plain, quoted ? without_last_line_end(mark, value) : value);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    begin(mark, tag, anchor, NodeKind::sequence);
  }
  void OnSequenceEnd() override { end(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    begin(mark, tag, anchor, NodeKind::map);
  }
  void OnMapEnd() override {
    const auto index = open_.back();
    end();
    if (const auto repeated = find_repeated_key(tree_, index, scratch_)) {
      const auto& node = tree_.nodes[repeated];
      throw bad({std::string(source_), node.key_place.first, node.key_place.second},
                fmt::format("the key `{}` stands twice in the same map", node.key_view()), "remove one of them, or give them different names");
    }
  }

  /// Where the innermost map or list that is still open begins.
  std::optional<Place> open_place() const {
    if (open_.empty()) return std::nullopt;
    return tree_.nodes[open_.back()].place;
  }

 private:
  [[noreturn]] void fail(const YAML::Mark& mark, const std::string& message, std::string mend) const {
    throw bad({std::string(source_), static_cast<std::size_t>(mark.line) + 1, static_cast<std::size_t>(mark.column) + 1}, message, std::move(mend));
  }
  [[noreturn]] void fail_anchor(const YAML::Mark& mark) const {
    fail(mark, "an anchor (`&name`) is not allowed", "write the value out, or quote the text if it should start with `&`");
  }
  static std::size_t offset(const YAML::Mark& mark) { return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos); }
  static Place place(const YAML::Mark& mark) { return {static_cast<std::uint32_t>(mark.line) + 1, static_cast<std::uint32_t>(mark.column) + 1}; }

  void check_properties(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) const {
    if (anchor != 0) fail_anchor(mark);
    // yaml-cpp gives a quoted scalar the tag "!" too; a written one stands at the mark.
    const bool written = offset(mark) < text_.size() && text_[offset(mark)] == '!';
    if (written || (tag != "" && tag != "?" && tag != "!"))
      fail(mark, "a tag (`!name`) is not allowed", "remove it, or quote the text if it should start with `!`");
  }
  // The line end of the last line of a block text ends the block and is no part of the text, unless `+` keeps it.
  std::string_view without_last_line_end(const YAML::Mark& mark, std::string_view value) const {
    const auto rest = text_.substr(std::min(offset(mark), text_.size()));
    if (!value.ends_with('\n') || (!rest.starts_with('|') && !rest.starts_with('>'))) return value;
    return rest.substr(0, rest.find('\n')).find('+') < rest.find('#') ? value : value.substr(0, value.size() - 1);
  }
  bool at_key() const { return !open_.empty() && tree_.nodes[open_.back()].kind == NodeKind::map && !has_key_; }

  void count_node(const YAML::Mark& mark) {
    if (++seen_ > limits_.nodes) fail(mark, fmt::format("the document has more than {} nodes", limits_.nodes), "split it into smaller documents");
  }
  void begin_entry(const YAML::Mark& mark, const std::string& key, bool quoted) {
    count_node(mark);
    if (key == "<<" && !quoted) fail(mark, "a merge key (`<<`) is not allowed", "write the keys out");
    has_key_ = true;
    key_ = tree_.texts.keep(key);
    key_place_ = place(mark);
  }
  std::uint32_t add(const YAML::Mark& mark, NodeKind kind, ScalarKind scalar, std::string_view text) {
    count_node(mark);
    const auto index = static_cast<std::uint32_t>(tree_.nodes.size());
    const auto kept = tree_.texts.keep(text);
    NodeRecord record{.text = kept.data(),
                      .text_size = static_cast<std::uint32_t>(kept.size()),
                      .place = place(mark),
                      .next = index + 1,
                      .kind = kind,
                      .scalar = scalar};
    if (has_key_) {
      record.key = key_.data();
      record.key_size = static_cast<std::uint32_t>(key_.size());
      record.key_place = key_place_;
      record.has_key = true;
      has_key_ = false;
    }
    if (!open_.empty()) {
      record.parent = open_.back();
      ++tree_.nodes[open_.back()].count;
    }
    tree_.nodes.push_back(record);
    return index;
  }
  void begin(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, NodeKind kind) {
    check_properties(mark, tag, anchor);
    if (at_key()) fail(mark, "a key must be one text, not a map or a list", "write a plain name before the colon, or quote it");
    if (open_.size() >= limits_.depth) fail(mark, fmt::format("the document is nested more than {} levels deep", limits_.depth), "flatten it");
    open_.push_back(add(mark, kind, ScalarKind::plain, {}));
  }
  void end() {
    tree_.nodes[open_.back()].next = static_cast<std::uint32_t>(tree_.nodes.size());
    open_.pop_back();
  }

  std::string_view text_;
  std::string_view source_;
  const YamlLimits& limits_;
  Tree& tree_;
  std::vector<std::uint32_t> open_;
  std::vector<std::uint32_t> scratch_;
  std::string_view key_;
  Place key_place_;
  bool has_key_ = false;
  int documents_ = 0;
  std::size_t seen_ = 0;
};

Error syntax_error(std::string_view source, const YAML::ParserException& fault, std::optional<Place> open) {
  Where where{std::string(source)};
  // yaml-cpp gives -1 where it does not know.
  if (fault.mark.line >= 0 && fault.mark.pos >= 0) {
    where.line = static_cast<std::size_t>(fault.mark.line) + 1;
    where.column = static_cast<std::size_t>(fault.mark.column) + 1;
  }
  const std::string_view what = fault.msg;
  const auto says = [&](std::string_view words) { return what.find(words) != what.npos; };
  if (says("anchor is not defined")) return bad(std::move(where), alias_message, alias_mend);
  const bool list = says("end of sequence flow");
  if ((list || says("end of map flow")) && open) {
    where.line = open->first;
    where.column = open->second;
    return bad(std::move(where), fmt::format("not valid YAML: the {} that begins here is not closed", list ? "list" : "map"),
               fmt::format("close it with `{}`", list ? ']' : '}'));
  }
  return bad(std::move(where), fmt::format("not valid YAML: {}", what),
             says("illegal EOF in scalar") ? "close the quote that was opened before this place"
                                           : "check indentation, colons, commas and quotes here and just above");
}

}  // namespace

Document read_yaml(std::string_view text, std::string_view source, const YamlLimits& limits) {
  check_text(text, limits.bytes, source, "YAML");
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  refuse_yaml_slips(text, source, false);
  auto tree = std::make_unique<Tree>();
  tree->source = source;
  ViewBuffer buffer(text);
  std::istream stream(&buffer);
  TreeBuilder builder(text, source, limits, *tree);
  try {
    YAML::Parser parser(stream);
    if (parser.HandleNextDocument(builder)) parser.HandleNextDocument(builder);
  } catch (const YAML::ParserException& fault) { throw syntax_error(source, fault, builder.open_place()); }
  if (tree->nodes.empty()) throw bad({std::string(source)}, "the document is empty", "write at least one `key: value`");
  return Document(std::move(tree));
}

}  // namespace leeboard::io
