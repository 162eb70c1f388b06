// Files that no output may take the place of, whatever was asked for: stores, their journals, their backups.
#pragma once

#include <cstddef>
#include <string>

namespace leeboard::io {

/// Remembers the file that stands there now, by device and inode, and its journal; nothing where none does.
void protect_file(const std::string& path);
/// Protects every file that has these bytes at this place.
void protect_files_with(std::size_t offset, std::string bytes);

/// Throws usage when the file of that name in the folder is protected, or lies beside one as its journal. `path`: as the user knows it.
/// Such a file is never opened here: closing it would drop the locks of whoever has it open in this process.
void refuse_protected(int folder, const std::string& name, const std::string& path);
/// The same of a path.
void refuse_protected(const std::string& path);

}  // namespace leeboard::io
