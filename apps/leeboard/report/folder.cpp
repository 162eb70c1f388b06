// Writing a batch of reports.
#include "leeboard/report/folder.hpp"

#include <sys/stat.h>

#include <algorithm>

#include "base/digest.hpp"
#include "io/source.hpp"

namespace leeboard::app {

ReportFolder::ReportFolder(const std::string& path, io::Overwrite overwrite) : directory_(io::OutputDirectory::create(path)), overwrite_(overwrite) {}

bool ReportFolder::holds(const std::string& name, std::string_view bytes) const {
  const auto path = directory_.path() + "/" + name;
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode) || static_cast<std::size_t>(status.st_size) != bytes.size()) return false;
  auto source = io::Source::open(path);
  return io::read_all(source, bytes.size() + 1) == bytes;
}

bool ReportFolder::put(const std::string& name, std::string_view bytes, io::Overwrite overwrite, io::Sync sync) {
  if (holds(name, bytes)) return false;
  io::AtomicFile file(directory_, name, overwrite);
  file.write(bytes);
  file.commit(sync);
  return true;
}

void ReportFolder::write(std::string_view patient, std::string_view format, std::string_view suffix, std::string_view bytes) {
  const auto name = report::report_file_name(patient, suffix);
  const bool made = put(name, bytes, overwrite_, io::Sync::later);
  report::ManifestFile entry{name, std::string(patient), std::string(format), bytes.size(), sha256_hex(bytes)};
  const std::lock_guard lock(mutex_);
  files_.push_back(std::move(entry));
  ++(made ? written_ : unchanged_);
}

void ReportFolder::flag(std::string_view patient, report::PersonFlags flags) {
  const std::lock_guard lock(mutex_);
  flags_.insert_or_assign(std::string(patient), std::move(flags));
}

void ReportFolder::finish(report::Manifest manifest, const std::string& title) {
  std::ranges::sort(files_, {}, &report::ManifestFile::name);
  manifest.files = std::move(files_);
  manifest.flags = std::move(flags_);
  // The manifest stands for files that are on disk, so it comes after them.
  directory_.sync();
  // A list of files follows the files: it was never somebody else's.
  if (std::ranges::any_of(manifest.files, [](const auto& file) { return file.format == "html"; }))
    put("index.html", report::render_index(manifest, title), io::Overwrite::replace, io::Sync::later);
  put("manifest.json", report::render_manifest(manifest), io::Overwrite::replace, io::Sync::now);
}

}  // namespace leeboard::app
