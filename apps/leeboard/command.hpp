// What a command is: verbs that declare options and return an action. Nothing is opened before parsing is finished.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace leeboard::app {

class Arguments;
class Context;

/// What a verb does to records; tells the context how to open the store.
enum class Access { none, read, write };

/// What applied when a command finished; run.cpp turns it into an exit code (9, 3, 7, 8, 0 in this order).
struct Outcome {
  bool safety = false;     ///< a safety item is positive and stored
  bool rejected = false;   ///< a batch finished, some items failed
  bool findings = false;   ///< a requested check found something
  bool undecided = false;  ///< --require-known and the result depends on unknown facts
};

/// The work of a verb, done after parsing.
using Action = std::function<Outcome(Context&)>;

/// An example of the help text and the man page: what it does, and the command line.
struct Example {
  std::string what;
  std::string line;
};

/// One verb. `declare` binds options to a struct that it owns (shared_ptr) and returns the action.
struct Verb {
  std::string name;
  std::string summary;  ///< one line, for help and completion
  Access access = Access::none;
  Action (*declare)(Arguments& app) = nullptr;
  std::vector<Example> examples;
  std::vector<std::string> formats;  ///< formats it can write, the default first; empty: takes no --format
  bool several_formats = false;      ///< whether it writes a file of each format into a folder
};

/// One command of the list in cmake/commands.cmake. A command without verbs has one verb with an empty name.
struct Command {
  std::string name;
  std::string summary;
  std::vector<Verb> verbs;
};

/// All commands in the order of the list; generated from it.
std::vector<Command> all_commands();

}  // namespace leeboard::app
