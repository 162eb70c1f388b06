// The program's edge: parse, act, turn what happened into one exit code.
#include "leeboard/run.hpp"

#include <execinfo.h>
#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <ostream>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "base/nearest.hpp"
#include "io/waiting.hpp"
#include "leeboard/command_line.hpp"
#include "leeboard/complete.hpp"
#include "leeboard/exit_codes.hpp"
#include "leeboard/help_text.hpp"
#include "leeboard/man_text.hpp"
#include "leeboard/prompt.hpp"
#include "leeboard/report_error.hpp"
#include "leeboard/screen.hpp"
#include "leeboard/signals.hpp"
#include "leeboard/version.hpp"

namespace leeboard {

namespace {
using namespace app;

// Parsing may fail before --format is known, and the error must still come in the form that was asked for.
bool wants_json(const std::vector<std::string>& args) {
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i] == "--json" || args[i] == "--format=json" || args[i] == "--format=ndjson") return true;
    if (args[i] == "--format" && i + 1 < args.size() && (args[i + 1] == "json" || args[i + 1] == "ndjson")) return true;
  }
  return false;
}

void check_formats(const Command& command, const Verb& verb, const Globals& globals) {
  if (globals.formats.empty()) return;
  const auto name = command.name + (verb.name.empty() ? "" : " " + verb.name);
  std::string list;
  for (const auto& format : verb.formats) {
    // Lists are the same in json and ndjson: both words are taken.
    if (format == "ndjson" && std::ranges::find(verb.formats, "json") == verb.formats.end()) list += list.empty() ? "json" : " json";
    list += (list.empty() ? "" : " ") + format;
  }
  for (const auto& format : globals.formats) {
    const bool known = std::ranges::find(verb.formats, format) != verb.formats.end() ||
                       (format == "ndjson" && std::ranges::find(verb.formats, "json") != verb.formats.end()) ||
                       (format == "json" && std::ranges::find(verb.formats, "ndjson") != verb.formats.end());
    // Errors of every verb can be JSON, so --json is never wrong by itself.
    if (!known && !(verb.formats.empty() && format == "json")) {
      const auto near = did_you_mean(format, verb.formats);
      throw Error{ErrorKind::usage, "'" + name + "' cannot write the format '" + format + "'"}.mend_with(
          list.empty() ? "leave --format out" : (near.empty() ? "" : near + " ") + "it can write: " + list);
    }
  }
  if (globals.formats.size() > 1 && !verb.several_formats)
    throw Error{ErrorKind::usage, "'" + name + "' writes one format at a time"}.mend_with("give one --format, and run it again for the next");
  if (globals.formats.size() > 1 && globals.output.empty())
    throw Error{ErrorKind::usage, "several formats need a folder to write to"}.mend_with("add -o DIR");
}

int help(const Request& request, const std::vector<Command>& commands, const Streams& streams, const Globals& globals) {
  Screen screen(streams, globals);
  const auto width = screen.width();
  screen.put(!request.command ? general_help(commands, width)
             : !request.verb  ? command_help(*request.command, width)
                              : verb_help(*request.command, *request.verb, width),
             true);
  screen.finish();
  streams.out.flush();
  if (!streams.out) throw Error{ErrorKind::io, "the output could not be written"};
  return 0;
}

// Hidden: the generated parts of the manual pages, which tests/man_pages.sh compares with the files.
int manual(const std::vector<std::string>& args, std::ostream& out) {
  const auto commands = all_commands();
  const std::string part = args.size() > 1 ? args[1] : "";
  if (part == "global-options") out << man_globals(commands.front());
  if (part == "exit-codes") out << man_exit_codes();
  for (const auto& command : commands)
    if (command.name == part) out << man_verbs(command);
  return 0;
}

// An exception that leaves a function of the C library (what std::call_once runs) is unwound by that library, which looks for its unwinder then,
// takes memory for it, and ends the program where there is none. Here it is found while that can still be told.
void prepare_unwinding() {
  void* here = nullptr;
  if (::backtrace(&here, 1) == 0) throw std::bad_alloc();
}

