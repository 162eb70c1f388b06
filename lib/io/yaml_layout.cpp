// Lays YAML out anew and proves that it still says the same.
#include "io/yaml_layout.hpp"

#include <algorithm>
#include <iterator>

#include "base/error.hpp"
#include "io/fold_yaml.hpp"
#include "io/read_yaml.hpp"
#include "io/written_yaml.hpp"

namespace leeboard::io {

namespace {
constexpr std::size_t narrowest = 40;  // of a folded text, however deep it stands

bool has_children(const WrittenNode& node) { return !node.children.empty(); }

// Comments between a pair of brackets; blank lines may go.
bool has_comments(const WrittenNode& node) {
  return std::ranges::any_of(node.children, [](const WrittenNode& child) {
    return !child.beside.empty() || !child.behind.empty() || std::ranges::any_of(child.above, [](const Remark& r) { return !r.text.empty(); }) ||
           has_comments(child);
  });
}

// A scalar on one line; nothing where it says line breaks that only more lines can say.
std::optional<std::string> one_line(const WrittenNode& node) {
  if (node.absent) return std::string();
  if (node.notation == Notation::plain) return node.text.find('\n') == node.text.npos ? std::optional(node.text) : std::nullopt;
  if (node.notation == Notation::block) return std::nullopt;
  return node.raw.empty() ? quote_yaml(node.text) : node.raw;
}

// A value within brackets on one line; nothing where it may not stand so.
std::optional<std::string> flow_line(const WrittenNode& node) {
  if (node.kind == NodeKind::scalar) return one_line(node);
  const bool is_map = node.kind == NodeKind::map;
  if (!node.flow || !node.beside.empty() || has_comments(node)) return std::nullopt;
  const bool scalars = std::ranges::all_of(node.children, [](const auto& child) { return child.kind == NodeKind::scalar; });
  if (node.children.size() >= spread_from && (is_map || !scalars)) return std::nullopt;
  std::string out(1, is_map ? '{' : '[');
  for (const auto& child : node.children) {
    const auto value = flow_line(child);
    if (!value || (!is_map && child.absent)) return std::nullopt;
    if (out.size() > 1) out += ", ";
    if (is_map) out += child.key + ": ";
    out += *value;
    if (out.size() > 8 * usual_line) return std::nullopt;
  }
  return out + (is_map ? '}' : ']');
}

bool ends_sentence(std::string_view text) { return std::string_view(".:;!?").find(text.back()) != std::string_view::npos; }

class Layout {
 public:
  std::string write(WrittenDocument document) {
    auto& root = document.root;
    take_above(root, 0);
    if (root.kind == NodeKind::scalar || !has_children(root)) {
      const auto line = root.kind == NodeKind::scalar ? one_line(root) : root.kind == NodeKind::map ? "{}" : "[]";
      if (!line) throw Error(ErrorKind::bug, "a text alone is no document to lay out");
      lines_.push_back(*line);
      for (auto& comment : root.beside) lines_.push_back(comment);
    } else {
      for (auto& comment : root.beside) lines_.push_back(comment);
      add_children(root, 0);
    }
    for (auto& comment : root.behind) lines_.push_back(comment);
    add_remarks(document.end, 0);
    std::string out;
    for (const auto& line : lines_) out += line + '\n';
    return out;
  }

 private:
  void add_children(WrittenNode& node, std::size_t indent) {
    for (auto& child : node.children) add(child, node.kind == NodeKind::map ? child.key + ":" : "-", indent);
  }

