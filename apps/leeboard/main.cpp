// The leeboard program.
#include <sys/ioctl.h>
#include <unistd.h>

#include <iostream>

#include "leeboard/run.hpp"
#include "leeboard/signals.hpp"

int main(int argc, char** argv) {
  leeboard::app::harden_process();
  leeboard::app::install_signals();
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  winsize size{};
  if (ioctl(1, TIOCGWINSZ, &size) != 0 && ioctl(2, TIOCGWINSZ, &size) != 0) size = {};
  return leeboard::run({argv + 1, argv + argc},
                       {std::cin, std::cout, std::cerr, true, isatty(0) == 1, isatty(1) == 1, isatty(2) == 1, size.ws_col, size.ws_row});
}
