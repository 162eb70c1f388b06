// `leeboard help`: topics, the vocabulary by words, and the same texts as --help.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "catalog/catalog.hpp"
#include "catalog/figure_texts.hpp"
#include "catalog/find_facts.hpp"
#include "leeboard/command.hpp"
#include "leeboard/context.hpp"
#include "leeboard/fact_text.hpp"
#include "leeboard/help_text.hpp"
#include "leeboard/help_topics.hpp"
#include "report/wrap.hpp"

namespace leeboard::app {

namespace {
std::string topic_text(const std::vector<std::string>& words, std::size_t width) {
  const auto commands = all_commands();
  if (words.empty()) return general_help(commands, width) + "\ntopics: " + topic_names() + "\n";
  const auto at_most = [&](std::size_t most) {
    if (words.size() > most) throw Error{ErrorKind::usage, "'help' takes a topic, or a command and a verb"}.mend_with("see `leeboard help`");
  };
  at_most(2);
  if (words[0] == "exit-codes" || find_topic(words[0])) at_most(1);
  if (words[0] == "exit-codes") return exit_codes_help(width);
  if (const auto text = find_topic(words[0])) return std::string(*text);
  std::vector<std::string> known{"exit-codes"};
  for (const auto& topic : help_topics()) known.push_back(std::string(topic.name));
  for (const auto& command : commands) {
    known.push_back(command.name);
    if (command.name != words[0]) continue;
    const bool alone = command.verbs.size() == 1 && command.verbs[0].name.empty();
    if (alone) at_most(1);
    if (words.size() < 2) return alone ? verb_help(command, command.verbs[0], width) : command_help(command, width);
    std::vector<std::string> verbs;
    for (const auto& verb : command.verbs) {
      verbs.push_back(verb.name);
      if (verb.name == words[1]) return verb_help(command, verb, width);
    }
    throw Error{ErrorKind::usage, "there is no " + command.name + " verb '" + words[1] + "'"}.mend_with(did_you_mean(words[1], verbs));
  }
  throw Error{ErrorKind::usage, "there is no help topic '" + words[0] + "'"}.mend_with(
      did_you_mean(words[0], known).empty() ? "see `leeboard help`" : did_you_mean(words[0], known));
}

// Only the words that no fact holds are mistyped; where each is found alone, together they ask for too much.
Error no_such_fact(const catalog::Vocabulary& vocabulary, const std::vector<std::string>& words) {
  for (const auto& word : words) {
    if (!catalog::find_facts(vocabulary, std::vector{word}).empty()) continue;
    const auto near = did_you_mean(word, catalog::searched_words(vocabulary));
    return Error{ErrorKind::not_found, "no fact is found by '" + word + "'"}.mend_with(
        near.empty() ? "try another word; `leeboard intake schema --json` lists all names" : near);
  }
  return Error{ErrorKind::not_found, "no fact is found by all of these words"}.mend_with("try fewer of them");
}

void print_facts(Context& context, const std::vector<std::string>& words) {
  const auto& vocabulary = context.catalog().vocabulary();
  const auto found = catalog::find_facts(vocabulary, words);
  if (found.empty()) throw no_such_fact(vocabulary, words);
  std::string out;
  for (const auto* entry : found) out += (out.empty() ? "" : "\n") + fact_text(*entry);
  context.print_text(out);
}

void print_figures(Context& context) {
  constexpr std::size_t margin = 2;
  std::string out(find_topic("figures").value_or(""));
  for (const auto& figure : catalog::load_figure_texts(context.catalog().definitions())) {
    out += "\n" + figure.title;
    for (const auto& rule : figure.cites) out += " [" + rule + "]";
    out += "\n";
    for (const auto& line : report::wrap(figure.brief + (figure.text.empty() ? "" : " " + figure.text), context.look().width_or(80) - margin))
      out += std::string(margin, ' ') + line + "\n";
  }
  context.print_text(out);
}

Action declare_topic(Arguments& app) {
  auto words = std::make_shared<std::vector<std::string>>();
  app.add_option("TOPIC", *words, "a topic, a command and a verb, or facts and words to look for")->expected(0, -1);
  return [words](Context& context) {
    if (words->size() > 1 && words->front() == "facts") print_facts(context, {words->begin() + 1, words->end()});
    else if (words->size() == 1 && words->front() == "figures") print_figures(context);
    else context.print(topic_text(*words, context.look().width_or(80)));
    return Outcome{};
  };
}
}  // namespace

Command declare_help() {
  return {"help",
          "topics such as exit-codes, and the help of each command",
          {{"",
            "print help on a topic or a command",
            Access::none,
            declare_topic,
            {{"What the exit codes mean", "leeboard help exit-codes"},
             {"How to write lengths of time and doses", "leeboard help units"},
             {"Which facts have to do with something", "leeboard help facts last use"},
             {"The help of a verb", "leeboard help assess score"}},
            {}}}};
}

}  // namespace leeboard::app
