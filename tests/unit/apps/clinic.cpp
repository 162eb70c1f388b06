// A clinic of one patient in a folder of its own.
#include "clinic.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "leeboard/context.hpp"
#include "leeboard/run.hpp"

namespace leeboard::test {

Said say(const std::vector<std::string>& words, const std::string& typed, bool terminal) {
  std::istringstream in(typed);
  std::ostringstream out, err;
  Said said;
  said.exit =
      run(words,
          app::Streams{
              .in = in, .out = out, .err = err, .real = false, .in_is_terminal = terminal, .out_is_terminal = terminal, .err_is_terminal = terminal});
  said.out = out.str();
  said.err = err.str();
  return said;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string unbroken(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
  }
  return out;
}

Folder::Folder() : path_(std::filesystem::temp_directory_path() / "leeboard-test-XXXXXX") {
  REQUIRE(::mkdtemp(path_.data()) != nullptr);
  ::setenv("XDG_STATE_HOME", path_.c_str(), 1);
  ::setenv("XDG_CONFIG_HOME", path_.c_str(), 1);
}

Folder::~Folder() { std::filesystem::remove_all(path_); }

std::string Folder::operator/(std::string_view name) const { return (std::filesystem::path(path_) / name).string(); }

Clinic::Clinic(const std::string& intake, const std::string& settings) {
  std::ofstream(folder_ / "leeboard.yaml") << settings << "staff:\n  - {id: S-03, name: A, role: nurse}\n";
  CHECK(run({"store", "init"}).exit == 0);
  CHECK(run({"intake", "add", "-"}, intake, false).exit == 0);
}

Said Clinic::run(std::vector<std::string> words, const std::string& typed, bool terminal, const std::string& as_of) {
  words.insert(words.end(), {"--db", folder_ / "clinic.db", "--as-of", as_of, "--actor", "S-03"});
  return say(words, typed, terminal);
}

}  // namespace leeboard::test
