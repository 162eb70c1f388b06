// Starts pages, and adds untrusted text the quick way.
#include "report/html_parts.hpp"

#include <array>

#include "io/escape.hpp"
#include "report/html_style.hpp"

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
