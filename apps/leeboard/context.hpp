// What a command may touch: streams, the as-of time, definitions, the store, progress. All lazily opened.
#pragma once

#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/stamp.hpp"
#include "catalog/site_settings.hpp"
#include "leeboard/command.hpp"
#include "leeboard/globals.hpp"
#include "report/look.hpp"

namespace leeboard {
class Zone;
namespace io {
class Source;
}
namespace catalog {
class Catalog;
}
namespace clinic {
struct Desk;
}
namespace store {
class Repositories;
class Store;
}  // namespace store
}  // namespace leeboard

namespace leeboard::app {

class Progress;

/// Input and output of one run. Descriptors are -1 in tests.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool real = false;  ///< in is descriptor 0
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  int columns = 0;  ///< of the terminal; 0: not known
  int rows = 0;
};

/// Everything a command's action works with. Commands read no clock, no environment and no terminal by themselves.
class Context {
 public:
  Context(Streams streams, Globals globals, Access access, std::string command, std::string default_format);
  ~Context();
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  std::istream& in() { return streams_.in; }
  std::ostream& out() { return streams_.out; }
  std::ostream& err() { return streams_.err; }
  const Globals& globals() const { return globals_; }
  /// Nothing is stored from here on, as with --dry-run. Before the store is opened.
  void only_look() { globals_.dry_run = true; }
  /// Runs `work` as with --dry-run, over a store that is opened for it alone. Not while store() is in use.
  void look_first(const std::function<void()>& work);
  /// "assess add": for audit events and messages.
  const std::string& command() const { return command_; }

  /// The --as-of time, or now on the clinic's clock. Set once per run.
  const Stamp& as_of();
  /// Whether --as-of or LEEBOARD_AS_OF was given (such runs are logged with it).
  bool as_of_given() const { return !globals_.as_of.empty(); }
  /// The clinic's time zone, or null when the settings name none.
  const Zone* zone();
  /// Site settings: leeboard.yaml beside the store, then the user's.
  const catalog::SiteSettings& settings();
  /// Built-in definitions with the site's laid over them.
  catalog::Catalog& catalog();
  /// What the clinic's work is given: the time, who acts, definitions, settings. Made once. Throws usage for an unknown actor.
  const clinic::Desk& desk();
  /// The store, opened on first use as the verb's access asks. Throws no_store, busy, damaged, version...
  store::Store& store();
  /// store().read(): the newest state at this call.
  store::Repositories& records();
  /// The path of the store, whether it exists or not.
  std::string store_path();

  /// The staff id of --actor, checked against the settings' staff (usage error with near ids); empty when none is given.
  const std::string& actor();
  /// As actor(), and a usage error when none was given.
  const std::string& required_actor();
  /// As required_actor(), for who signs or acknowledges: where the settings give that person a `login:`, only the user of the system of that
  /// name may, or who says why with --override. Before the store is opened. Throws refused.
  const std::string& required_signer();
  /// The text of --override where it was needed, else empty.
  const std::string& override_used() const { return override_used_; }

  /// The first (or only) format asked for, or the verb's default.
  const std::string& format() const { return format_; }
  /// Whether results are JSON lines (json and ndjson mean the same for lists).
  bool json() const { return format_ == "json" || format_ == "ndjson"; }
  /// Whether errors are printed as JSON.
  bool json_errors() const { return json(); }

  /// Whether questions may be asked: stdin and stderr are terminals and --no-input is absent.
  bool may_ask() const;
  /// Asks on stderr and reads one line; nothing at the end of input. Only when may_ask(). Throws Interrupted. Interviews ask through Prompt.
  std::optional<std::string> ask(std::string_view prompt);
  /// Yes or no, only when may_ask(): --yes is yes without a question, Enter is `on_enter`, the end of input is no.
  bool agrees(std::string_view question, bool on_enter);
  /// A message for a person on stderr, unless --quiet.
  void say(std::string_view message);
  /// What a person must see, on stderr, also with --quiet: what could not be taken.
  void tell_always(std::string_view message);
  /// A warning on stderr, also with --quiet; the text is escaped for the terminal.
  void warn(std::string_view message);
  /// Writes result text to stdout or, with -o FILE, to that file atomically at the end of the run.
  void print(std::string_view text);
  /// How text is laid out: the width of --width or of the terminal, blocks in place of tables.
  report::Look look() const;
  /// Columns of the terminal, or --width; 80 where there is neither.
  std::size_t width() const;
  /// Whether results go to a terminal, where long names are cut.
  bool on_screen() const { return streams_.out_is_terminal && (globals_.output.empty() || globals_.output == "-"); }
  /// Results whose control characters must not reach a terminal: escaped there, verbatim otherwise.
  void print_text(std::string_view text);

  /// A file, or the run's own standard input for "-", for reading in blocks. Throws not_found, io.
  io::Source open_input(const std::string& path);
  /// How messages call it: its path, "stdin" for "-".
  static std::string input_name(const std::string& path) { return path == "-" ? "stdin" : path; }
  /// The content of a file, of stdin for "-"; at most `limit` bytes or --max-input. Throws not_found, io, bad_input.
  std::string read_input(const std::string& path, std::size_t limit = std::size_t{64} << 20);
  /// The text of a free-text argument: itself, stdin for "-", the file's content for "@FILE".
  std::string free_text(const std::string& argument);

  /// A meter on stderr: "k of n" as --progress asks; total 0 when not known.
  Progress& progress(std::string_view what, long long total);
  /// True once SIGINT or SIGTERM came: end the current chunk, commit it and return.
  static bool interrupted();
  /// Shows what print() gathered, in a pager where it is longer than the screen; throws io when the output failed. Called by run.cpp.
  void finish();
  /// Shows what print() gathered, because an error follows.
  void show_gathered();
  /// With --verbose: which settings, definitions, store and time this run used so far, on stderr.
  void tell_what_was_used();
  /// Told to the person when only printing failed.
  void mark_saved() { saved_ = true; }
  bool saved() const { return saved_; }

  /// The settings files that would be read: the clinic's, then the user's; empty where there is none.
  std::vector<std::string> settings_files();

 private:
  void tell(std::string text);
  void warn_of_cut_texts(const Diagnostics& found);
  struct Parts;
  Streams streams_;
  Globals globals_;
  Access access_;
  std::string command_;
  std::string format_;
  std::string override_used_;
  bool saved_ = false;
  std::unique_ptr<Parts> parts_;
};

}  // namespace leeboard::app
