// Completion: walks the command tree; opens no store and completes no patient.
#include "leeboard/complete.hpp"

#include <algorithm>
#include <ostream>

#include "base/error.hpp"
#include "leeboard/command.hpp"
#include "leeboard/command_line.hpp"
#include "leeboard/complete_values.hpp"
#include "leeboard/help_topics.hpp"

namespace leeboard::app {

namespace {
// What was typed, in pieces: command, verb and arguments without the options and their values.
struct TypedSoFar {
  std::vector<std::string> words;   // all, the one being typed last
  std::vector<std::string> before;  // positionals before it
  std::string word;                 // what there is of it
  std::string option;               // the option whose value it is; empty: none
  std::string lead;                 // "--format=" in front of a value
};

class Completion {
 public:
  Completion(std::ostream& out, std::vector<Command> commands) : out_(out), commands_(std::move(commands)) {}

  void run(std::vector<std::string> words) {
    // bash takes `=` for a word of its own.
    for (std::size_t i = 1; i + 1 < words.size() || (i < words.size() && words[i] == "=");) {
      if (words[i] != "=" || !words[i - 1].starts_with("--")) {
        ++i;
        continue;
      }
      if (i + 1 == words.size()) words.emplace_back();
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
    }
    typed_.words = std::move(words);
    typed_.word = typed_.words.empty() ? "" : typed_.words.back();
    find_position();
    if (typed_.before.empty()) return offer_commands();
    if (!command_) return;
    if (!verb_) return offer_verbs();
    if (!typed_.option.empty()) return offer_values_of_option();
    if (typed_.word.starts_with("-")) return offer_options(options_of(*command_, *verb_));
    offer_positional();
  }

 private:
  void offer(std::string_view word, std::string_view help) {
    if (word.starts_with(typed_.word)) out_ << typed_.lead << word << '\t' << help << '\n';
  }

  // Walks the words before the one being typed, over options and their values.
  void find_position() {
    std::vector<OptionHelp> options;
    const auto takes_value = [&](const std::string& word) {
      if (takes_next_word(word)) return true;
      return std::ranges::any_of(
          options, [&](const auto& option) { return !option.value.empty() && std::ranges::find(option.names, word) != option.names.end(); });
    };
    for (std::size_t i = 0; i + 1 < typed_.words.size(); ++i) {
      const auto& word = typed_.words[i];
      if (word.size() > 1 && word[0] == '-') {
        if (word.find('=') != std::string::npos || !takes_value(word)) continue;
        if (i + 2 == typed_.words.size()) typed_.option = word;
        ++i;
        continue;
      }
      typed_.before.push_back(word);
      if (typed_.before.size() > 2) continue;
      for (const auto& command : commands_)
        if (command.name == typed_.before[0]) command_ = &command;
      if (!command_) continue;
      for (const auto& verb : command_->verbs)
        if (verb.name.empty() || (typed_.before.size() == 2 && verb.name == typed_.before[1])) verb_ = &verb;
      if (verb_) options = options_of(*command_, *verb_);
    }
    if (const auto sign = typed_.word.find('='); typed_.option.empty() && typed_.word.starts_with("--") && sign != std::string::npos) {
      typed_.option = typed_.word.substr(0, sign);
      typed_.lead = typed_.option + "=";
      typed_.word.erase(0, sign + 1);
    }
  }

  void offer_options(const std::vector<OptionHelp>& options, bool globals_only = false) {
    for (const auto& option : options)
      if (!option.positional && (option.global || !globals_only))
        for (const auto& name : option.names) offer(name, option.what);
    offer("--help", "print help");
  }

  void offer_commands() {
    // Global options are the same for every verb: those of the first one will do.
    const auto& some = commands_.front();
    if (!typed_.option.empty()) {
      command_ = &some;
      verb_ = &some.verbs.front();
      return offer_values_of_option();
    }
    if (typed_.word.starts_with("-")) {
      offer_options(options_of(some, some.verbs.front()), true);
      return offer("--version", "print the version");
    }
    for (const auto& command : commands_) offer(command.name, command.summary);
  }

  void offer_verbs() {
    if (typed_.before.size() > 1) return;
    if (typed_.option.empty() && !typed_.word.starts_with("-"))
      for (const auto& verb : command_->verbs) offer(verb.name, verb.summary);
    if (typed_.option.empty() && typed_.word.starts_with("-")) offer_options(options_of(*command_, command_->verbs.front()), true);
    if (!typed_.option.empty()) {
      verb_ = &command_->verbs.front();
      offer_values_of_option();
    }
  }

  void offer_values(const OptionHelp& argument) {
    try {
      for (const auto& [word, help] : values_of(*command_, *verb_, argument, glance_at_globals(typed_.words))) offer(word, help);
    } catch (const Error&) {
      // Settings or definitions that cannot be read are told by the command itself; a half-typed line is no place for it.
    }
  }

  void offer_values_of_option() {
    for (const auto& option : options_of(*command_, *verb_))
      if (!option.value.empty() && std::ranges::find(option.names, typed_.option) != option.names.end()) return offer_values(option);
  }

  void offer_positional() {
    if (command_->name == "completion")
      for (const char* shell : {"bash", "zsh", "fish"}) offer(shell, "shell");
    if (command_->name == "help") {
      offer("exit-codes", "topic");
      for (const auto& topic : help_topics()) offer(topic.name, "topic");
      for (const auto& other : commands_) offer(other.name, other.summary);
    }
    const auto at = typed_.before.size() - (verb_->name.empty() ? 1 : 2);
    std::size_t index = 0;
    for (const auto& argument : options_of(*command_, *verb_)) {
      if (!argument.positional) continue;
      if (index == at || (argument.many && index < at)) return offer_values(argument);
      ++index;
    }
  }

  std::ostream& out_;
  std::vector<Command> commands_;
  TypedSoFar typed_;
  const Command* command_ = nullptr;
  const Verb* verb_ = nullptr;
};
}  // namespace

void complete(const std::vector<std::string>& words, std::ostream& out) { Completion(out, all_commands()).run(words); }

}  // namespace leeboard::app