int act(const std::vector<std::string>& args, const Streams& streams, std::unique_ptr<Context>& context) {
  if (args.size() >= 2 && args[0] == "__complete" && args[1] == "--") {
    complete({args.begin() + 2, args.end()}, streams.out);
    return 0;
  }
  if (!args.empty() && args[0] == "__man") return manual(args, streams.out);
  const auto commands = all_commands();
  const auto request = find_request(args, commands);
  if (request.version && !request.command) {
    streams.out << version_text(parse_globals(args)) << std::flush;
    if (!streams.out) throw Error{ErrorKind::io, "the output could not be written"};
    return 0;
  }
  if (request.help) return help(request, commands, streams, glance_at_globals(args));
  if (!request.command) {
    streams.err << general_help(commands, Screen(streams, glance_at_globals(args)).width());
    return 2;
  }
  auto parsed = parse_command_line(args, request);
  check_formats(*request.command, *request.verb, parsed.globals);
  const auto name = request.command->name + (request.verb->name.empty() ? "" : " " + request.verb->name);
  const auto& formats = request.verb->formats;
  context = std::make_unique<Context>(streams, std::move(parsed.globals), request.verb->access, name, formats.empty() ? "text" : formats.front());
  // A wrong --as-of is a fault of the command line, told before anything is opened.
  if (context->as_of_given()) (void)context->as_of();
  prepare_unwinding();
  const auto outcome = parsed.action(*context);
  context->finish();
  context->tell_what_was_used();
  if (signal_heeded()) {
    if (!context->globals().quiet) streams.err << "leeboard: stopped by a signal; what was committed is kept, run it again to go on\n";
    return 128 + signal_received();
  }
  return exit_code_of(outcome);
}

// An unexpected error gets an id made of its text, so that two reports of one fault can be told to be the same.
Error bug(const std::string& what) {
  return Error{ErrorKind::bug, "internal error " + sha256_hex(what).substr(0, 8)}.mend_with(
      "please report this id and the command's name; leave patient data out");
}
int run_in(std::unique_ptr<Context>& context, const std::vector<std::string>& args, Streams streams) {
  const bool json = wants_json(args);
  const auto fail = [&](const Error& error) {
    const bool saved = context && context->saved() && (error.kind() == ErrorKind::io || error.kind() == ErrorKind::failed);
    if (context) {
      context->show_gathered();
      context->tell_what_was_used();
    }
    const Screen screen(streams, glance_at_globals(args));
    report_error(
        streams.err, [&](std::string_view line) { return screen.message(line); }, error,
        json || (context && context->json_errors() && !context->globals().formats.empty()), saved);
    return exit_code_of(error.kind()).number;
  };
  constexpr std::string_view some = "what was committed is kept, run it again to go on", nothing = "nothing of this command was stored";
  const auto stop = [&](std::string_view kept) {
    streams.err << Screen(streams, glance_at_globals(args)).message("leeboard: stopped; " + std::string(kept)) << '\n';
    return 128 + signal_received();
  };
  try {
    return act(args, streams, context);
  } catch (const Error& error) {
    // What came of a wait that a signal ended is no fault of the store or of the reader.
    const bool waited = error.kind() == ErrorKind::busy || (error.kind() == ErrorKind::io && !streams.out);
    return signal_received() != 0 && waited ? stop(some) : fail(error);
  } catch (const Interrupted& stopped) { return stop(stopped.kept.empty() ? nothing : stopped.kept); } catch (const io::WaitEnded&) {
    return stop(signal_heeded() || (context && context->saved()) ? some : nothing);
  } catch (const Left& left) {
    streams.err << Screen(streams, glance_at_globals(args)).message("leeboard: " + left.kept) << '\n';
    return exit_code_of(Outcome{.rejected = true});
  } catch (const std::bad_alloc&) {
    return fail(Error{ErrorKind::failed, "not enough memory"}.mend_with("close other programs or give a smaller input"));
  } catch (const std::exception& error) { return fail(bug(error.what())); } catch (...) {
    return fail(bug("something that is no exception"));
  }
}
}  // namespace

int run(const std::vector<std::string>& args, Streams streams) {
  std::unique_ptr<Context> context;
  try {
    return run_in(context, args, streams);
  } catch (const std::bad_alloc&) {
    // There is none for words that are put together.
    streams.err << "leeboard: error[failed]: not enough memory\n  mend:  close other programs or give a smaller input\n";
    if (context && context->saved()) streams.err << "  saved: the change itself was saved; only the output failed\n";
    return 1;
  }
}

}  // namespace leeboard
