// leeboard_transcripts: runs the commands in transcript files and compares what they print. LEEBOARD_REWRITE=1 rewrites instead.
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>

#include "transcripts/compare.hpp"
#include "transcripts/sandbox.hpp"
#include "transcripts/script.hpp"

namespace {

using namespace transcripts;

void show(std::string_view title, const std::vector<std::string>& expected, const std::vector<std::string>& printed) {
  std::cout << "  " << title << " (- expected, + printed):\n";
  for (const std::string& line : difference(expected, printed)) { std::cout << "    " << line << '\n'; }
}

bool agrees(const Script& script, const Step& step, const Outcome& outcome) {
  const bool same_out = lines_fit(step.out, outcome.out);
  const bool same_err = lines_fit(step.err, outcome.err);
  const bool same_code = step.code == outcome.code && !outcome.timed_out;
  if (same_out && same_err && same_code) { return true; }
  std::cout << script.path.string() << ":" << step.line << ": $ " << step.command << '\n';
  if (outcome.timed_out) { std::cout << "  stopped after 300 s\n"; }
  if (!same_out) { show("stdout", step.out, outcome.out); }
  if (!same_err) { show("stderr", step.err, outcome.err); }
  if (!same_code) { std::cout << "  exit code: expected " << step.code << ", got " << outcome.code << '\n'; }
  return false;
}

// True when every step agrees, or when the file was rewritten.
bool run(const std::string& path, const std::filesystem::path& binaries, const std::filesystem::path& project, bool rewrite) {
  Script script = read_script(path);
  if (script.steps.empty()) {
    std::cout << path << ": no commands\n";
    return script.syntax != Syntax::transcript;
  }
  Sandbox sandbox(binaries, project);
  std::size_t failed = 0;
  for (Step& step : script.steps) {
    const Outcome outcome = sandbox.run(step.command);
    if (rewrite) {
      step.out = expect_from(step.out, outcome.out);
      step.err = expect_from(step.err, outcome.err);
      step.code = outcome.code;
    } else if (!agrees(script, step, outcome)) {
      ++failed;
    }
  }
  if (rewrite) { rewrite_script(script); }
  if (std::getenv("LEEBOARD_KEEP") != nullptr) { std::cout << "kept: " << sandbox.root().string() << '\n'; }
  std::cout << path << ": " << script.steps.size() << " commands, " << failed << " failed" << (rewrite ? ", rewritten" : "") << '\n';
  return failed == 0;
}

}  // namespace

int main(int argc, char** argv) {
  const char* const rewrite = std::getenv("LEEBOARD_REWRITE");
  std::filesystem::path binaries = std::filesystem::canonical("/proc/self/exe").parent_path();
  std::filesystem::path project = LEEBOARD_SOURCE_DIR;
  bool good = true;
  int files = 0;
  try {
    for (int i = 1; i < argc; ++i) {
      const std::string_view argument = argv[i];
      if (argument == "--project" && i + 1 < argc) {
        project = argv[++i];
      } else if (argument == "--bin" && i + 1 < argc) {
        binaries = argv[++i];
      } else {
        ++files;
        good = run(argv[i], binaries, project, rewrite != nullptr && std::string_view(rewrite) == "1") && good;
      }
    }
  } catch (const std::exception& error) {
    std::cout << error.what() << '\n';
    return 1;
  }
  if (files == 0) {
    std::cout << "usage: leeboard_transcripts [--project DIR] [--bin DIR] FILE...\n";
    return 2;
  }
  return good ? 0 : 1;
}
