// Reading the environment.
#include "leeboard/environment.hpp"

#include <cstdlib>

#include "base/error.hpp"

namespace leeboard::app {

namespace {
std::string get(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::string ours(const char* name) {
  const char* value = std::getenv(name);
  if (value && *value == '\0') throw Error{ErrorKind::usage, std::string(name) + " is set but empty"}.mend_with("unset it or give it a value");
  return value ? value : "";
}

std::string place(const char* name, const char* below_home) {
  auto value = get(name);
  // The specification says that relative paths here are invalid and must be ignored.
  if (!value.empty() && value[0] == '/') return value;
  const auto home = get("HOME");
  return home.empty() ? "" : home + below_home;
}
}  // namespace

TerminalEnvironment read_terminal_environment() { return {get("LEEBOARD_PAGER"), get("PAGER"), get("NO_COLOR"), get("TERM"), get("COLUMNS")}; }

Environment read_environment() {
  (void)ours("LEEBOARD_PAGER");  // read with the terminal's, and refused empty as all of ours
  return {ours("LEEBOARD_DB"),
          ours("LEEBOARD_DATA"),
          ours("LEEBOARD_AS_OF"),
          place("XDG_DATA_HOME", "/.local/share"),
          place("XDG_STATE_HOME", "/.local/state"),
          place("XDG_CONFIG_HOME", "/.config")};
}

}  // namespace leeboard::app
