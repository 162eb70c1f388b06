// A clinic of one patient in a folder of its own, spoken to in process as on a terminal or through pipes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leeboard::test {

/// What a run wrote, and its exit code.
struct Said {
  int exit = 0;
  std::string out, err;
};

/// Runs the program in process on `typed` as its standard input; all three streams are a terminal or none.
Said say(const std::vector<std::string>& words, const std::string& typed = {}, bool terminal = false);
bool has(const std::string& text, std::string_view part);
/// The same with each run of blanks and line ends as one blank: how lines are broken depends on the width.
std::string unbroken(const std::string& text);

/// A folder that is removed at the end, with the places of settings and of state inside.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string operator/(std::string_view name) const;

 private:
  std::string path_;
};

/// A new store with one patient, P-1.
class Clinic {
 public:
  /// `intake` is the patient's intake document; `settings` the clinic's leeboard.yaml.
  Clinic(const std::string& intake, const std::string& settings);
  /// Runs a command as S-03, as of a day.
  Said run(std::vector<std::string> words, const std::string& typed = {}, bool terminal = true, const std::string& as_of = "2026-12-01");

 private:
  Folder folder_;
};

}  // namespace leeboard::test
