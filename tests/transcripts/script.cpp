// Reads the three kinds of transcript files and writes changed expectations back in place.
#include "transcripts/script.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace transcripts {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> manual_escapes{{
    {"\\e", "\\"},
    {"\\-", "-"},
    {"\\&", ""},
    {"\\(aq", "'"},
    {"\\(dq", "\""},
    {"\\(ga", "`"},
    {"\\(ha", "^"},
    {"\\(ti", "~"},
}};

std::string decode_manual(std::string_view line) {
  std::string text;
  while (!line.empty()) {
    const auto* const found = std::ranges::find_if(manual_escapes, [&](const auto& pair) { return line.starts_with(pair.first); });
    if (found != manual_escapes.end()) {
      text += found->second;
      line.remove_prefix(found->first.size());
    } else {
      text += line.front();
      line.remove_prefix(1);
    }
  }
  return text;
}

std::string encode_manual(const std::string& line) {
  std::string text;
  if (line.starts_with('.') || line.starts_with('\'')) { text = "\\&"; }
  for (const char c : line) {
    if (c == '\\') {
      text += "\\e";
    } else {
      text += c;
    }
  }
  return text;
}

bool is_exit_code(std::string_view line) {
  return line.size() >= 3 && line.front() == '[' && line.back() == ']' &&
         std::ranges::all_of(line.substr(1, line.size() - 2), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

// The lines of one block; a line is a comment only where no output could be meant.
class BlockReader {
 public:
  BlockReader(Script& script, std::string indent) : script_(script), indent_(std::move(indent)) {}

  void read(std::size_t number, const std::string& raw) {
    const std::string line = text_of(raw);
    if (line.starts_with("$ ")) {
      Step step;
      step.line = number;
      step.command = line.substr(2);
      step.first = step.last = number + 1;
      step.indent = indent_;
      script_.steps.push_back(step);
      open_ = true;
      in_command_ = true;
    } else if (in_command_ && (line.starts_with("> ") || line == ">")) {
      Step& step = script_.steps.back();
      step.command += "\n" + (line.size() > 2 ? line.substr(2) : "");
      step.first = step.last = number + 1;
    } else if ((!open_ || after_blank_) && line.starts_with("# ")) {
      open_ = false;
      in_command_ = false;
    } else if (!open_) {
      if (!is_blank(line)) { throw std::runtime_error(script_.path.string() + ":" + std::to_string(number) + ": output without a command"); }
    } else {
      expect(number, line);
    }
    after_blank_ = is_blank(line) || (after_blank_ && !open_);
  }

 private:
  std::string text_of(const std::string& raw) const {
    std::string line = raw.starts_with(indent_) ? raw.substr(indent_.size()) : raw;
    return script_.syntax == Syntax::manual ? decode_manual(line) : line;
  }

  void expect(std::size_t number, const std::string& line) {
    Step& step = script_.steps.back();
    in_command_ = false;
    if (is_blank(line)) {
      step.out.push_back(line);  // trailing ones are dropped when outputs are compared
      return;
    }
    step.last = number + 1;
    if (line.starts_with("! ") || line == "!") {
      step.err.push_back(line.size() > 2 ? line.substr(2) : "");
    } else if (is_exit_code(line)) {
      step.code = std::stoi(line.substr(1, line.size() - 2));
    } else {
      step.out.push_back(line);
    }
  }

  Script& script_;
  std::string indent_;
  bool open_ = false;
  bool in_command_ = false;
  bool after_blank_ = true;
};

void trim_blank_end(std::vector<std::string>& lines) {
  while (!lines.empty() && is_blank(lines.back())) { lines.pop_back(); }
}

void read_markdown(Script& script) {
  for (std::size_t i = 0; i < script.lines.size(); ++i) {
    const std::size_t at = script.lines[i].find_first_not_of(' ');
    if (at == std::string::npos || script.lines[i].substr(at) != "```console") { continue; }
    BlockReader block(script, script.lines[i].substr(0, at));
    for (++i; i < script.lines.size() && !script.lines[i].substr(std::min(at, script.lines[i].size())).starts_with("```"); ++i) {
      block.read(i + 1, script.lines[i]);
    }
  }
}

void read_manual(Script& script) {
  for (std::size_t i = 0; i + 1 < script.lines.size(); ++i) {
    if (!script.lines[i].starts_with(".Bd -literal") || !script.lines[i + 1].starts_with("$ ")) { continue; }
    BlockReader block(script, "");
    for (++i; i < script.lines.size() && !script.lines[i].starts_with(".Ed"); ++i) { block.read(i + 1, script.lines[i]); }
  }
}

Syntax syntax_of(const std::filesystem::path& path) {
  const std::string ending = path.extension().string();
  if (ending == ".md") { return Syntax::markdown; }
  return ending.size() == 2 && ending[1] >= '1' && ending[1] <= '8' ? Syntax::manual : Syntax::transcript;
}

}  // namespace

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) { lines.push_back(line); }
  return lines;
}

Script read_script(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) { throw std::runtime_error(path.string() + ": cannot be read"); }
  std::ostringstream text;
  text << in.rdbuf();
  Script script{.path = path, .syntax = syntax_of(path), .lines = split_lines(text.str()), .steps = {}};
  if (script.syntax == Syntax::markdown) {
    read_markdown(script);
  } else if (script.syntax == Syntax::manual) {
    read_manual(script);
  } else {
    BlockReader block(script, "");
    for (std::size_t i = 0; i < script.lines.size(); ++i) { block.read(i + 1, script.lines[i]); }
  }
  for (Step& step : script.steps) { trim_blank_end(step.out); }
  return script;
}

std::vector<std::string> format_expectation(const Step& step, Syntax syntax) {
  std::vector<std::string> lines = step.out;
  for (const std::string& line : step.err) { lines.push_back(line.empty() ? "!" : "! " + line); }
  if (step.code != 0) { lines.push_back("[" + std::to_string(step.code) + "]"); }
  for (std::string& line : lines) {
    line = syntax == Syntax::manual ? encode_manual(line) : line;
    line = line.empty() ? line : step.indent + line;
  }
  return lines;
}

void rewrite_script(const Script& script) {
  std::ofstream out(script.path, std::ios::binary | std::ios::trunc);
  std::size_t next = 1;
  for (const Step& step : script.steps) {
    for (; next < step.first; ++next) { out << script.lines[next - 1] << '\n'; }
    for (const std::string& line : format_expectation(step, script.syntax)) { out << line << '\n'; }
    next = step.last;
  }
  for (; next <= script.lines.size(); ++next) { out << script.lines[next - 1] << '\n'; }
  out.close();
  if (!out) { throw std::runtime_error(script.path.string() + ": cannot be written"); }
}

}  // namespace transcripts
