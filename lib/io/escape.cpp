// One pass over the code points of a text, replacing what is not safe to show.
#include "io/escape.hpp"

#include <fmt/format.h>
#include "io/code_points.hpp"
#include "io/utf8.hpp"

namespace leeboard::io {
namespace {

bool between(char32_t c, char32_t low, char32_t high) { return low <= c && c <= high; }

bool needs_no_escape(std::string_view text) {
  for (const char c : text)
    if (const auto byte = static_cast<unsigned char>(c); byte < 0x20 || byte >= 0x7f) return false;
  return true;
}

std::string_view html_name(char32_t c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
  }
}

/// Joiners and the soft hyphen belong to correct spelling in some scripts and do no harm on a page.
bool belongs_to_spelling(char32_t c) { return c == 0xAD || c == 0x200C || c == 0x200D; }

}  // namespace

bool is_hidden_control(char32_t c) {
  if (c < 0x20) return c != '\t' && c != '\n';
  if (c < 0x7F) return false;
  return c <= 0x9F || c == 0xAD || c == 0x61C || c == 0x180E || between(c, 0x200B, 0x200F) || between(c, 0x2028, 0x202E) ||
         between(c, 0x2060, 0x206F) || c == 0xFEFF || between(c, 0xFFF9, 0xFFFB) || between(c, 0xE0000, 0xE007F);
}

std::string escape_terminal(std::string_view text, bool keep_lines) {
  if (needs_no_escape(text)) return std::string(text);
  std::string out;
  for_each_code_point(text, [&](std::string_view bytes, std::optional<char32_t> point) {
    const bool line = point == U'\t' || point == U'\n';
    if (!point) out += fmt::format("\\x{{{:02x}}}", static_cast<unsigned char>(bytes[0]));
    else if (is_hidden_control(*point) || (line && !keep_lines)) out += fmt::format("\\u{{{:x}}}", static_cast<std::uint32_t>(*point));
    else out += bytes;
  });
  return out;
}

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for_each_code_point(text, [&](std::string_view bytes, std::optional<char32_t> point) {
    if (!point || (is_hidden_control(*point) && !belongs_to_spelling(*point))) {
      out += "\xEF\xBF\xBD";
      return;
    }
    const auto name = html_name(*point);
    out += name.empty() ? bytes : name;
  });
  return out;
}

}  // namespace leeboard::io