  void add_remarks(std::vector<Remark>& remarks, std::size_t indent) {
    // What is too wide runs on into the next line where that is too wide as well, or goes on with the sentence.
    std::string carried;
    for (std::size_t i = 0; i < remarks.size(); ++i) {
      auto& [text, further] = remarks[i];
      const auto left = indent + further;
      const auto lead = text.substr(0, std::min(text.find_first_not_of("# "), text.size()));
      if (!carried.empty()) text = lead + carried + ' ' + text.substr(lead.size());
      carried.clear();
      if (text.empty() || left + count_columns(text) <= widest_line) {
        lines_.push_back(text.empty() ? std::string() : std::string(left, ' ') + text);
        continue;
      }
      auto folded = fold_comment(text, std::max(usual_line, left + narrowest) - left);
      const bool runs_on = i + 1 < remarks.size() && folded.size() > 1 && remarks[i + 1].text.size() > lead.size() &&
                           remarks[i + 1].text.starts_with(lead) && (left + count_columns(remarks[i + 1].text) > widest_line || !ends_sentence(text));
      if (runs_on) {
        carried = folded.back().substr(lead.size());
        folded.pop_back();
      }
      for (const auto& line : folded) lines_.push_back(std::string(left, ' ') + line);
    }
    remarks.clear();
  }

  // The lines above a member of a list stand above its dash, though they may belong to its first key.
  void take_above(WrittenNode& node, std::size_t indent) { add_remarks(node.above, indent); }
  void take_above_first(WrittenNode& node, std::size_t indent) {
    take_above(node, indent);
    if (node.kind != NodeKind::scalar && has_children(node) && !fits_flow(node, indent + 2)) {
      if (node.kind == NodeKind::sequence) take_above_first(node.children.front(), indent);
      else take_above(node.children.front(), indent);
    }
  }

  static bool fits_flow(const WrittenNode& node, std::size_t before) {
    const auto line = flow_line(node);
    return line && before + count_columns(*line) <= usual_line;
  }

  // Comments behind a value stay there if there is room, or go above it.
  void add_head(std::string line, std::vector<std::string> comments, std::size_t indent, bool may_stay) {
    if (may_stay && comments.size() == 1 && count_columns(line) + 1 + count_columns(comments.front()) <= widest_line) {
      lines_.push_back(line + ' ' + comments.front());
      return;
    }
    std::vector<Remark> above;
    for (auto& comment : comments) above.push_back({std::move(comment), 0});
    add_remarks(above, indent);
    lines_.push_back(std::move(line));
  }

  // `head` is "key:" or "-".
  void add(WrittenNode& node, const std::string& head, std::size_t indent) {
    const bool listed = head == "-";
    if (listed) take_above_first(node, indent);
    else take_above(node, indent);
    const auto start = std::string(indent, ' ') + head;
    auto comments = std::move(node.beside);
    node.beside.clear();
    if (node.kind == NodeKind::scalar) return add_scalar(node, start, std::move(comments), indent);
    std::ranges::move(node.behind, std::back_inserter(comments));
    node.behind.clear();
    if (!has_children(node)) return add_head(start + (node.kind == NodeKind::map ? " {}" : " []"), std::move(comments), indent, true);
    if (const auto line = flow_line(node); line && count_columns(start) + 1 + count_columns(*line) <= usual_line)
      return add_head(start + ' ' + *line, std::move(comments), indent, true);
    if (!listed) {
      add_head(start, std::move(comments), indent, true);
      add_children(node, indent + 2);
      return;
    }
    std::vector<Remark> above;
    for (auto& comment : comments) above.push_back({std::move(comment), 0});
    add_remarks(above, indent);
    // The first line of a member stands behind its dash.
    Layout member;
    member.add_children(node, indent + 2);
    const auto first =
        std::ranges::find_if(member.lines_, [&](const auto& line) { return !line.empty() && line[line.find_first_not_of(' ')] != '#'; });
    for (auto line = member.lines_.begin(); line != first; ++line) lines_.push_back(line->empty() ? *line : line->substr(2));
    *first = start + ' ' + first->substr(indent + 2);
    std::move(first, member.lines_.end(), std::back_inserter(lines_));
  }

