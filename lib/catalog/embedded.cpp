// Reads the index of the embedded definitions; the files' own pages are touched only when somebody reads them.
#include "catalog/embedded.hpp"

#include <algorithm>
#include <cstring>
#include <vector>

#include "base/error.hpp"
#include "catalog/embedded_layout.hpp"

extern "C" {
extern const char leeboard_definitions_begin[];
extern const char leeboard_definitions_end[];
}

namespace leeboard::catalog {
namespace {

std::string_view cut(std::string_view whole, EmbeddedSpan span) {
  if (span.offset > whole.size() || span.size > whole.size() - span.offset) { throw Error(ErrorKind::bug, "the embedded definitions are not whole"); }
  return whole.substr(span.offset, span.size);
}

std::vector<EmbeddedFile> read_index() {
  const std::string_view whole(leeboard_definitions_begin, static_cast<std::size_t>(leeboard_definitions_end - leeboard_definitions_begin));
  EmbeddedHeader header;
  if (whole.size() < sizeof header) { throw Error(ErrorKind::bug, "the embedded definitions are not whole"); }
  std::memcpy(&header, whole.data(), sizeof header);
  if (header.magic != embedded_magic || header.count > (whole.size() - sizeof header) / sizeof(EmbeddedEntry)) {
    throw Error(ErrorKind::bug, "the embedded definitions are not whole");
  }
  std::vector<EmbeddedFile> files;
  files.reserve(header.count);
  for (std::uint64_t i = 0; i < header.count; ++i) {
    EmbeddedEntry entry;
    std::memcpy(&entry, whole.data() + sizeof header + i * sizeof entry, sizeof entry);
    files.push_back(
        {.path = cut(whole, entry.path), .digest = cut(whole, entry.digest), .text = cut(whole, entry.text), .image = cut(whole, entry.image)});
  }
  return files;
}

}  // namespace

std::span<const EmbeddedFile> embedded_files() {
  static const std::vector<EmbeddedFile> files = read_index();
  return files;
}

std::optional<EmbeddedFile> find_embedded(std::string_view path) {
  const auto files = embedded_files();
  const auto found = std::ranges::lower_bound(files, path, {}, &EmbeddedFile::path);
  if (found == files.end() || found->path != path) { return std::nullopt; }
  return *found;
}

std::span<const EmbeddedFile> embedded_under(std::string_view prefix) {
  const auto files = embedded_files();
  const auto first = std::ranges::lower_bound(files, prefix, {}, &EmbeddedFile::path);
  const auto last = std::find_if(first, files.end(), [&](const EmbeddedFile& f) { return !f.path.starts_with(prefix); });
  return {first, last};
}

}  // namespace leeboard::catalog
