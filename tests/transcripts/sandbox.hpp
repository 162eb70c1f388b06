// A fresh place for one transcript: folders, environment, and commands run by sh with their output caught.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace transcripts {

struct Outcome {
  std::vector<std::string> out;
  std::vector<std::string> err;
  int code = 0;
  bool timed_out = false;
};

/// Temporary folder with work/ (where commands run) and home/; removed at the end unless LEEBOARD_KEEP is set.
class Sandbox {
 public:
  Sandbox(const std::filesystem::path& binaries, const std::filesystem::path& project);
  ~Sandbox();
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  /// Runs one command; folder and exported variables carry over to the next one. At most 300 s.
  Outcome run(const std::string& command);
  const std::filesystem::path& root() const { return root_; }

 private:
  std::filesystem::path root_;
  std::vector<std::string> environment_;
};

}  // namespace transcripts