  void add_scalar(WrittenNode& node, const std::string& start, std::vector<std::string> comments, std::size_t indent) {
    if (node.absent) return add_head(start, std::move(comments), indent, true);
    const auto inner = indent + 2;
    const std::string margin(inner, ' ');
    if (node.notation == Notation::block) {
      const bool wide = std::ranges::any_of(node.lines, [&](const auto& line) { return inner + count_columns(line) > widest_line; });
      if (!wide) {
        add_head(start + ' ' + node.raw, std::move(comments), indent, true);
        for (const auto& line : node.lines) lines_.push_back(line.empty() ? line : margin + line);
        return;
      }
      node.notation = Notation::quoted;
      node.raw.clear();
    }
    const auto line = one_line(node);
    if (line && count_columns(start) + 1 + count_columns(*line) <= widest_line)
      return add_head(start + ' ' + *line, std::move(comments), indent, true);
    const auto width = std::max(usual_line, inner + narrowest) - inner;
    // What was written as an escape was to be seen.
    const bool escaped = node.raw.starts_with('"') && node.raw.find("\\u") != node.raw.npos;
    if (node.notation == Notation::quoted && !escaped && fits_folded(node.text, width)) {
      add_head(start + " >-", std::move(comments), indent, true);
      for (const auto& part : fold_words(node.text, width)) lines_.push_back(margin + part);
      return;
    }
    const auto used = count_columns(start) + 1;
    const auto first = used < width + inner ? width + inner - used : 1;
    const auto parts = node.notation == Notation::plain ? fold_plain(node.text, first, width) : fold_quoted(node.text, first, width);
    add_head(start + ' ' + parts.front(), std::move(comments), indent, parts.size() == 1);
    for (std::size_t i = 1; i < parts.size(); ++i) lines_.push_back(parts[i].empty() ? parts[i] : margin + parts[i]);
  }

  std::vector<std::string> lines_;
};

// All words of all comments, in any order.
void list_comments(const WrittenNode& node, std::vector<std::string>& words) {
  const auto add = [&](std::string_view comment) {
    for (std::size_t at = 0; at < comment.size();) {
      const auto end = std::min(comment.find(' ', at), comment.size());
      const auto word = comment.substr(at, end - at);
      if (word.find_first_not_of('#') != word.npos) words.emplace_back(word);
      at = end + 1;
    }
  };
  for (const auto& [text, further] : node.above) add(text);
  for (const auto& text : node.beside) add(text);
  for (const auto& text : node.behind) add(text);
  for (const auto& child : node.children) list_comments(child, words);
}

std::vector<std::string> comment_words(const WrittenDocument& document) {
  std::vector<std::string> words;
  list_comments(document.root, words);
  WrittenNode end;
  end.above = document.end;
  list_comments(end, words);
  std::ranges::sort(words);
  return words;
}

std::string with_unix_lines(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (text[at] != '\r' || at + 1 == text.size() || text[at + 1] != '\n') out += text[at];
  return out;
}
}  // namespace

std::string lay_out_yaml(std::string_view given, std::string_view source) {
  const auto before = read_yaml(given, source);
  const auto text = with_unix_lines(given);
  const auto written = read_written(text, read_yaml(text, source));
  const auto words = comment_words(written);
  auto out = Layout().write(written);
  const auto after = read_yaml(out, source);
  if (!same_content(before.root(), after.root()) || comment_words(read_written(out, after)) != words)
    throw Error(ErrorKind::bug, "laid out anew the file would say something else, so it stays as it is").at({std::string(source)});
  return out;
}

LayoutFaults find_layout_faults(std::string_view text, Node root) {
  LayoutFaults out;
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at - (end > at && text[end - 1] == '\r' ? 1 : 0)));
    at = end + 1;
    if (count_columns(lines.back()) <= widest_line) continue;
    ++out.wide_lines;
    if (!out.first_wide) out.first_wide = Mark{static_cast<std::uint32_t>(lines.size()), static_cast<std::uint32_t>(widest_line + 1)};
  }
  const auto visit = [&](auto&& self, Node node) -> void {
    const auto [line, column] = node.mark();
    if (node.is_map() && node.size() >= spread_from && line >= 1 && line <= lines.size() && column <= lines[line - 1].size() &&
        lines[line - 1][column - 1] == '{') {
      ++out.flow_maps;
      if (!out.first_flow) out.first_flow = node.mark();
    }
    for (const Node child : node.items()) self(self, child);
  };
  visit(visit, root);
  return out;
}

}  // namespace leeboard::io
