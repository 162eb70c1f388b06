// Composing help texts.
#include "leeboard/help_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "leeboard/command_line.hpp"
#include "leeboard/exit_codes.hpp"

namespace leeboard::app {

namespace {
std::string wrap(const std::string& text, std::size_t indent, std::size_t first, std::size_t width) {
  std::string out;
  std::size_t column = first;
  std::size_t at = 0;
  while (at < text.size()) {
    auto end = text.find(' ', at);
    if (end == std::string::npos) end = text.size();
    const auto word = text.substr(at, end - at);
    if (column + word.size() + 1 > width - 1 && column > indent) {
      out += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (at != 0) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
    at = end + 1;
  }
  return out;
}

std::string entry(const std::string& left, const std::string& right, std::size_t column, std::size_t width) {
  column = std::min(column, width / 3);
  if (left.size() + 2 > column) return left + "\n" + std::string(column, ' ') + wrap(right, column, column, width) + "\n";
  return left + std::string(column - left.size(), ' ') + wrap(right, column, column, width) + "\n";
}

std::string left_of(const OptionHelp& option) {
  std::string text = "  ";
  for (std::size_t i = 0; i < option.names.size(); ++i) text += (i > 0 ? ", " : "") + option.names[i];
  if (!option.positional && !option.value.empty()) text += " " + option.value;
  return text;
}

std::string section(const std::vector<OptionHelp>& options, const char* heading, bool positional, bool global, std::size_t width) {
  std::string out;
  for (const auto& option : options)
    if (option.positional == positional && option.global == global) out += entry(left_of(option), option.what, 26, width);
  return out.empty() ? out : fmt::format("\n{}\n{}", heading, out);
}
}  // namespace

std::string usage_line(const Command& command, const Verb& verb) {
  std::string out = "leeboard " + command.name + (verb.name.empty() ? "" : " " + verb.name);
  for (const auto& option : options_of(command, verb)) {
    if (!option.positional) continue;
    const auto word = option.names.front() + (option.many ? "..." : "");
    out += option.required ? " " + word : " [" + word + "]";
  }
  return out + " [FLAGS]";
}

std::string general_help(const std::vector<Command>& commands, std::size_t width) {
  std::string out =
      "leeboard: paperwork for clinicians who treat opioid use disorder\n\n"
      "usage: leeboard [GLOBAL] COMMAND VERB [ARGS] [FLAGS]\n\ncommands\n";
  for (const auto& command : commands) out += entry("  " + command.name, command.summary, 14, width);
  return out +
         "\nIt proposes, explains and records. People decide.\n"
         "See `leeboard COMMAND --help`, `leeboard COMMAND VERB --help`,\n"
         "`leeboard help exit-codes` and the manual page leeboard(1).\n";
}

std::string command_help(const Command& command, std::size_t width) {
  std::string out = fmt::format("leeboard {}: {}\n\nusage: leeboard {} VERB [ARGS] [FLAGS]\n\nverbs\n", command.name, command.summary, command.name);
  for (const auto& verb : command.verbs) out += entry("  " + verb.name, verb.summary, 19, width);
  return out + fmt::format("\nSee `leeboard {} VERB --help`.\n", command.name);
}

std::string verb_help(const Command& command, const Verb& verb, std::size_t width) {
  const auto options = options_of(command, verb);
  const auto name = "leeboard " + command.name + (verb.name.empty() ? "" : " " + verb.name);
  auto out = wrap(name + ": " + verb.summary, 2, 0, width) + "\n\n" + wrap("usage: " + usage_line(command, verb), 2, 0, width) + "\n";
  out += section(options, "arguments", true, false, width);
  out += section(options, "options", false, false, width);
  if (!verb.formats.empty()) {
    std::string list;
    for (const auto& format : verb.formats) list += (list.empty() ? "" : " ") + format;
    out += "\nformats\n  " + list + " (the first is the default)\n";
  }
  if (!verb.examples.empty()) {
    out += "\nexamples\n";
    for (const auto& example : verb.examples) out += fmt::format("  {}\n    $ {}\n", example.what, example.line);
  }
  return out + section(options, "global options", false, true, width);
}

std::string exit_codes_help(std::size_t width) {
  std::string out = "code  name         meaning\n";
  for (const auto& code : exit_codes()) {
    out += entry(fmt::format("{:>4}  {}", code.number, code.name), std::string(code.meaning), 19, width);
    if (!code.next.empty()) out += std::string(19, ' ') + "-> " + wrap(std::string(code.next), 22, 22, width) + "\n";
  }
  return out +
         "\nAny other code means failure. A command that ends on an error uses the first\n"
         "that applies of 70, 130/143, 16, 14, 13, 12, 11, 10, 15, 2, 5, 4, 6; one that\n"
         "finished the first of 9, 3, 7, 8, 0.\n";
}

}  // namespace leeboard::app
