// Parsing argv with CLI11, one verb at a time.
#include "leeboard/command_line.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <sstream>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "leeboard/arguments.hpp"

namespace leeboard::app {

namespace {
// A verb of another command, which somebody may well take for a command or look for in the wrong one: "restore", "score", "find".
std::string where_that_verb_is(const std::string& word, const std::vector<Command>& commands) {
  std::vector<std::string> owners;
  for (const auto& command : commands)
    for (const auto& verb : command.verbs)
      if (verb.name == word) owners.push_back(command.name);
  std::string out;
  if (owners.size() > 3) {
    for (const auto& owner : owners) out += " " + owner;
    return "these commands have the verb " + word + ":" + out;
  }
  for (std::size_t i = 0; i < owners.size(); ++i) {
    const auto* before = i == 0 ? "" : i + 1 == owners.size() ? " or " : ", ";
    out += before + ("`leeboard " + owners[i]) + " " + word + "`";
  }
  return out.empty() ? out : "did you mean " + out + "?";
}

Error unknown_word(const std::string& what, const std::string& word, const std::vector<std::string>& known, const std::string& help,
                   const std::vector<Command>& commands) {
  auto near = where_that_verb_is(word, commands);
  if (near.empty()) near = did_you_mean(word, known);
  if (near.empty()) {
    std::vector<std::string> verbs;
    for (const auto& command : commands)
      for (const auto& verb : command.verbs) verbs.push_back(verb.name);
    if (const auto verb = nearest_names(word, verbs); !verb.empty()) near = where_that_verb_is(verb.front(), commands);
  }
  std::string list;
  for (const auto& name : known) list += (list.empty() ? "" : " ") + name;
  return Error{ErrorKind::usage, "there is no " + what + " '" + word + "'"}.mend_with(near.empty() ? "choose one of: " + list + "; see `" + help + "`"
                                                                                                   : near);
}

std::vector<std::string> names_of(const auto& items) {
  std::vector<std::string> names;
  for (const auto& item : items) names.push_back(item.name);
  return names;
}

struct Built {
  std::unique_ptr<CLI::App> top;
  CLI::App* verb = nullptr;
  Globals globals;
  Action action;
};

void build_globals(Built& built) {
  built.top = std::make_unique<CLI::App>("", "leeboard");
  built.top->set_help_flag();
  built.top->option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::Throw);
  declare_globals(*built.top, built.globals);
  built.verb = built.top.get();
}

std::unique_ptr<Built> build(const Command& command, const Verb& verb) {
  auto built = std::make_unique<Built>();
  build_globals(*built);
  auto* sub = built->top->add_subcommand(command.name);
  sub->set_help_flag();
  sub->fallthrough();
  if (!verb.name.empty()) {
    sub = sub->add_subcommand(verb.name);
    sub->set_help_flag();
    sub->fallthrough();
  }
  built->verb = sub;
  Arguments arguments(*sub);
  built->action = verb.declare(arguments);
  return built;
}

std::vector<std::string> long_names(const Built& built) {
  std::vector<std::string> names;
  for (const auto* app : {built.verb, static_cast<CLI::App*>(built.top.get())})
    for (const auto* option : app->get_options())
      for (const auto& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

void refuse_empty_values(const Built& built) {
  for (const auto* app : {built.verb, static_cast<CLI::App*>(built.top.get())})
    for (const auto* option : app->get_options())
      for (const auto& value : option->results())
        if (value.empty())
          throw Error{ErrorKind::usage, "the value of " + option->get_name() + " is empty"}.mend_with("leave the option out or give it a value");
}

void parse_words(Built& built, const std::vector<std::string>& args, const std::string& called) {
  const std::string verb = called.empty() ? "leeboard" : called;
  const std::string see = "see `leeboard " + (called.empty() ? "" : called + " ") + "--help`";
  try {
    auto reversed = args;
    std::ranges::reverse(reversed);
    built.top->parse(std::move(reversed));
  } catch (const CLI::ExtrasError&) {
    const auto rest = built.top->remaining(true);
    // CLI11 gives the words that nothing took; the first one that looks like an option is the one to name.
    const auto option = std::ranges::find_if(rest, [](const std::string& word) { return word.starts_with("-"); });
    const auto word = option != rest.end() ? *option : rest.empty() ? std::string("?") : rest.front();
    const auto near = did_you_mean(word.substr(0, word.find('=')), long_names(built));
    throw Error{ErrorKind::usage,
                word.starts_with("-") ? "'" + verb + "' has no option " + word.substr(0, word.find('=')) : "'" + verb + "' takes no further argument"}
        .mend_with(near.empty() ? see : near);
  } catch (const CLI::ConversionError& error) {
    const std::string_view what = error.what();
    const auto from = what.find("--");
    const auto name = from == std::string_view::npos ? std::string("an argument") : std::string(what.substr(from, what.find(' ', from) - from));
    throw Error{ErrorKind::usage, name + " takes a number"}.mend_with(see);
  } catch (const CLI::ParseError& error) {
    std::string what = error.what();
    if (const auto colon = what.find(": takes "); colon != std::string::npos) what.erase(colon, 1);
    if (!what.empty() && what[0] >= 'A' && what[0] <= 'Z' && what.size() > 1 && what[1] >= 'a') what[0] = static_cast<char>(what[0] + 32);
    for (auto& c : what)
      if (c == '\n') c = ' ';
    const auto mend = what.find(mend_follows);
    const auto near = mend == std::string::npos ? std::string() : what.substr(mend + 1);
    throw Error{ErrorKind::usage, what.substr(0, mend)}.mend_with(near.empty() ? see : near);
  }
  refuse_empty_values(built);
}
}  // namespace

bool takes_next_word(const std::string& word) {
  static const auto names = [] {
    CLI::App app;
    Globals globals;
    declare_globals(app, globals);
    std::vector<std::string> out;
    for (const auto* option : app.get_options()) {
      if (option->get_items_expected_max() == 0) continue;  // a flag
      for (const auto& name : option->get_snames()) out.push_back("-" + name);
      for (const auto& name : option->get_lnames()) out.push_back("--" + name);
    }
    return out;
  }();
  return std::ranges::find(names, word) != names.end();
}

Request find_request(const std::vector<std::string>& args, const std::vector<Command>& commands) {
  Request request;
  std::vector<std::string> words;
  for (std::size_t i = 0; i < args.size(); ++i) {
    const auto& arg = args[i];
    if (arg == "--") break;
    if (arg == "-h" || arg == "--help") request.help = true;
    else if (arg == "--version" && words.empty()) request.version = true;
    else if (arg.size() > 1 && arg[0] == '-') i += takes_next_word(arg) ? 1 : 0;
    else words.push_back(arg);
  }
  if (words.empty()) return request;
  for (const auto& command : commands)
    if (command.name == words[0]) request.command = &command;
  if (!request.command) throw unknown_word("command", words[0], names_of(commands), "leeboard --help", commands);
  const auto& verbs = request.command->verbs;
  if (verbs.size() == 1 && verbs[0].name.empty()) {
    request.verb = &verbs[0];
    return request;
  }
  const auto help = "leeboard " + request.command->name + " --help";
  if (words.size() < 2) {
    if (request.help) return request;
    std::string list;
    for (const auto& verb : verbs) list += (list.empty() ? "" : " ") + verb.name;
    throw Error{ErrorKind::usage, "'" + request.command->name + "' needs a verb"}.mend_with("choose one of: " + list + "; see `" + help + "`");
  }
  for (const auto& verb : verbs)
    if (verb.name == words[1]) request.verb = &verb;
  if (!request.verb) throw unknown_word(request.command->name + " verb", words[1], names_of(verbs), help, commands);
  return request;
}

Parsed parse_command_line(const std::vector<std::string>& args, const Request& request) {
  auto built = build(*request.command, *request.verb);
  parse_words(*built, args, request.command->name + (request.verb->name.empty() ? "" : " " + request.verb->name));
  // The action may hold pointers into what the verb declared, never into the parser.
  return {built->globals, built->action};
}

Globals parse_globals(const std::vector<std::string>& args) {
  Built built;
  build_globals(built);
  built.top->add_flag("--version");
  parse_words(built, args, "");
  return built.globals;
}

Globals glance_at_globals(const std::vector<std::string>& args) {
  Built built;
  build_globals(built);
  built.top->allow_extras();
  try {
    built.top->parse(std::vector<std::string>(args.rbegin(), args.rend()));
  } catch (const CLI::Error&) { return {}; }
  return built.globals;
}

std::vector<OptionHelp> options_of(const Command& command, const Verb& verb) {
  const auto built = build(command, verb);
  std::vector<OptionHelp> out;
  const auto add = [&](const CLI::Option* option, bool global) {
    OptionHelp help;
    help.positional = option->nonpositional() == false && option->get_positional();
    if (help.positional) {
      help.names.push_back(option->get_name(true));
    } else {
      for (const auto& name : option->get_snames()) help.names.push_back("-" + name);
      for (const auto& name : option->get_lnames()) help.names.push_back("--" + name);
    }
    help.value = option->get_type_size_max() == 0 ? "" : option->get_type_name();
    // CLI11 appends what its checks allow: for a closed list its words, see Option::check.
    if (const auto allowed = help.value.find(':'); allowed != std::string::npos) {
      std::istringstream words(help.value.substr(allowed + 1));
      for (std::string word; words >> word;) help.legal.push_back(word);
      help.value.resize(allowed);
    }
    help.what = option->get_description();
    help.global = global;
    help.required = option->get_required();
    help.many = option->get_items_expected_max() > 1;
    help.takes_the_rest = !help.positional && option->get_allow_extra_args();
    out.push_back(std::move(help));
  };
  for (const auto* option : built->verb->get_options())
    if (option->get_positional()) add(option, false);
  for (const auto* option : built->verb->get_options())
    if (!option->get_positional()) add(option, false);
  for (const auto* option : built->top->get_options()) add(option, true);
  return out;
}

}  // namespace leeboard::app
