// Walks over a YAML text line by line, only so far as quotes, comments and indentation go.
#include "io/yaml_slips.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/range.hpp"
#include "io/code_points.hpp"
#include "io/text_fault.hpp"

namespace leeboard::io {

namespace {
using Kind = YamlSlip::Kind;

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool ends_line(char c) { return c == '\n' || c == '\r'; }

// A number, a date, a time or a code ("72h", "S-03", "outpatient-moud", "leeboard.forms/1"): it is whole without what a comment says.
bool is_code(std::string_view text) {
  static constexpr std::string_view words[] = {"yes", "no", "true", "false", "null", "~"};
  if (std::ranges::find(words, text) != std::end(words)) return true;
  if (text.find_first_of(" \t") != std::string_view::npos) return false;
  return text.find_first_of("0123456789-_./:") != std::string_view::npos;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<YamlSlip> run() {
    while (at_ < text_.size()) read_line();
    return std::move(slips_);
  }

 private:
  std::size_t line_end(std::size_t from) const { return std::min(text_.find('\n', from), text_.size()); }
  std::string_view rest_of_line() const { return text_.substr(at_, line_end(at_) - at_); }
  void slip(Kind kind, std::size_t offset, std::string message, std::string mend) {
    slips_.push_back({kind, offset, std::move(message), std::move(mend)});
  }
  void skip_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  }

  void check_indent() {
    auto at = at_;
    std::optional<std::pair<std::size_t, char32_t>> odd;
    bool content = false;
    for_each_code_point(text_.substr(at_, line_end(at_) - at_), [&](std::string_view bytes, std::optional<char32_t> point) {
      const bool unicode = point && (*point == 0xA0 || *point == 0x1680 || (*point >= 0x2000 && *point <= 0x200B) || *point == 0x202F ||
                                     *point == 0x205F || *point == 0x3000 || *point == 0xFEFF);
      if (content) return;
      if (point == U' ' || point == U'\r') {
      } else if ((point == U'\t' && flow_ == 0) || unicode) {
        if (!odd) odd = {at, *point};
      } else if (point != U'\t') {
        content = point != U'#';
        if (!content) odd.reset();
        content = true;
      }
      at += bytes.size();
    });
    if (odd && content)
      slip(Kind::indent, odd->first,
           fmt::format(
               "the line begins with a {}, which is no indentation",
               odd->second == U'\t' ? "tab (U+0009)" : fmt::format("blank that is no space (U+{:04X})", static_cast<std::uint32_t>(odd->second))),
           "indent with spaces");
  }

  void read_line() {
    line_ = at_;
    check_indent();
    skip_blanks();
    column_ = at_ - line_;
    node_ = true;
    while (at_ < text_.size() && text_[at_] != '\n') read_token();
    if (at_ < text_.size()) ++at_;
  }

  bool is_comment_here() const { return text_[at_] == '#' && (at_ == 0 || is_blank(text_[at_ - 1]) || ends_line(text_[at_ - 1])); }

  void read_token() {
    const char c = text_[at_];
    if (is_blank(c) || c == '\r') {
      ++at_;
    } else if (is_comment_here()) {
      if (key_ && empty_value_follows()) cut(*key_, "the value of this key is empty, for a comment begins at its `#`");
      key_.reset();
      at_ = line_end(at_);
    } else if (c == '[' || c == '{') {
      ++flow_;
      begin_node();
      item_ = false;
      ++at_;
    } else if (flow_ > 0 && (c == ']' || c == '}')) {
      --flow_;
      item_ = true;
      node_ = false;
      ++at_;
    } else if (flow_ > 0 && c == ',') {
      if (!item_) slip(Kind::empty_item, at_, "nothing stands before this comma (`,`)", "take the comma out, or write the item that is missing");
      item_ = false;
      node_ = true;
      key_.reset();
      ++at_;
    } else if (node_ && (c == '"' || c == '\'')) {
      read_quoted(c);
    } else if (node_ && flow_ == 0 && (c == '|' || c == '>') && is_block_header()) {
      skip_block();
    } else if (node_ && c == '-' && flow_ == 0 && (at_ + 1 >= text_.size() || is_blank(text_[at_ + 1]) || ends_line(text_[at_ + 1]))) {
      ++at_;
      skip_blanks();
      column_ = at_ - line_;
    } else {
      read_plain();
    }
  }

  void begin_node() {
    key_.reset();
    item_ = true;
    node_ = true;
  }

  void after_key(std::size_t place) {
    key_ = place;
    key_column_ = column_;
    node_ = true;
    item_ = true;
  }

  void cut(std::size_t offset, std::string message) {
    slip(Kind::cut_text, offset, std::move(message), "put the text in quotes, or the comment on a line of its own");
  }

  // Behind `key:` a map or a list may follow on the next lines; otherwise there is no value.
  bool empty_value_follows() const {
    if (flow_ > 0) return false;
    for (auto at = line_end(at_); at < text_.size();) {
      const auto start = at + 1;
      const auto end = line_end(std::min(start, text_.size()));
      if (start >= text_.size()) return true;
      const auto line = text_.substr(start, end - start);
      const auto first = line.find_first_not_of(" \t\r");
      if (first != std::string_view::npos && line[first] != '#')
        return !(first > key_column_ || (first == key_column_ && line.substr(first).starts_with("-")));
      at = end;
    }
    return true;
  }

