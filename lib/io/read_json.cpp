// JSON through simdjson on-demand: one full walk that looks at every token. It reads all JSON, stored texts too: RapidJSON, which
// writes ours, takes 42 us for a resource of 1.6 kB where this takes 20, and as long for the shortest stored texts (0.5 us).
#include "io/read_json.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <charconv>
#include <new>

#include "io/json_fault.hpp"
#include "io/json_number.hpp"
#include "io/text_fault.hpp"
#include "io/utf8.hpp"

namespace leeboard::io {
namespace {

namespace od = simdjson::ondemand;
static_assert(PaddedText::padding >= simdjson::SIMDJSON_PADDING);

constexpr std::string_view blanks = " \t\n\r";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

std::string_view trimmed_end(std::string_view token) {
  while (!token.empty() && is_blank(token.back())) token.remove_suffix(1);
  return token;
}

class Walk {
 public:
  Walk(Tree& tree, od::parser& parser, std::vector<std::uint32_t>& scratch, const JsonLimits& limits)
      : tree_(tree), parser_(parser), scratch_(scratch), depth_limit_(limits.depth), own_writing_(limits.own_writing) {}

  void run() {
    if (const auto bad = own_writing_ ? std::nullopt : find_bad_character(tree_.json)) {
      const auto name = bad_character_name(tree_.json, *bad);
      fail(*bad, name + " is not allowed", control_mend(name));
    }
    auto text = tree_.json;
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    const auto first = text.find_first_not_of(blanks);
    if (first == text.npos) fail(tree_.json.size(), "the JSON document is empty", "write a map: `{\"key\": \"value\"}`");
    if (text[first] != '{' && text[first] != '[')
      fail(offset(text.data() + first), "a JSON document must be a map or a list", "begin it with `{` or `[`");
    check(parser_.iterate(text.data(), text.size(), text.size() + PaddedText::padding).get(document_));
    walking_ = true;
    const auto root = open_container(text.data() + first, text[first] == '{' ? NodeKind::map : NodeKind::sequence, 0);
    if (text[first] == '{') {
      od::object object;
      check(document_.get_object().get(object));
      read_object(object, root, 1);
    } else {
      od::array array;
      check(document_.get_array().get(array));
      read_array(array, root, 1);
    }
    const char* after = nullptr;
    if (document_.current_location().get(after) != simdjson::OUT_OF_BOUNDS) {
      fail(offset(after == nullptr ? here() : after), "not valid JSON: there is more text after the end",
           "remove it, or write one document on each line");
    }
  }

 private:
  [[noreturn]] void fail(std::size_t at, const std::string& message, std::string mend) const {
    throw text_error(tree_.json, at, tree_.source, message, std::move(mend), tree_.first_line);
  }
  std::size_t offset(const char* place) const {
    const char* begin = tree_.json.data();
    return place < begin || place > begin + tree_.json.size() ? tree_.json.size() : static_cast<std::size_t>(place - begin);
  }
  const char* here() {
    const char* place = nullptr;
    // Before the walk there is no location: asking for one would read through a null pointer.
    if (!walking_ || document_.current_location().get(place)) place = tree_.json.data() + tree_.json.size();
    return place;
  }

  void check(simdjson::error_code error) {
    if (error != simdjson::SUCCESS) [[unlikely]]
      refuse(error);
  }
  [[noreturn]] void refuse(simdjson::error_code error) {
    if (error == simdjson::MEMALLOC) throw std::bad_alloc();
    if (const auto bad = find_bad_utf8(tree_.json)) fail(*bad, "the text is not valid UTF-8", "save the file as UTF-8");
    if (const auto fault = find_json_fault(tree_.json)) fail(fault->offset, fault->message, fault->mend);
    if (error == simdjson::STRING_ERROR)
      fail(offset(here()), "not valid JSON: an escape in a text near here is wrong", "see the backslashes; half of a \\u pair may be missing");
    fail(offset(here()), "not valid JSON near here", "check commas, colons and quotes");
  }

