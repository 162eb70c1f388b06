// The one main of the unit tests: home and current folder are a fresh one, so that no test reads or writes a person's own files.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>
#include <stdlib.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <string>

int main(int argc, char** argv) {
  std::string home = (std::filesystem::temp_directory_path() / "leeboard-tests-XXXXXX").string();
  if (::mkdtemp(home.data()) == nullptr || ::chdir(home.c_str()) != 0) {
    std::perror(home.c_str());
    return 1;
  }
  for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"}) ::setenv(name, home.c_str(), 1);
  for (const char* name : {"LEEBOARD_DB", "LEEBOARD_DATA", "LEEBOARD_AS_OF"}) ::unsetenv(name);
  const int result = doctest::Context(argc, argv).run();
  std::error_code ignored;
  std::filesystem::current_path("/", ignored);
  std::filesystem::remove_all(home, ignored);
  return result;
}
