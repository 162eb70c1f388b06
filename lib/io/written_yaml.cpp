// Walks over a YAML text along the places of its nodes; what lies between them are brackets, commas and comments.
#include "io/written_yaml.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace leeboard::io {

namespace {
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string_view without_end_blanks(std::string_view text) {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

class Walk {
 public:
  explicit Walk(std::string_view text) : text_(text) {
    lines_.push_back(0);
    for (std::size_t at = 0; at < text.size(); ++at)
      if (text[at] == '\n') lines_.push_back(at + 1);
  }

  WrittenDocument read(Node root) {
    WrittenDocument out;
    visit(root, false, false, out.root);
    pass(text_.size());
    while (!pending_.empty() && pending_.back().text.empty()) pending_.pop_back();
    for (const auto& [text, column] : pending_) out.end.push_back({text, column});
    return out;
  }

 private:
  struct Pending {
    std::string text;
    std::size_t column;
  };

  void visit(Node node, bool keyed, bool in_flow, WrittenNode& out) {
    out.kind = node.kind();
    out.flow = in_flow;
    if (keyed) {
      reach(node.key_mark(), out);
      out.key = std::string(take(node.key()));
      stand_behind(out);
    }
    if (node.is_scalar()) visit_scalar(node, out);
    else visit_children(node, out);
  }

  void visit_scalar(Node node, WrittenNode& out) {
    out.text = std::string(node.text());
    out.absent = node.is_null() && out.text.empty();
    if (out.absent) return;
    reach(node.mark(), out);
    const char first = at_ < text_.size() ? text_[at_] : ' ';
    if (node.is_quoted() && (first == '|' || first == '>')) {
      take_block(out);
    } else {
      out.notation = node.is_quoted() ? Notation::quoted : Notation::plain;
      const auto raw = take(out.text);
      if (raw.find('\n') == raw.npos) out.raw = std::string(raw);
    }
    stand_behind(out);
  }

  void visit_children(Node node, WrittenNode& out) {
    const auto at = offset(node.mark());
    const bool opens = at < text_.size() && (text_[at] == '{' || text_[at] == '[');
    if (opens) {
      reach(node.mark(), out);
      for (auto& comment : out.beside) out.above.push_back({std::move(comment), 0});
      out.beside.clear();
      ++at_;
      open_.push_back(&out);
      stand_behind(out);
    }
    out.flow = out.flow || opens;
    out.children.resize(node.size());
    std::size_t i = 0;
    for (const Node child : node.items()) visit(child, node.is_map(), out.flow, out.children[i++]);
  }

  std::size_t offset(Mark mark) const {
    if (mark.line == 0 || mark.line > lines_.size()) fail();
    return lines_[mark.line - 1] + mark.column - 1;
  }
  [[noreturn]] static void fail() { throw Error(ErrorKind::bug, "the places of a YAML document do not fit its text"); }

  void stand_behind(WrittenNode& node) {
    last_ = &node;
    closed_ = false;
    same_line_ = true;
    bare_line_ = false;
  }

  // Goes to the start of a token; the lines before it are its own.
  void reach(Mark mark, WrittenNode& node) {
    const auto to = offset(mark);
    pass(to);
    const auto column = to - lines_[mark.line - 1];
    for (auto& [text, stood] : pending_) node.above.push_back({std::move(text), !node.flow && stood > column ? stood - column : 0});
    pending_.clear();
  }

  void pass(std::size_t to) {
    if (to < at_ || to > text_.size()) fail();
    for (; at_ < to; ++at_) {
      const char c = text_[at_];
      if (c == '\n') {
        if (bare_line_ && (last_ != nullptr || !pending_.empty()) && (pending_.empty() || !pending_.back().text.empty())) pending_.push_back({{}, 0});
        bare_line_ = true;
        same_line_ = false;
      } else if (c == '#' && (at_ == 0 || is_blank(text_[at_ - 1]))) {
        take_comment();
      } else if (!is_blank(c)) {
        bare_line_ = false;
        if ((c == ']' || c == '}') && !open_.empty()) {
          stand_behind(*open_.back());
          closed_ = true;
          open_.pop_back();
        }
      }
    }
  }

  void take_comment() {
    const auto start = at_;
    const auto end = std::min(text_.find('\n', start), text_.size());
    std::string comment(without_end_blanks(text_.substr(start, end - start)));
    if (same_line_ && last_ != nullptr) {
      (closed_ ? last_->behind : last_->beside).push_back(std::move(comment));
    } else {
      const auto line = text_.rfind('\n', start);
      pending_.push_back({std::move(comment), start - (line == text_.npos ? 0 : line + 1)});
    }
    bare_line_ = false;
    at_ = end - 1;
  }

  // A plain or quoted scalar as it stands, its line breaks with it.
  std::string_view take(std::string_view says) {
    const auto start = at_;
    const char quote = at_ < text_.size() ? text_[at_] : ' ';
    if (quote == '"' || quote == '\'') take_quoted(quote);
    else take_plain(says);
    return text_.substr(start, at_ - start);
  }

  void take_quoted(char quote) {
    for (++at_; at_ < text_.size(); ++at_) {
      if (quote == '"' && text_[at_] == '\\') ++at_;
      else if (text_[at_] == quote) {
        ++at_;
        if (quote == '"' || at_ >= text_.size() || text_[at_] != quote) return;
      }
    }
    fail();
  }

  // Its end is where what it says has ended: blanks and line breaks are folded, the rest stands as it is.
  void take_plain(std::string_view says) {
    for (std::size_t i = 0; i < says.size();) {
      if (is_blank(says[i])) {
        while (i < says.size() && is_blank(says[i])) ++i;
        while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
      } else if (at_ >= text_.size() || text_[at_++] != says[i++]) {
        fail();
      }
    }
  }

  void take_block(WrittenNode& out) {
    const auto header_end = std::min(text_.find('\n', at_), text_.size());
    const auto header = text_.substr(at_, header_end - at_);
    const auto hash = header.find('#');
    out.raw = std::string(without_end_blanks(header.substr(0, hash)));
    if (hash != header.npos) out.beside.emplace_back(without_end_blanks(header.substr(hash)));
    std::size_t indent = 0, blanks = 0;
    at_ = header_end;
    for (auto line = header_end + 1; line < text_.size();) {
      const auto end = std::min(text_.find('\n', line), text_.size());
      const auto content = without_end_blanks(text_.substr(line, end - line));
      const auto from = content.find_first_not_of(' ');
      if (content.empty()) {
        ++blanks;
      } else {
        if (indent == 0) indent = from;
        if (from < indent || indent == 0) break;
        out.lines.insert(out.lines.end(), blanks, std::string());
        blanks = 0;
        out.lines.emplace_back(text_.substr(line + indent, end - line - indent));
        at_ = end;
      }
      line = end + 1;
    }
    // An indentation or an end that is stated may need the blanks that were left out.
    const bool usual = out.raw == "|" || out.raw == "|-" || out.raw == ">" || out.raw == ">-";
    out.notation = usual && !out.lines.empty() ? Notation::block : Notation::quoted;
    if (out.notation == Notation::quoted) out.raw.clear();
  }

  std::string_view text_;
  std::vector<std::size_t> lines_;  // where each begins
  std::size_t at_ = 0;
  std::vector<Pending> pending_;
  std::vector<WrittenNode*> open_;
  WrittenNode* last_ = nullptr;
  bool closed_ = false;     // the last thing was its closing bracket
  bool same_line_ = false;  // the last thing ended on this line
  bool bare_line_ = true;   // nothing but blanks on this line so far
};
}  // namespace

WrittenDocument read_written(std::string_view text, const Document& document) { return Walk(text).read(document.root()); }

}  // namespace leeboard::io
