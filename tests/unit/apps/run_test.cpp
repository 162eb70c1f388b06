// The program's edge in process: help goes to standard output, a misuse gives code 2, a reason and a way out, and writes nothing.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "base/error.hpp"
#include "clinic.hpp"
#include "leeboard/command_line.hpp"
#include "leeboard/exit_codes.hpp"
#include "leeboard/version.hpp"

using namespace leeboard;
using test::has;
using test::say;

TEST_CASE("help of the program, of each command and of each verb") {
  const auto general = say({"--help"});
  CHECK(general.exit == 0);
  CHECK(general.err.empty());
  const auto commands = app::all_commands();
  CHECK(commands.size() >= 9);
  for (const auto& command : commands) {
    CAPTURE(command.name);
    CHECK(has(general.out, "\n  " + command.name + " "));
    CHECK(has(general.out, command.summary.substr(0, 20)));
    const auto of_command = say({command.name, "--help"});
    CHECK(of_command.exit == 0);
    CHECK(of_command.err.empty());
    CHECK(of_command.out.starts_with("leeboard " + command.name));
    for (const auto& verb : command.verbs) {
      if (verb.name.empty()) continue;
      CAPTURE(verb.name);
      CHECK(has(of_command.out, "\n  " + verb.name));
      const auto of_verb = say({command.name, verb.name, "-h"});
      CHECK(of_verb.exit == 0);
      CHECK(of_verb.err.empty());
      CHECK(of_verb.out.starts_with("leeboard " + command.name + " " + verb.name + ": "));
      CHECK(has(of_verb.out, "\nusage: leeboard " + command.name + " " + verb.name));
      for (const auto& option : app::options_of(command, verb)) CHECK(has(of_verb.out, option.names.back()));
    }
  }
}

TEST_CASE("what a verb binds to its options lives as long as the parser writes to it") {
  const auto commands = app::all_commands();
  std::size_t tried = 0;
  for (const auto& command : commands) {
    for (const auto& verb : command.verbs) {
      for (const auto& option : app::options_of(command, verb)) {
        if (option.global) continue;
        std::vector<std::string> words{command.name};
        if (!verb.name.empty()) words.push_back(verb.name);
        if (!option.positional) words.push_back(option.names.back());
        if (option.positional || !option.value.empty()) words.emplace_back("1");
        CAPTURE(command.name);
        CAPTURE(verb.name);
        ++tried;
        try {
          app::parse_command_line(words, app::find_request(words, commands));
        } catch (const Error& error) {  // something else may be required; the sanitizer watches what was written before
          CHECK(error.kind() == ErrorKind::usage);
        }
      }
    }
  }
  CHECK(tried > 50);
}

TEST_CASE("an option of one value takes one word, so that the words behind it are arguments") {
  const auto commands = app::all_commands();
  std::size_t tried = 0;
  for (const auto& command : commands) {
    for (const auto& verb : command.verbs) {
      const auto options = app::options_of(command, verb);
      const bool takes_words = std::ranges::any_of(options, [](const auto& option) { return option.positional; });
      for (const auto& option : options) {
        if (option.positional || option.value.empty()) continue;
        CAPTURE(command.name);
        CAPTURE(verb.name);
        CAPTURE(option.names.back());
        CHECK_FALSE(option.takes_the_rest);
        if (takes_words || verb.name.empty()) continue;
        ++tried;
        const auto value = option.legal.empty() ? std::string("1") : option.legal.front();
        const std::vector<std::string> words{command.name, verb.name, option.names.back(), value, "one-more"};
        CHECK_THROWS_AS(app::parse_command_line(words, app::find_request(words, commands)), Error);
      }
    }
  }
  CHECK(tried > 50);
}

TEST_CASE("a verb that is taken for a command, or looked for in the wrong one, is named with its command") {
  for (const auto& [word, mend] : std::initializer_list<std::pair<const char*, const char*>>{
           {"restore", "did you mean `leeboard store restore`?"},
           {"score", "did you mean `leeboard assess score`?"},
           {"find", "did you mean `leeboard intake find`?"},
           {"diff", "did you mean `leeboard plan diff`?"},
           {"restroe", "did you mean `leeboard store restore`?"},
           {"resolve", "did you mean `leeboard intake resolve` or `leeboard triggers resolve`?"},
       }) {
    CAPTURE(word);
    const auto said = say({word});
    CHECK(said.exit == 2);
    CHECK(has(said.err, mend));
  }
  CHECK(has(say({"intake", "score"}).err, "did you mean `leeboard assess score`?"));
  CHECK(has(say({"intake", "fnid"}).err, "did you mean find?"));
}

