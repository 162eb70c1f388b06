// Deciding about width, colour and pager.
#include "leeboard/screen.hpp"

#include <algorithm>
#include <ostream>

#include "base/range.hpp"
#include "io/utf8.hpp"
#include "leeboard/context.hpp"
#include "leeboard/environment.hpp"
#include "leeboard/pager.hpp"
#include "leeboard/paint.hpp"
#include "leeboard/signals.hpp"
#include "report/wrap.hpp"

namespace leeboard::app {

namespace {
constexpr std::size_t narrowest = 40, widest = 200, without_terminal = 80;

std::size_t held_to(long long width) { return std::clamp(static_cast<std::size_t>(std::max(width, 1LL)), narrowest, widest); }

std::size_t terminal_width(const Streams& streams) {
  if (streams.columns > 0) return held_to(streams.columns);
  const auto columns = parse_integer(read_terminal_environment().columns);
  return columns && *columns > 0 ? held_to(*columns) : without_terminal;
}

// Where the lines that follow begin: below the text behind a label ("  mend:  "), or as far in as the first one.
std::size_t indent_of(std::string_view line) {
  const auto first = std::min(line.find_first_not_of(' '), line.size());
  const auto colon = line.find(':', first);
  if (first > 0 && colon != line.npos && colon < first + 8 && line.find(' ', first) > colon)
    return std::min(line.find_first_not_of(' ', colon + 1), line.size());
  return first > 0 ? first : 2;
}
}  // namespace

Screen::Screen(const Streams& streams, const Globals& globals) : streams_(streams), globals_(globals) {}

bool Screen::colours(bool terminal) const {
  if (globals_.color != "auto") return globals_.color == "always";
  const auto environment = read_terminal_environment();
  return terminal && streams_.real && environment.no_color.empty() && environment.term != "dumb" && !environment.term.empty();
}

std::size_t Screen::width() const {
  if (globals_.width > 0) return held_to(globals_.width);
  return streams_.out_is_terminal || streams_.err_is_terminal ? terminal_width(streams_) : without_terminal;
}

report::Look Screen::look(bool terminal) const {
  const bool known = globals_.width > 0 || (terminal && (streams_.columns > 0 || !read_terminal_environment().columns.empty()));
  return {known ? width() : 0, globals_.plain, terminal};
}

void Screen::put(std::string_view text, bool may_page) {
  if (may_page && streams_.real && streams_.out_is_terminal && streams_.rows > 0 && !globals_.no_pager) held_ += text;
  else streams_.out << (colours(streams_.out_is_terminal) ? paint(text) : std::string(text));
}

bool Screen::will_page() const {
  std::size_t rows = 0;
  for (std::size_t at = 0; at < held_.size();) {
    const auto end = std::min(held_.find('\n', at), held_.size());
    const auto columns = io::display_width(std::string_view(held_).substr(at, end - at));
    rows += 1 + (streams_.columns > 0 && columns > 0 ? (columns - 1) / static_cast<std::size_t>(streams_.columns) : 0);
    at = end + 1;
  }
  return rows + 1 > static_cast<std::size_t>(std::max(streams_.rows, 1));
}

void Screen::show_held() {
  if (held_.empty()) return;
  streams_.out << (colours(true) ? paint(held_) : held_);
  held_.clear();
}

void Screen::finish() {
  if (held_.empty()) return;
  if (will_page() && signal_received() == 0) {
    streams_.out.flush();
    const auto environment = read_terminal_environment();
    const auto command = !environment.leeboard_pager.empty() ? environment.leeboard_pager
                         : !environment.pager.empty()        ? environment.pager
                                                             : std::string("less -FRX");
    if (show_in_pager(command, colours(true) ? paint(held_) : held_)) held_.clear();
  }
  show_held();
}

std::string Screen::message(std::string_view text) const {
  if (!streams_.err_is_terminal) return colours(false) ? paint_message(text) : std::string(text);
  std::string out;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto line = text.substr(at, end - at);
    if (at > 0) out += '\n';
    if (io::display_width(line) <= width()) {
      out += line;
    } else {
      const auto indent = indent_of(line);
      // Its first line keeps its own beginning, a label too; a blank behind a question stays.
      const auto lead = line.starts_with(' ') ? indent : 0;
      out += line.substr(0, lead);
      bool first = true;
      for (const auto& piece : report::wrap(line.substr(lead), width() - indent)) {
        out += (first ? "" : "\n" + std::string(indent, ' ')) + piece;
        first = false;
      }
      if (line.ends_with(' ')) out += ' ';
    }
    at = end + 1;
  }
  return colours(true) ? paint_message(out) : out;
}

}  // namespace leeboard::app
