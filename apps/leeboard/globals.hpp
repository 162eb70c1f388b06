// The global flags, the same for every command.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace CLI {
class App;
}

namespace leeboard::app {

/// Global flags after parsing; LEEBOARD_* and the settings fill what the command line leaves open.
struct Globals {
  std::string db;                    ///< --db, LEEBOARD_DB; empty: the default place
  std::string data;                  ///< --data, LEEBOARD_DATA; empty: none
  std::string as_of;                 ///< --as-of, LEEBOARD_AS_OF; empty: now
  std::string actor;                 ///< --actor
  std::string purpose;               ///< --purpose
  std::vector<std::string> formats;  ///< --format, split at commas; empty: the verb's default
  std::string output;                ///< -o
  std::string reason;                ///< --reason, resolved from - or @FILE
  std::string override_reason;       ///< --override, resolved like --reason
  std::string idempotency_key;
  std::string audit_to;        ///< --audit-to FILE
  std::string color = "auto";  ///< auto, always or never, see Screen
  std::string progress = "auto";
  double wait_seconds = 5;  ///< --wait
  bool dry_run = false;
  bool no_input = false;
  bool yes = false;  ///< --yes, see Context::agrees
  bool quiet = false;
  bool verbose = false;  ///< --verbose, see Context::tell_what_was_used
  bool force = false;
  bool plain = false;
  bool explain = false;
  bool no_pager = false;
  bool csv_raw = false;
  bool require_known = false;
  bool accept_network_store = false;
  std::string confirm;          ///< --confirm=ID for destructive acts
  long long width = 0;          ///< --width, 0: not given
  long long max_input_mib = 0;  ///< --max-input, 0: built-in limits
};

/// Declares the global flags on the top-level parser.
void declare_globals(CLI::App& app, Globals& globals);

}  // namespace leeboard::app