  /// Places keep begin and end; the end of a container is set when it is closed.
  std::uint32_t add(const char* begin, std::size_t size, NodeKind kind, ScalarKind scalar, std::uint32_t parent) {
    const auto index = static_cast<std::uint32_t>(tree_.nodes.size());
    auto& record = tree_.nodes.emplace_back();
    const auto at = static_cast<std::uint32_t>(begin - tree_.json.data());
    record.place = {at, at + static_cast<std::uint32_t>(size)};
    record.kind = kind;
    record.scalar = scalar;
    record.parent = parent;
    record.next = index + 1;
    if (index != parent) ++tree_.nodes[parent].count;
    return index;
  }
  std::uint32_t open_container(const char* begin, NodeKind kind, std::uint32_t parent) { return add(begin, 1, kind, ScalarKind::plain, parent); }
  void close_container(std::uint32_t index) {
    // Walks back from the next token over blanks to the closing bracket.
    auto before = trimmed_end(tree_.json.substr(0, offset(here())));
    auto& record = tree_.nodes[index];
    record.place.second = static_cast<std::uint32_t>(before.size());
    record.next = static_cast<std::uint32_t>(tree_.nodes.size());
  }

  void read_object(od::object object, std::uint32_t index, std::size_t depth) {
    for (auto item : object) {
      od::field field;
      check(std::move(item).get(field));
      const char* raw = field.key().raw();
      std::string_view key = tree_.json.substr(offset(raw));
      key = key.substr(0, key.find('"'));  // the parser has seen the quote that ends it
      if (key.find('\\') != key.npos) [[unlikely]] {
        check(field.unescaped_key().get(key));
        key = keep_unescaped(key, raw);
      }
      const auto child = read_value(field.value(), index, depth);
      auto& record = tree_.nodes[child];
      record.key = key.data();
      record.key_size = static_cast<std::uint32_t>(key.size());
      record.key_place = {static_cast<std::uint32_t>(offset(raw)) - 1, 0};
      record.has_key = true;
    }
    close_container(index);
    if (own_writing_) return;
    if (const auto repeated = find_repeated_key(tree_, index, scratch_)) {
      const auto& node = tree_.nodes[repeated];
      fail(node.key_place.first, fmt::format("the key `{}` stands twice in the same map", node.key_view()),
           "remove one of them, or give them different names");
    }
  }

  void read_array(od::array array, std::uint32_t index, std::size_t depth) {
    for (auto item : array) {
      od::value value;
      check(item.get(value));
      read_value(value, index, depth);
    }
    close_container(index);
  }

  std::uint32_t read_value(od::value value, std::uint32_t parent, std::size_t depth) {
    const auto token = trimmed_end(value.raw_json_token());
    const char first = token.empty() ? '\0' : token.front();
    if (first == '"') return read_string(value, token, parent);
    if (first == '{' || first == '[') {
      if (depth >= depth_limit_)
        fail(offset(token.data()), fmt::format("the document is nested more than {} levels deep", depth_limit_), "flatten it");
      const auto index = open_container(token.data(), first == '{' ? NodeKind::map : NodeKind::sequence, parent);
      if (first == '{') {
        od::object object;
        check(value.get_object().get(object));
        read_object(object, index, depth + 1);
      } else {
        od::array array;
        check(value.get_array().get(array));
        read_array(array, index, depth + 1);
      }
      return index;
    }
    return read_word(token, parent);
  }

  std::uint32_t read_string(od::value& value, std::string_view token, std::uint32_t parent) {
    const auto index = add(token.data(), token.size(), NodeKind::scalar, ScalarKind::quoted, parent);
    auto text = token.substr(1, token.size() < 2 ? 0 : token.size() - 2);
    if (text.find('\\') != text.npos) {
      check(value.get_string().get(text));
      text = keep_unescaped(text, token.data());
    } else {
      if (token.size() < 2 || token.back() != '"' || text.find('"') != text.npos) refuse(simdjson::TAPE_ERROR);
      // The scalar must be taken: when it is skipped, simdjson takes a text before a colon for a key.
      od::raw_json_string taken;
      check(value.get_raw_json_string().get(taken));
    }
    auto& record = tree_.nodes[index];
    record.text = text.data();
    record.text_size = static_cast<std::uint32_t>(text.size());
    return index;
  }

  std::string_view keep_unescaped(std::string_view text, const char* place) {
    // A carriage return alone may come from an escape: older systems end their lines so.
    for (std::size_t at = 0; at < text.size() && !own_writing_; ++at)
      if (const auto c = static_cast<unsigned char>(text[at]); c < 0x20 && c != '\t' && c != '\n' && c != '\r')
        fail(offset(place), fmt::format("an escape makes the control character U+{:04X}, which is not allowed", c), control_mend());
    if (const auto bad = own_writing_ ? std::nullopt : find_bad_character(text)) {
      const auto name = bad_character_name(text, *bad);
      fail(offset(place), "an escape makes " + name + ", which is not allowed", control_mend(name));
    }
    return tree_.texts.keep(text);
  }

