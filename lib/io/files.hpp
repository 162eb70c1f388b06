// The one place that writes files: whole and synced, or not at all; never through a symbolic link.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "io/descriptor.hpp"
#include "io/output_directory.hpp"

namespace leeboard::io {

/// What becomes of a file that is there.
enum class Overwrite : std::uint8_t { refuse, replace };
/// When what is written must be on disk.
enum class Sync : std::uint8_t { now, later };

/// A file that appears under its name whole and synced at `commit()`, mode 0600; without it nothing stays behind.
class AtomicFile {
 public:
  /// Starts beside `path`. Throws io when the target is a symbolic link, stands there already (unless `replace`) or cannot be made.
  explicit AtomicFile(const std::string& path, Overwrite overwrite = Overwrite::refuse);
  /// Starts in a folder under a safe name. Throws io.
  AtomicFile(const OutputDirectory& directory, std::string_view name, Overwrite overwrite = Overwrite::refuse);
  AtomicFile(AtomicFile&&) noexcept;
  AtomicFile& operator=(AtomicFile&&) = delete;
  ~AtomicFile();

  /// Throws io, with the disk full and the read-only medium told apart.
  void write(std::string_view bytes);
  /// Syncs, puts the file under its name, syncs the folder. Throws io; the old file, if any, is then still there.
  /// Sync::later leaves both syncs to OutputDirectory::sync; the file still appears whole or not at all.
  void commit(Sync sync = Sync::now);
  const std::string& path() const { return path_; }

 private:
  AtomicFile(Descriptor folder, std::string name, std::string path, Overwrite overwrite);
  void check_target() const;
  Descriptor folder_;
  Descriptor file_;
  std::string path_;  // as the user knows it
  std::string name_;  // in the folder
  std::string temporary_;
  Overwrite overwrite_;
};

/// Writes a whole file at once. Throws as AtomicFile.
void write_file(const std::string& path, std::string_view bytes, Overwrite overwrite = Overwrite::refuse);

/// A file written as its lines appear: rejects of an import. New, mode 0600, no link; what was written stays.
class RejectFile {
 public:
  /// Throws io when the file stands there already or cannot be made.
  explicit RejectFile(const std::string& path);
  /// Appends; throws io.
  void write(std::string_view bytes);
  /// Syncs and closes; throws io.
  void close();
  const std::string& path() const { return path_; }

 private:
  Descriptor file_;
  std::string path_;
};

}  // namespace leeboard::io
