// The leeboard program.
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <string_view>

#include "leeboard/output_buffer.hpp"
#include "leeboard/run.hpp"
#include "leeboard/signals.hpp"

namespace {
constexpr std::string_view no_memory = "leeboard: error[failed]: not enough memory\n  mend:  close other programs\n";
std::terminate_handler otherwise = nullptr;

// What is made before main has nobody who catches: too little memory for that is told like any other, and no crash.
[[gnu::constructor(101)]] void tell_of_memory() {
  otherwise = std::set_terminate([] {
    try {
      if (const auto error = std::current_exception()) std::rethrow_exception(error);
    } catch (const std::bad_alloc&) {
      [[maybe_unused]] const auto told = ::write(2, no_memory.data(), no_memory.size());
      _exit(1);
    } catch (...) { otherwise(); }
    std::abort();
  });
}
}  // namespace

int main(int argc, char** argv) try {
  leeboard::app::harden_process();
  leeboard::app::install_signals();
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  leeboard::app::OutputBuffer out_buffer(1, 64 * 1024), err_buffer(2, 0);
  std::ostream out(&out_buffer), err(&err_buffer);
  winsize size{};
  if (ioctl(1, TIOCGWINSZ, &size) != 0 && ioctl(2, TIOCGWINSZ, &size) != 0) size = {};
  const int code =
      leeboard::run({argv + 1, argv + argc}, {std::cin, out, err, true, isatty(0) == 1, isatty(1) == 1, isatty(2) == 1, size.ws_col, size.ws_row});
  out.flush();  // what was printed before an error
  return code;
} catch (const std::bad_alloc&) {
  [[maybe_unused]] const auto told = ::write(2, no_memory.data(), no_memory.size());
  return 1;
}
