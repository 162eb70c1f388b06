// Hashes: SHA-256 for definitions and files, BLAKE2b-256 for rows and the audit chain.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace leeboard {

/// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// "sha256:" and 64 hexadecimal digits, the form that results carry.
std::string format_sha256(std::string_view bytes);

/// SHA-256 built up from pieces, for a file read in blocks.
class Sha256 {
 public:
  Sha256();
  Sha256& bytes(std::string_view raw);
  /// "sha256:" and 64 hexadecimal digits.
  std::string finish();

 private:
  alignas(16) std::array<std::uint8_t, 128> state_{};
};

/// BLAKE2b with a 256-bit result, unkeyed.
using Blake256 = std::array<std::uint8_t, 32>;

/// Hash built up from pieces; `field` puts an 8-byte little-endian length in front, so that no two lists of fields collide.
class Blake2b {
 public:
  Blake2b();
  Blake2b& bytes(std::string_view raw);
  Blake2b& field(std::string_view text);
  Blake256 finish();

 private:
  alignas(64) std::array<std::uint8_t, 384> state_{};
};

/// Lower-case hexadecimal text.
std::string format_hex(const Blake256& hash);

}  // namespace leeboard
