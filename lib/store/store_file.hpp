// Where a store lies: what its path and file system allow. Looks at names only, never opens the store.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace leeboard::store {

/// What stands under a path.
enum class Standing { nothing, empty_file, file };

/// Throws usage for a symbolic link, a folder or a device; io when it cannot be looked at.
Standing look_at(const std::string& path);

/// "nfs", "cifs", "fuse", "9p"... when the file lies on a network file system; empty otherwise.
std::string network_file_system(const std::string& path);

/// Whether a file of that name exists (a leftover journal).
bool exists(const std::string& path);

/// A file that is removed, with its journal, unless it got as far as its name.
struct PartFile {
  std::string path;
  bool done = false;
  explicit PartFile(std::string name) : path(std::move(name)) {}
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;
  ~PartFile();
};

/// Part files of that path, and their journals, that processes left which run no more.
std::vector<std::string> leftover_parts(const std::string& path);
/// Removes them and gives their names.
std::vector<std::string> remove_leftover_parts(const std::string& path);

/// The folder of a path ("." when it names none).
std::string folder_of(const std::string& path);

/// The same file without links in its folders, which the database library takes for a link of the file itself. Throws io when that is longer
/// than the library takes.
std::string in_real_folder(const std::string& path);

/// Makes an empty file of mode 0600 that was not there. Throws usage when it was, io.
void create_empty(const std::string& path);

}  // namespace leeboard::store
