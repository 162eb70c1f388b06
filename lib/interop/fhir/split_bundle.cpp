// The entries of a Bundle that cannot be parsed as a whole.
#include "interop/fhir/split_bundle.hpp"

#include <algorithm>

namespace leeboard::interop {

namespace {

/// Walks JSON by strings and brackets.
class Walker {
 public:
  explicit Walker(std::string_view text) : text_(text) {}

  /// The end of the string that starts at `at`, or npos when it is open.
  std::size_t string_end(std::size_t at) const {
    for (++at; at < text_.size(); ++at) {
      if (text_[at] == '\\') ++at;
      else if (text_[at] == '"') return at + 1;
    }
    return std::string_view::npos;
  }

  /// The end of the value that starts with a bracket at `at`, or npos when it is open.
  std::size_t value_end(std::size_t at) const {
    std::size_t depth = 0;
    while (at < text_.size()) {
      const char c = text_[at];
      if (c == '"') {
        at = string_end(at);
        if (at == std::string_view::npos) return at;
        continue;
      }
      if (c == '{' || c == '[') ++depth;
      if ((c == '}' || c == ']') && --depth == 0) return at + 1;
      ++at;
    }
    return std::string_view::npos;
  }

  std::size_t skip_blanks(std::size_t at) const {
    while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\n' || text_[at] == '\r' || text_[at] == '\t' || text_[at] == ',')) ++at;
    return at;
  }

 private:
  std::string_view text_;
};

/// Where the list under the top-level key "entry" begins (behind its bracket), or npos.
std::size_t find_entries(std::string_view text, const Walker& walker) {
  std::size_t at = text.find('{');
  if (at == std::string_view::npos) return at;
  ++at;
  while (at < text.size()) {
    at = walker.skip_blanks(at);
    if (at >= text.size() || text[at] != '"') return std::string_view::npos;
    const auto end = walker.string_end(at);
    if (end == std::string_view::npos) return end;
    const auto key = text.substr(at + 1, end - at - 2);
    at = walker.skip_blanks(end);
    if (at >= text.size() || text[at] != ':') return std::string_view::npos;
    at = walker.skip_blanks(at + 1);
    if (at >= text.size()) return std::string_view::npos;
    if (key == "entry") return text[at] == '[' ? at + 1 : std::string_view::npos;
    if (text[at] == '"') at = walker.string_end(at);
    else if (text[at] == '{' || text[at] == '[') at = walker.value_end(at);
    else at = text.find_first_of(",}", at);
    if (at == std::string_view::npos) return at;
  }
  return std::string_view::npos;
}

}  // namespace

SplitBundle split_bundle(std::string_view text) {
  SplitBundle split;
  const Walker walker(text);
  std::size_t counted = 0, line = 1;
  const auto line_at = [&](std::size_t at) {
    line += static_cast<std::size_t>(std::ranges::count(text.substr(counted, at - counted), '\n'));
    counted = at;
    return line;
  };
  std::size_t at = find_entries(text, walker);
  if (at == std::string_view::npos) {
    split.rest = {text, 1};
    return split;
  }
  while (true) {
    at = walker.skip_blanks(at);
    if (at >= text.size() || text[at] != '{') break;
    const auto end = walker.value_end(at);
    if (end == std::string_view::npos) break;
    const auto start_line = line_at(at);
    split.entries.push_back({text.substr(at, end - at), start_line});
    at = end;
  }
  at = std::min(at, text.size());
  const auto rest_line = line_at(at);
  split.rest = {text.substr(at), rest_line};
  return split;
}

}  // namespace leeboard::interop
