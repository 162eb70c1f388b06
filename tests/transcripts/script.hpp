// A transcript: commands with what they are expected to print, as read from a .t file, Markdown or a manual page.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace transcripts {

/// One command and its expectation. Line numbers count from 1; the expectation spans [first, last) in the file.
struct Step {
  std::size_t line = 0;
  std::string command;
  std::vector<std::string> out;
  std::vector<std::string> err;
  int code = 0;
  std::size_t first = 0;
  std::size_t last = 0;
  std::string indent;
};

enum class Syntax { transcript, markdown, manual };

struct Script {
  std::filesystem::path path;
  Syntax syntax = Syntax::transcript;
  std::vector<std::string> lines;
  std::vector<Step> steps;
};

/// Reads a file by its ending: .md Markdown, .1 to .8 manual, anything else a transcript. Throws std::runtime_error.
Script read_script(const std::filesystem::path& path);

/// The expectation as it stands in a file: stdout, then `! ` stderr, then `[n]`; escaped for the file's syntax.
std::vector<std::string> format_expectation(const Step& step, Syntax syntax);

/// Writes the script back with each step's expectation as it is now.
void rewrite_script(const Script& script);

std::vector<std::string> split_lines(const std::string& text);

}  // namespace transcripts
