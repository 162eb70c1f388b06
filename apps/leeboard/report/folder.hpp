// The folder that a batch of reports goes to.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "io/files.hpp"
#include "report/manifest.hpp"

namespace leeboard::app {

/// Writes report files whole or not at all. A file that holds the same bytes already is left; one that differs is refused, or
/// replaced when asked to. For several threads.
class ReportFolder {
 public:
  ReportFolder(const std::string& path, io::Overwrite overwrite);

  /// Writes one report and notes it for the manifest. Throws io.
  void write(std::string_view patient, std::string_view format, std::string_view suffix, std::string_view bytes);
  /// Notes what the index page says of a person.
  void flag(std::string_view patient, report::PersonFlags flags);
  /// Syncs all files, then writes index.html and manifest.json.
  void finish(report::Manifest manifest, const std::string& title);

  std::uint64_t written() const { return written_; }
  std::uint64_t unchanged() const { return unchanged_; }
  const std::string& path() const { return directory_.path(); }

 private:
  bool holds(const std::string& name, std::string_view bytes) const;
  /// True when the file is new.
  bool put(const std::string& name, std::string_view bytes, io::Overwrite overwrite, io::Sync sync);

  io::OutputDirectory directory_;
  io::Overwrite overwrite_;
  std::mutex mutex_;
  std::vector<report::ManifestFile> files_;
  std::map<std::string, report::PersonFlags> flags_;
  std::uint64_t written_ = 0, unchanged_ = 0;
};

}  // namespace leeboard::app
