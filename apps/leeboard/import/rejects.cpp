// Writing the reject file.
#include "leeboard/import/rejects.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

namespace leeboard::app {

std::string free_name(const std::string& first) {
  const auto slash = first.rfind('/') + 1;  // 0 without one
  const auto dot = first.rfind('.');
  const auto end = dot == std::string::npos || dot <= slash ? first.size() : dot;
  auto name = first;
  struct stat there {};
  // A link that leads nowhere is there too.
  for (int number = 2; ::lstat(name.c_str(), &there) == 0; ++number) name = fmt::format("{}-{}{}", first.substr(0, end), number, first.substr(end));
  return name;
}

std::string reject_path(const std::string& asked, const std::string& stem, bool csv) {
  return free_name(asked.empty() ? fmt::format("{}.{}", stem, csv ? "csv" : "ndjson") : asked);
}

Rejects::Rejects(std::string path, bool csv, bool dry_run) : path_(std::move(path)), dry_run_(dry_run), lines_(csv) {}

void Rejects::add(const clinic::RecordPlace& place, std::string_view error) {
  ++count_;
  if (dry_run_) return;
  if (!file_) file_.emplace(path_);
  file_->write(lines_.format(place, error));
}

std::string Rejects::finish() {
  if (!file_) return {};
  file_->close();
  file_.reset();
  return path_;
}

}  // namespace leeboard::app