  std::uint32_t read_word(std::string_view token, std::uint32_t parent) {
    ScalarKind scalar = ScalarKind::json_number;
    if (token == "true" || token == "false") scalar = ScalarKind::json_bool;
    else if (token == "null") scalar = ScalarKind::json_null;
    else if (!is_json_number(token)) refuse_word(token);
    else if (token.size() > 18 && !own_writing_ && is_json_integer(token) && !fits_64_bits(token))
      fail(offset(token.data()), "a whole number does not fit 64 bits", "write it as a text in quotes if it is an identifier");
    const auto index = add(token.data(), token.size(), NodeKind::scalar, scalar, parent);
    tree_.nodes[index].text = token.data();
    tree_.nodes[index].text_size = static_cast<std::uint32_t>(token.size());
    return index;
  }
  [[noreturn]] void refuse_word(std::string_view token) {
    if (const auto fault = find_json_fault(tree_.json)) fail(fault->offset, fault->message, fault->mend);
    fail(offset(token.data()), "not valid JSON: this is no value",
         "write a number, true, false, null, or a text in double quotes; no comma may stand before a closing bracket");
  }
  static bool fits_64_bits(std::string_view token) {
    const char* end = token.data() + token.size();
    std::int64_t whole = 0;
    std::uint64_t natural = 0;
    return std::from_chars(token.data(), end, whole).ec == std::errc() ||
           (token.front() != '-' && std::from_chars(token.data(), end, natural).ec == std::errc());
  }

  Tree& tree_;
  od::parser& parser_;
  od::document document_;
  bool walking_ = false;
  std::vector<std::uint32_t>& scratch_;
  std::size_t depth_limit_;
  bool own_writing_;
};

void note_newlines(Tree& tree) {
  tree.newlines.clear();
  for (auto at = tree.json.find('\n'); at != tree.json.npos; at = tree.json.find('\n', at + 1))
    tree.newlines.push_back(static_cast<std::uint32_t>(at));
}

void check_size(std::string_view text, const JsonLimits& limits, std::string_view source, std::size_t line) {
  if (text.size() <= limits.bytes) return;
  throw Error{ErrorKind::bad_input, fmt::format("the JSON document is larger than {} bytes", limits.bytes)}
      .at({std::string(source), line})
      .mend_with("split it into smaller documents, or raise the bound with --max-input");
}

}  // namespace

struct JsonReader::State {
  JsonLimits limits;
  od::parser parser;
  Document document;
  Tree* tree = nullptr;
  std::vector<std::uint32_t> scratch;
  std::vector<char> copy;
};

JsonReader::JsonReader(JsonLimits limits) : state_(std::make_unique<State>()) {
  state_->limits = limits;
  auto tree = std::make_unique<Tree>();
  tree->from_json = true;
  state_->tree = tree.get();
  state_->document = Document(std::move(tree));
}
JsonReader::~JsonReader() = default;
JsonReader::JsonReader(JsonReader&&) noexcept = default;
JsonReader& JsonReader::operator=(JsonReader&&) noexcept = default;

const Document& JsonReader::read(PaddedText padded, std::string_view source, std::uint32_t line) {
  check_size(padded.text, state_->limits, source, line);
  Tree& tree = *state_->tree;
  if (tree.source != source) tree.source = source;
  tree.first_line = line;
  tree.json = padded.text;
  tree.nodes.clear();
  tree.texts.clear();
  note_newlines(tree);
  Walk(tree, state_->parser, state_->scratch, state_->limits).run();
  return state_->document;
}

const Document& JsonReader::read_copy(std::string_view text, std::string_view source, std::uint32_t line) {
  check_size(text, state_->limits, source, line);
  state_->copy.assign(text.begin(), text.end());
  state_->copy.resize(text.size() + PaddedText::padding, '\0');
  return read({{state_->copy.data(), text.size()}}, source, line);
}

Document read_json(std::string_view text, std::string_view source, const JsonLimits& limits) {
  check_size(text, limits, source, 0);
  auto tree = std::make_unique<Tree>();
  tree->source = source;
  tree->from_json = true;
  tree->owned = std::make_unique<char[]>(text.size() + PaddedText::padding);
  if (!text.empty()) std::memcpy(tree->owned.get(), text.data(), text.size());
  tree->json = {tree->owned.get(), text.size()};
  note_newlines(*tree);
  od::parser parser;
  std::vector<std::uint32_t> scratch;
  Walk(*tree, parser, scratch, limits).run();
  return Document(std::move(tree));
}

}  // namespace leeboard::io