TEST_CASE("the version for programs names every shape that the sources speak of") {
  const auto said = say({"--json", "--version"});
  CHECK(said.exit == 0);
  CHECK(said.err.empty());
  CHECK(said.out == say({"--version", "--format", "json"}).out);
  CHECK(has(said.out, "\"definitions\":\"sha256:"));
  CHECK(say({"--version"}).out.starts_with("leeboard "));
  CHECK(say({"--version", "--jsn"}).exit == 2);
  std::set<std::string> spoken_of;
  const std::regex name("leeboard\\.[a-z-]+/[0-9]+");
  for (const char* top : {"lib", "apps"})
    for (const auto& entry : std::filesystem::recursive_directory_iterator(std::filesystem::path(LEEBOARD_SOURCE_DIR) / top)) {
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
      std::ifstream in(entry.path());
      const std::string text{std::istreambuf_iterator<char>(in), {}};
      for (auto at = std::sregex_iterator(text.begin(), text.end(), name); at != std::sregex_iterator(); ++at) spoken_of.insert(at->str());
    }
  const auto known = app::known_schemas();
  CHECK(std::set<std::string>(known.begin(), known.end()) == spoken_of);
  CHECK(std::ranges::is_sorted(known));
}

TEST_CASE("no command at all shows the help on standard error and is a misuse") {
  const auto said = say({});
  CHECK(said.exit == 2);
  CHECK(said.out.empty());
  CHECK(said.err == say({"--help"}).out);
}

TEST_CASE("a misuse has code 2, names what is wrong and how to mend it") {
  struct Misuse {
    std::vector<std::string> words;
    const char* what;
    const char* mend;
  };
  const Misuse table[] = {
      {{"intaek", "list"}, "there is no command 'intaek'", "intake"},
      {{"zzzzzzzz"}, "there is no command 'zzzzzzzz'", "leeboard --help"},
      {{"intake"}, "'intake' needs a verb", "choose one of: "},
      {{"intake", "lits"}, "there is no intake verb 'lits'", "list"},
      {{"intake", "list", "--formt", "json"}, "'intake list' has no option --formt", "--format"},
      {{"intake", "list", "--db", ""}, "the value of --db is empty", "give it a value"},
      {{"intake", "list", "--format", "svg"}, "cannot write the format 'svg'", "it can write: "},
      {{"completion", "bash", "more"}, "'completion' takes no further argument", "see `leeboard completion --help`"},
  };
  for (const auto& misuse : table) {
    CAPTURE(misuse.what);
    const auto said = say(misuse.words);
    CHECK(said.exit == 2);
    CHECK(said.out.empty());
    CHECK(said.err.starts_with("leeboard: error[usage]: "));
    CHECK(has(said.err, misuse.what));
    CHECK(has(said.err, misuse.mend));
  }
}

TEST_CASE("a misuse is one JSON object where JSON was asked for") {
  for (const auto& asked : std::vector<std::vector<std::string>>{{"--json"}, {"--format", "json"}, {"--format=ndjson"}}) {
    auto words = std::vector<std::string>{"intake", "list", "--nothing-like-it"};
    words.insert(words.end(), asked.begin(), asked.end());
    const auto said = say(words);
    CHECK(said.exit == 2);
    CHECK(said.out.empty());
    CHECK(said.err.starts_with("{\"schema\":\"leeboard.error/1\",\"code\":\"usage\",\"exit\":2,"));
    CHECK(has(said.err, "--nothing-like-it"));
    CHECK(std::ranges::count(said.err, '\n') == 1);
  }
}

TEST_CASE("a store that is not there is told, not made") {
  const test::Folder folder;
  const std::string file = folder / "no-such-folder/clinic.db";
  const auto said = say({"intake", "list", "--db", file, "--as-of", "2026-12-01"});
  CHECK(said.exit == 10);
  CHECK(said.out.empty());
  CHECK(has(said.err, "leeboard store init"));
  CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("each kind of error has a code of its own, and the help lists each code") {
  const auto listed = say({"help", "exit-codes"});
  CHECK(listed.exit == 0);
  for (const auto& code : app::exit_codes()) {
    CAPTURE(code.number);
    CHECK(has(listed.out, std::to_string(code.number) + "  " + std::string(code.name)));
  }
  std::vector<int> seen;
  for (int kind = 0; kind <= static_cast<int>(ErrorKind::bug); ++kind) {
    const int number = app::exit_code_of(static_cast<ErrorKind>(kind)).number;
    CHECK(number > 0);
    CHECK(std::ranges::count(seen, number) == 0);
    seen.push_back(number);
  }
}

TEST_CASE("--yes answers a question of yes or no at the terminal, and nothing else does") {
  test::Clinic clinic(R"({"patient":{"code":"P-1","name":{"given":["Ana"],"family":"Lindqvist"},"birth_date":"1990-01-02"}})", "");
  const std::string like = R"({"patient":{"code":"P-2","name":{"given":["Ana"],"family":"Lindqvist"},"birth_date":"1990-01-02"}})";
  const auto unanswered = clinic.run({"intake", "add", "-"}, like);
  CHECK(unanswered.exit == 4);
  CHECK(has(unanswered.err, "Store a new person? [y/N]"));
  const auto piped = clinic.run({"intake", "add", "-", "--yes"}, like, false);
  CHECK(piped.exit == 6);
  CHECK(has(piped.err, "--new"));
  const auto answered = clinic.run({"intake", "add", "-", "--yes"}, like);
  CHECK(answered.exit == 0);
  CHECK(has(answered.err, "yes (--yes)"));
  CHECK(has(answered.out, "P-2"));
}
