// How the embedded image is laid out: written by apps/embed_definitions, read by embedded.cpp, on one and the same kind of machine.
#pragma once

#include <array>
#include <cstdint>

namespace leeboard::catalog {

/// How the packed data begins.
inline constexpr std::array<char, 8> embedded_magic{'L', 'B', 'D', 'E', 'F', 'S', '0', '1'};

/// Start of the image; `count` entries follow, sorted by path, then the bytes they point to.
struct EmbeddedHeader {
  std::array<char, 8> magic = embedded_magic;
  std::uint64_t count = 0;
};

/// A run of bytes, counted from the start of the image.
struct EmbeddedSpan {
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
};

/// Where one definition stands in the packed data.
struct EmbeddedEntry {
  EmbeddedSpan path;
  EmbeddedSpan digest;
  EmbeddedSpan text;
  EmbeddedSpan image;
};

}  // namespace leeboard::catalog
