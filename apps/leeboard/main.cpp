// The leeboard program.
#include <unistd.h>

#include <iostream>

#include "leeboard/run.hpp"
#include "leeboard/signals.hpp"

int main(int argc, char** argv) {
  leeboard::app::harden_process();
  leeboard::app::install_signals();
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  return leeboard::run({argv + 1, argv + argc}, {std::cin, std::cout, std::cerr, true, isatty(0) == 1, isatty(1) == 1, isatty(2) == 1});
}
