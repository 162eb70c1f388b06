// Writing the reject file.
#include "leeboard/import/rejects.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "base/error.hpp"

namespace leeboard::app {

std::string reject_path(const std::string& asked, const std::string& stem, bool csv) {
  if (!asked.empty()) return asked;
  for (int number = 1;; ++number) {
    auto name = fmt::format("{}{}.{}", stem, number == 1 ? "" : fmt::format("-{}", number), csv ? "csv" : "ndjson");
    if (::access(name.c_str(), F_OK) != 0) return name;
  }
}

Rejects::Rejects(std::string path, bool csv, bool dry_run) : path_(std::move(path)), dry_run_(dry_run), lines_(csv) {
  // Said before the first record is stored, not when the first one is rejected.
  if (!dry_run_ && ::access(path_.c_str(), F_OK) == 0)
    throw Error{ErrorKind::io, "the reject file is there already"}.at({path_, 0, 0}).mend_with("name another file with --rejects");
}

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
