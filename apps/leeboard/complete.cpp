// Completion: walks the command tree; opens no store and completes no patient.
#include "leeboard/complete.hpp"

#include <algorithm>
#include <ostream>

#include "leeboard/command.hpp"
#include "leeboard/command_line.hpp"
#include "leeboard/help_topics.hpp"

namespace leeboard::app {

namespace {
void offer(std::ostream& out, const std::string& typed, std::string_view word, std::string_view help) {
  if (word.starts_with(typed)) out << word << '\t' << help << '\n';
}

void offer_options(std::ostream& out, const std::string& typed, const Command& command, const Verb& verb) {
  for (const auto& option : options_of(command, verb)) {
    if (option.positional) continue;
    for (const auto& name : option.names) offer(out, typed, name, option.what);
  }
  offer(out, typed, "--help", "print help");
}

// Whether the word before is an option that wants a value; offers those of a closed list.
bool offer_values(std::ostream& out, const std::string& typed, const std::string& before, const Command& command, const Verb& verb) {
  if (!before.starts_with("-")) return false;
  for (const auto& option : options_of(command, verb)) {
    if (option.value.empty() || std::ranges::find(option.names, before) == option.names.end()) continue;
    for (const auto& word : option.legal) offer(out, typed, word, option.value);
    return true;
  }
  return false;
}
}  // namespace

void complete(const std::vector<std::string>& words, std::ostream& out) {
  const auto commands = all_commands();
  const std::string typed = words.empty() ? "" : words.back();
  std::vector<std::string> before;
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (!words[i].starts_with("-")) before.push_back(words[i]);
  if (before.empty()) {
    if (typed.starts_with("-")) {
      // Global options are the same for every verb: those of the first one will do.
      for (const auto& option : options_of(commands.front(), commands.front().verbs.front()))
        if (option.global)
          for (const auto& name : option.names) offer(out, typed, name, option.what);
      offer(out, typed, "--help", "print help");
      offer(out, typed, "--version", "print the version");
      return;
    }
    for (const auto& command : commands) offer(out, typed, command.name, command.summary);
    return;
  }
  for (const auto& command : commands) {
    if (command.name != before[0]) continue;
    const bool single = command.verbs.size() == 1 && command.verbs[0].name.empty();
    if (single) {
      if (typed.starts_with("-")) return offer_options(out, typed, command, command.verbs[0]);
      if (command.name == "completion")
        for (const char* shell : {"bash", "zsh", "fish"}) offer(out, typed, shell, "shell");
      if (command.name == "help") {
        offer(out, typed, "exit-codes", "topic");
        for (const auto& topic : help_topics()) offer(out, typed, topic.name, "topic");
        for (const auto& other : commands) offer(out, typed, other.name, other.summary);
      }
      return;
    }
    for (const auto& verb : command.verbs) {
      if (before.size() == 1 && !typed.starts_with("-")) offer(out, typed, verb.name, verb.summary);
      if (before.size() < 2 || verb.name != before[1] || offer_values(out, typed, words[words.size() - 2], command, verb)) continue;
      if (typed.starts_with("-")) offer_options(out, typed, command, verb);
    }
    if (before.size() == 1 && typed.starts_with("-")) offer(out, typed, "--help", "print help");
  }
}

}  // namespace leeboard::app
