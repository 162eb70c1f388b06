// One pass over the code points of a text, replacing what is not safe to show.
#include "io/escape.hpp"

#include <fmt/format.h>

#include <optional>

#include "io/code_points.hpp"

namespace leeboard::io {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

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

bool is_joiner(char32_t c) { return c == 0x200C || c == 0x200D; }

/// Letters and marks of scripts whose letters join: Arabic and its kin, Mongolian, the Indic scripts, Khmer, Myanmar, Tibetan.
bool joins(char32_t c) {
  return between(c, 0x600, 0x7FF) || between(c, 0x840, 0x8FF) || between(c, 0x900, 0xDFF) || between(c, 0xF00, 0x109F) ||
         between(c, 0x1780, 0x18AF) || between(c, 0xA840, 0xA8FF) || between(c, 0xA980, 0xA9FF) || between(c, 0xFB50, 0xFDCF) ||
         between(c, 0xFDF0, 0xFDFF) || between(c, 0xFE70, 0xFEFE) || between(c, 0x10AC0, 0x10AFF) || between(c, 0x10D00, 0x10D3F) ||
         between(c, 0x11000, 0x11FFF) || between(c, 0x1E900, 0x1E95F);
}

/// A picture, or what belongs to one: its colour, the mark that it is one.
bool is_picture(char32_t c) {
  if (c == 0xFE0F || between(c, 0x1F3FB, 0x1F3FF)) return true;
  return utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

/// Marks that belong to correct spelling; embeddings and overrides are what hides.
bool is_direction_mark(char32_t c) { return c == 0x61C || between(c, 0x200E, 0x200F); }

bool marks_direction(char32_t c) { return is_direction_mark(c) || between(c, 0x202A, 0x202E) || between(c, 0x2066, 0x2069); }

/// Calls `visit(bytes, point, hidden)`; a joiner that spells is not hidden.
template <typename Visit>
void for_each_shown(std::string_view text, Visit visit) {
  struct Held {
    std::string_view bytes;
    char32_t point = 0;
    char32_t before = 0;
  };
  std::optional<Held> held;  // a joiner, until what follows it is known
  char32_t last = 0;
  for_each_code_point(text, [&](std::string_view bytes, std::optional<char32_t> point) {
    const char32_t c = point.value_or(0);
    if (held) {
      const bool spells = (joins(held->before) && joins(c)) || (held->point == 0x200D && is_picture(held->before) && is_picture(c));
      visit(held->bytes, std::optional(held->point), !spells);
      held.reset();
    }
    if (point && is_joiner(c)) held = Held{bytes, c, last};
    else visit(bytes, point, point && is_hidden_control(c));
    last = c;
  });
  if (held) visit(held->bytes, std::optional(held->point), true);
}

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
  for_each_shown(text, [&](std::string_view bytes, std::optional<char32_t> point, bool hidden) {
    if (!point) out += fmt::format("\\x{{{:02x}}}", static_cast<unsigned char>(bytes[0]));
    else if (hidden) out += fmt::format("\\u{{{:x}}}", static_cast<std::uint32_t>(*point));
    else if (!keep_lines && (point == U'\t' || point == U'\n')) out += ' ';
    else out += bytes;
  });
  return out;
}

std::string escape_html(std::string_view text, bool isolated) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for_each_shown(text, [&](std::string_view bytes, std::optional<char32_t> point, bool hidden) {
    // The soft hyphen belongs to spelling and does no harm on a page.
    const bool harmless = point && (point == U'\u00AD' || (isolated && is_direction_mark(*point)));
    if (point && hidden && is_joiner(*point)) return;
    if (!point || (hidden && !harmless)) {
      out += replacement;
      return;
    }
    const auto name = html_name(*point);
    out += name.empty() ? bytes : name;
  });
  return out;
}

std::string drop_hidden(std::string_view text) {
  if (needs_no_escape(text)) return std::string(text);
  std::string out;
  for_each_shown(text, [&](std::string_view bytes, std::optional<char32_t> point, bool hidden) {
    if (!point) out += replacement;
    else if (!hidden) out += bytes;
  });
  return out;
}

bool turns_direction(std::string_view text) {
  if (needs_no_escape(text)) return false;
  bool found = false;
  for_each_code_point(text, [&](std::string_view, std::optional<char32_t> point) {
    if (found || !point || *point < 0x590) return;
    const auto kind = utf8proc_get_property(static_cast<utf8proc_int32_t>(*point))->bidi_class;
    found = marks_direction(*point) || kind == UTF8PROC_BIDI_CLASS_R || kind == UTF8PROC_BIDI_CLASS_AL;
  });
  return found;
}

}  // namespace leeboard::io
