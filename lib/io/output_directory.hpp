// Folders for output, held open so that nobody can swap them for a link meanwhile.
#pragma once

#include <string>
#include <string_view>

#include "io/descriptor.hpp"

namespace leeboard::io {

/// A folder held open; files in it are named by ids only ([A-Za-z0-9._-]{1,64}) and never followed through links.
class OutputDirectory {
 public:
  /// Opens a folder, creating it and missing parents with mode 0700. The last part must not be a symbolic link. Throws io.
  static OutputDirectory create(const std::string& path);
  /// Opens a folder that must exist. Throws not_found or io.
  static OutputDirectory open(const std::string& path);

  const std::string& path() const { return path_; }
  /// Puts everything written below it on disk: the end of a batch whose files were committed with Sync::later. Throws io.
  void sync() const;
  /// A second descriptor of the same folder. Throws io.
  Descriptor duplicate() const;

 private:
  OutputDirectory(Descriptor descriptor, std::string path);
  Descriptor descriptor_;
  std::string path_;
};

/// True for a name that may stand in an output folder: [A-Za-z0-9._-]{1,64}, not `.` or `..`.
bool is_safe_name(std::string_view name);
/// The name, if it is safe. Throws io naming the folder otherwise.
std::string checked_name(std::string_view name, const std::string& folder);

/// Creates a folder and its missing parents with mode 0700; one that is there is left as it is. Throws io.
void create_directory(const std::string& path);

}  // namespace leeboard::io
