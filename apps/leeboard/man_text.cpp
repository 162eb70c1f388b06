// mdoc from the command tree.
#include "leeboard/man_text.hpp"

#include "leeboard/command_line.hpp"
#include "leeboard/exit_codes.hpp"

namespace leeboard::app {

namespace {
// A line that begins with a dot or an apostrophe would be a request, and a backslash an escape.
std::string literal(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') out += "\\e";
    else if (c == '-') out += "\\-";
    else out += c;
  }
  if (out.starts_with('.') || out.starts_with('\'')) out.insert(0, "\\&");
  return out;
}

// On the line of a macro a double quote would only hold an argument together.
std::string quoted(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '"' ? "\\(dq" : std::string(1, c);
  return out;
}

// Arguments of macros must not be taken for macro names themselves.
std::string argument(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
  return "\"" + out + "\"";
}

// Only a plain word is lowered: an abbreviation keeps its capitals.
std::string lower_first(std::string text) {
  if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && ((text[1] >= 'a' && text[1] <= 'z') || (text[0] == 'A' && text[1] == ' ')))
    text[0] = static_cast<char>(text[0] + 32);
  return text;
}

std::string flags(const OptionHelp& option) {
  std::string out;
  for (const auto& name : option.names) {
    if (!out.empty()) out += " , ";
    out += "Fl " + name.substr(1);
  }
  if (!option.value.empty()) out += " Ar " + argument(option.value);
  return out;
}

std::string listed(const std::vector<OptionHelp>& options, bool global) {
  std::string out;
  for (const auto& option : options) {
    if (option.positional || option.global != global) continue;
    out += ".It " + flags(option) + "\n" + literal(option.what) + ".\n";
  }
  return out.empty() ? out : ".Bl -tag -width Ds\n" + out + ".El\n";
}
}  // namespace

std::string man_verbs(const Command& command) {
  std::string out;
  for (const auto& verb : command.verbs) {
    const auto options = options_of(command, verb);
    if (!verb.name.empty()) out += ".Ss " + verb.name + "\n";
    out += ".Nm leeboard " + command.name + (verb.name.empty() ? "" : " " + verb.name) + "\n";
    for (const auto& option : options) {
      if (!option.positional) continue;
      const auto word = "Ar " + argument(option.names.front()) + (option.many ? " ..." : "");
      out += option.required ? "." + word + "\n" : ".Op " + word + "\n";
    }
    out += ".Pp\n" + literal(verb.summary) + ".\n";
    std::string arguments;
    for (const auto& option : options)
      if (option.positional) arguments += ".It Ar " + argument(option.names.front()) + "\n" + literal(option.what) + ".\n";
    if (!arguments.empty()) out += ".Bl -tag -width Ds\n" + arguments + ".El\n";
    out += listed(options, false);
    if (!verb.formats.empty()) {
      out += ".Pp\nFormats:";
      for (const auto& format : verb.formats) out += " " + format;
      out += ".\n";
    }
    for (const auto& example : verb.examples)
      out += ".Pp\nExample, " + literal(lower_first(example.what)) + (example.what.ends_with('?') ? "" : ":") + "\n.Dl " +
             quoted(literal(example.line)) + "\n";
  }
  return out;
}

std::string man_globals(const Command& any) {
  std::string out;
  for (const auto& option : options_of(any, any.verbs.front()))
    if (option.global) out += ".It " + flags(option) + "\n" + literal(option.what) + ".\n";
  return ".Bl -tag -width Ds\n" + out + ".It Fl h , Fl -help\nprint help.\n.It Fl -version\nprint the version.\n.El\n";
}

std::string man_exit_codes() {
  std::string out = ".Bl -tag -width Ds\n";
  for (const auto& code : exit_codes()) {
    out += ".It " + std::to_string(code.number) + " " + argument(std::string(code.name)) + "\n" + literal(std::string(code.meaning)) + ".\n";
    if (!code.next.empty()) out += "Next: " + literal(std::string(code.next)) + ".\n";
  }
  return out + ".El\n";
}

}  // namespace leeboard::app
