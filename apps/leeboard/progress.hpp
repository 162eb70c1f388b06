// A progress meter on stderr: a bar on a terminal, plain "k of n" lines otherwise when asked for.
#pragma once

#include <chrono>
#include <iosfwd>
#include <string>

namespace leeboard::app {

enum class ProgressStyle { off, bar, plain };

/// Counts work done; prints at most a few times a second, and nothing in style `off`.
class Progress {
 public:
  Progress(std::ostream& err, ProgressStyle style, std::string what, long long total);
  ~Progress();
  /// Work done so far.
  void at(long long done);
  /// Ends the line.
  void done();

 private:
  void show();
  std::ostream& err_;
  ProgressStyle style_;
  std::string what_;
  long long total_;
  long long done_ = 0;
  bool shown_ = false;
  std::chrono::steady_clock::time_point last_{};
};

}  // namespace leeboard::app
