// The reject file of one run.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "clinic/import/reject.hpp"
#include "io/files.hpp"

namespace leeboard::app {

/// The name, numbered (`-2`, `-3`) when something of that name is there.
std::string free_name(const std::string& first);
/// The file that was asked for, else `<stem>.csv` or `.ndjson`; a free name.
std::string reject_path(const std::string& asked, const std::string& stem, bool csv);

/// The reject file of one run; made when the first reject comes. Mode 0600.
class Rejects {
 public:
  /// `csv`: same header and cells and two columns; otherwise NDJSON. Nothing is written in a dry run.
  Rejects(std::string path, bool csv, bool dry_run);
  /// The header of a CSV input (with its delimiter), before the first reject.
  void set_header(std::span<const std::string> header, char delimiter = ',') { lines_.set_header(header, delimiter); }
  void add(const clinic::RecordPlace& place, std::string_view error);
  /// Syncs and closes; the path, or empty when there was no reject.
  std::string finish();
  long long count() const { return count_; }
  /// The name under which the file is written; once it is there, another than was asked for when that one stood there.
  const std::string& path() const { return path_; }

 private:
  std::string path_;
  bool dry_run_;
  long long count_ = 0;
  clinic::RejectLines lines_;
  std::optional<io::RejectFile> file_;
};

}  // namespace leeboard::app