  bool is_block_header() const {
    const auto rest = rest_of_line();
    auto at = rest.find_first_not_of("0123456789+-", 1);
    if (at == std::string_view::npos) return true;
    at = rest.find_first_not_of(" \t\r", at);
    return at == std::string_view::npos || rest[at] == '#';
  }

  // A block text goes on as long as its lines stand further in than what holds it.
  void skip_block() {
    key_.reset();
    auto at = line_end(at_);
    while (at < text_.size()) {
      const auto start = at + 1;
      if (start >= text_.size()) break;
      const auto end = line_end(start);
      const auto line = text_.substr(start, end - start);
      const auto first = line.find_first_not_of(' ');
      const bool empty = first == std::string_view::npos || line[first] == '\r';
      const bool top = column_ == 0 && line_ + column_ == at_;
      if (!empty && first <= column_ && !top) break;
      at = end;
    }
    at_ = at;
  }

  void read_quoted(char quote) {
    const auto open = at_;
    ++at_;
    bool over_key = false;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (quote == '"' && c == '\\' && at_ + 1 < text_.size()) {
        at_ += 2;
        continue;
      }
      if (c == quote) {
        if (quote == '\'' && at_ + 1 < text_.size() && text_[at_ + 1] == quote) {
          at_ += 2;
          continue;
        }
        break;
      }
      ++at_;
      if (c == '\n') over_key = over_key || reads_like_key(text_.substr(at_, line_end(at_) - at_));
    }
    const bool closed = at_ < text_.size();
    if (!closed || over_key)
      slip(Kind::open_quote, open,
           closed ? fmt::format("the text that the quote ({}) opens here runs on over a line that reads like `key:`", quote)
                  : fmt::format("the quote ({}) that is opened here is never closed", quote),
           fmt::format("close it with {} where the text ends", quote));
    if (closed) ++at_;
    if (text_.substr(open, at_ - open).find('\n') != std::string_view::npos) line_ = text_.rfind('\n', at_ - 1) + 1;
    if (at_ < text_.size() && text_[at_] == ':' && (flow_ > 0 || at_ + 1 >= text_.size() || is_blank(text_[at_ + 1]) || ends_line(text_[at_ + 1]))) {
      ++at_;
      after_key(open);
    } else {
      key_.reset();
      item_ = true;
      node_ = false;
    }
  }

  void read_plain() {
    const auto start = at_;
    std::size_t end = at_;  // behind the last sign that is no blank
    while (at_ < text_.size() && !ends_line(text_[at_])) {
      const char c = text_[at_];
      if (c == '#' && at_ > start && is_blank(text_[at_ - 1])) break;
      if (flow_ > 0 && (c == ',' || c == ']' || c == '}')) break;
      if (c == ':' && (at_ + 1 >= text_.size() || is_blank(text_[at_ + 1]) || ends_line(text_[at_ + 1]) ||
                       (flow_ > 0 && std::string_view(",]}[{").find(text_[at_ + 1]) != std::string_view::npos))) {
        ++at_;
        return after_key(start);
      }
      if (!is_blank(c)) end = at_ + 1;
      ++at_;
    }
    const auto text = text_.substr(start, end - start);
    if (at_ < text_.size() && text_[at_] == '#' && !is_code(text))
      cut(at_, "a comment begins at this `#`, so that the text before it is cut off here");
    key_.reset();
    item_ = true;
    node_ = false;
  }

  std::string_view text_;
  std::size_t at_ = 0, line_ = 0, column_ = 0, key_column_ = 0;
  std::size_t flow_ = 0;
  std::optional<std::size_t> key_;  ///< of which the value has not come yet
  bool node_ = true;                ///< a value may begin here
  bool item_ = true;                ///< something stands since the last comma
  std::vector<YamlSlip> slips_;
};
}  // namespace

bool reads_like_key(std::string_view line) {
  std::size_t at = line.find_first_not_of(" \t");
  while (at != std::string_view::npos && line.substr(at).starts_with("- ")) at = line.find_first_not_of(" \t", at + 2);
  if (at == std::string_view::npos) return false;
  const auto start = at;
  const auto part_of_key = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
  };
  while (at < line.size() && part_of_key(line[at])) ++at;
  if (at == start || at >= line.size() || line[at] != ':') return false;
  return at + 1 == line.size() || is_blank(line[at + 1]) || line[at + 1] == '\r';
}

std::vector<YamlSlip> find_yaml_slips(std::string_view text) { return Scanner(text).run(); }

void refuse_yaml_slips(std::string_view text, std::string_view source, bool cut_texts) {
  for (const auto& slip : find_yaml_slips(text))
    if (cut_texts || slip.kind != Kind::cut_text) throw text_error(text, slip.offset, source, slip.message, slip.mend);
}

}  // namespace leeboard::io
