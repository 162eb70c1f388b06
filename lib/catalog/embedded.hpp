// The definitions of data/ as they lie in the program: text, digest and parsed image of each file.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace leeboard::catalog {

/// One file of data/. The path is relative to data/ ("instruments/cows.yaml"), the digest "sha256:" and 64 hexadecimal
/// digits of the text, the image what io::unpack_document takes. All views last as long as the program.
struct EmbeddedFile {
  std::string_view path;
  std::string_view digest;
  std::string_view text;
  std::string_view image;
};

/// All files, sorted by path (bytes). Looking at the list touches no file's contents.
std::span<const EmbeddedFile> embedded_files();

/// The file under a path; nothing when there is none. O(log n).
std::optional<EmbeddedFile> find_embedded(std::string_view path);

/// The files whose path begins so, such as "instruments/", sorted by path.
std::span<const EmbeddedFile> embedded_under(std::string_view prefix);

}  // namespace leeboard::catalog
