// Starts pages, and adds untrusted text the quick way.
#include "report/html_parts.hpp"

#include <array>

#include "base/date.hpp"
#include "io/escape.hpp"
#include "report/html_style.hpp"
#include "report/wrap.hpp"

namespace leeboard::report {

namespace {
// Letters, digits and common signs need no look; everything else goes through the one escape.
constexpr std::array<bool, 256> make_plain() {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0x20; c < 0x7f; ++c) plain[c] = c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
  return plain;
}
constexpr auto plain = make_plain();
}  // namespace

void append_html(std::string& out, std::string_view text) {
  for (const char c : text)
    if (!plain[static_cast<unsigned char>(c)]) {
      out += io::escape_html(text);
      return;
    }
  out += text;
}

void append_html_text(std::string& out, std::string_view text, bool lines) {
  const bool turns = io::turns_direction(text);
  if (!turns && text.find('\n') == std::string_view::npos) return append_html(out, text);
  if (turns) out += "<bdi>";
  for (const char c : io::escape_html(text, turns)) {
    if (c != '\n') out += c;
    else out += lines ? "<br>" : " ";
  }
  if (turns) out += "</bdi>";
}

namespace {
constexpr std::size_t day_size = 10;  // of "2026-12-07"

/// Where the next whole day of a text begins, or npos.
std::size_t find_day(std::string_view text, std::size_t from) {
  for (auto dash = text.find('-', from); dash != std::string_view::npos; dash = text.find('-', dash + 1)) {
    if (dash < from + 4 || dash + 6 > text.size()) continue;
    const auto at = dash - 4;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool alone = (at == 0 || !is_digit(text[at - 1])) && (at + day_size == text.size() || !is_digit(text[at + day_size]));
    if (alone && parse_date(text.substr(at, day_size))) return at;
  }
  return std::string_view::npos;
}
}  // namespace

namespace {
/// A day without its year, a phone number, a code, a number with its unit: a browser may break them at their hyphen or blank.
bool must_stay_whole(std::string_view piece) {
  constexpr std::size_t longest = 24;
  if (piece.size() > longest || piece.find_first_of("0123456789") == std::string_view::npos) return false;
  return piece.find(' ') != std::string_view::npos || piece.find('-') != std::string_view::npos;
}

void append_days(std::string& out, std::string_view text, bool lines) {
  std::size_t from = 0;
  for (auto at = find_day(text, 0); at != std::string_view::npos; at = find_day(text, from)) {
    append_html_text(out, text.substr(from, at - from), lines);
    out.append("<time>").append(text.substr(at, day_size)).append("</time>");
    from = at + day_size;
  }
  append_html_text(out, text.substr(from), lines);
}
}  // namespace

void append_html_words(std::string& out, std::string_view text, bool lines) {
  // What turns the direction of writing is kept in one piece.
  if (io::turns_direction(text)) return append_html_text(out, text, lines);
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = end_of_piece(text, at);
    const auto piece = text.substr(at, end - at);
    if (must_stay_whole(piece) && find_day(piece, 0) == std::string_view::npos) {
      append_days(out, text.substr(from, at - from), lines);
      out += "<span class=\"nb\">";
      append_html_text(out, piece, lines);
      out += "</span>";
      from = end;
    }
    at = end + 1;
  }
  append_days(out, text.substr(from), lines);
}

void begin_html_page(std::string& out, std::string_view title) {
  static const std::string head =
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '" +
      html_style_hash() +
      "'; img-src data:\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<style>" +
      std::string(html_style()) + "</style>\n<title>";
  out += head;
  append_html(out, title);
  out += "</title>\n</head>\n<body>\n";
}

}  // namespace leeboard::report
