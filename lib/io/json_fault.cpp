// A plain scan over quotes and brackets; it runs only after a parser has refused the text.
#include "io/json_fault.hpp"

#include <fmt/format.h>

#include <vector>

namespace leeboard::io {
namespace {

JsonFault unclosed(std::size_t offset, char opener) {
  const char closer = opener == '{' ? '}' : ']';
  return {offset, fmt::format("not valid JSON: the `{}` that begins here is not closed", opener),
          fmt::format("close it with `{}`, or see whether the file was cut off", closer)};
}

}  // namespace

std::optional<JsonFault> find_json_fault(std::string_view text) {
  std::vector<std::size_t> open;
  bool ended = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (ended && c != ' ' && c != '\t' && c != '\n' && c != '\r')
      return JsonFault{at, "not valid JSON: there is more text after the end", "remove it, or write one document on each line"};
    if (c == '"') {
      const auto begin = at;
      for (++at; at < text.size() && text[at] != '"'; ++at) {
        if (static_cast<unsigned char>(text[at]) < 0x20)
          return JsonFault{at,
                           fmt::format("not valid JSON: the control character U+{:04X} stands inside a text", static_cast<unsigned char>(text[at])),
                           "close the quote before it, or write it as an escape such as \\n"};
        if (text[at] == '\\') ++at;
      }
      if (at >= text.size()) return JsonFault{begin, "not valid JSON: the quote that begins here is not closed", "close it with `\"`"};
    } else if (c == '{' || c == '[') {
      open.push_back(at);
    } else if (c == '}' || c == ']') {
      if (open.empty()) return JsonFault{at, fmt::format("not valid JSON: `{}` closes nothing", c), "remove it"};
      if ((text[open.back()] == '{') != (c == '}')) return unclosed(open.back(), text[open.back()]);
      open.pop_back();
      ended = open.empty();
    }
  }
  if (!open.empty()) return unclosed(open.back(), text[open.back()]);
  return std::nullopt;
}

}  // namespace leeboard::io
