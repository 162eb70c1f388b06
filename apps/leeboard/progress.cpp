// Printing progress.
#include "leeboard/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace leeboard::app {

Progress::Progress(std::ostream& err, ProgressStyle style, std::string what, long long total)
    : err_(err), style_(style), what_(std::move(what)), total_(total), last_(std::chrono::steady_clock::now()) {}

Progress::~Progress() {
  if (shown_ && style_ == ProgressStyle::bar) err_ << '\n' << std::flush;
}

void Progress::at(long long done) {
  done_ = done;
  if (style_ == ProgressStyle::off) return;
  const auto pause = style_ == ProgressStyle::bar ? std::chrono::milliseconds{100} : std::chrono::milliseconds{3000};
  const auto now = std::chrono::steady_clock::now();
  if (now - last_ < pause) return;
  last_ = now;
  show();
}

void Progress::done() {
  if (style_ == ProgressStyle::off || (!shown_ && style_ == ProgressStyle::plain)) return;
  show();
  if (style_ == ProgressStyle::bar) err_ << '\n' << std::flush;
  shown_ = false;
  style_ = ProgressStyle::off;
}

void Progress::show() {
  shown_ = true;
  if (style_ == ProgressStyle::plain) {
    err_ << (total_ > 0 ? fmt::format("{}: {} of {}\n", what_, done_, total_) : fmt::format("{}: {}\n", what_, done_));
  } else if (total_ > 0) {
    const auto part = static_cast<std::size_t>(std::clamp(done_ * 30 / total_, 0LL, 30LL));
    err_ << fmt::format("\r{} [{}{}] {} of {}", what_, std::string(part, '#'), std::string(30 - part, '.'), done_, total_);
  } else {
    err_ << fmt::format("\r{} {}", what_, done_);
  }
  err_ << std::flush;
}

}  // namespace leeboard::app
