// What a terminal can show: how wide, in colour or not, and a screen at a time.
#pragma once

#include <string>
#include <string_view>

#include "leeboard/globals.hpp"
#include "report/look.hpp"

namespace leeboard::app {

struct Streams;

/// Standard output and standard error as a person sees them. Text for people goes through here, data for programs does not.
class Screen {
 public:
  Screen(const Streams& streams, const Globals& globals);

  /// --width, else the terminal's, held to 40 to 200; 80 where there is no terminal.
  std::size_t width() const;
  /// For lists and reports: a width only where somebody chose one or a terminal has one. `terminal`: the text goes to one.
  report::Look look(bool terminal) const;

  /// Text for standard output; held back until finish() where it may need a pager.
  void put(std::string_view text, bool may_page);
  /// Shows what was held back: in a pager when it is longer than the screen.
  void finish();
  /// Shows it at once, because a question or an error follows.
  void show_held();
  /// Whether finish() will start a pager.
  bool will_page() const;

  /// A message for standard error: wrapped and coloured where that is a terminal.
  std::string message(std::string_view text) const;

 private:
  bool colours(bool terminal) const;
  const Streams& streams_;
  Globals globals_;
  std::string held_;
};

}  // namespace leeboard::app
