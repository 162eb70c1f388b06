// libsodium behind plain functions.
#include "base/digest.hpp"

#include <sodium.h>

#include <new>

namespace leeboard {

namespace {
std::string hex(const unsigned char* data, std::size_t size) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out(size * 2, '0');
  for (std::size_t i = 0; i < size; ++i) {
    out[2 * i] = digits[data[i] >> 4];
    out[2 * i + 1] = digits[data[i] & 15];
  }
  return out;
}

crypto_generichash_state* as_state(std::array<std::uint8_t, 384>& bytes) {
  static_assert(sizeof(crypto_generichash_state) <= 384 && alignof(crypto_generichash_state) <= 64);
  return std::launder(reinterpret_cast<crypto_generichash_state*>(bytes.data()));
}

crypto_hash_sha256_state* as_sha256(std::array<std::uint8_t, 128>& bytes) {
  static_assert(sizeof(crypto_hash_sha256_state) <= 128 && alignof(crypto_hash_sha256_state) <= 16);
  return std::launder(reinterpret_cast<crypto_hash_sha256_state*>(bytes.data()));
}

const unsigned char* raw(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
}  // namespace

std::string sha256_hex(std::string_view bytes) {
  unsigned char out[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(out, raw(bytes), bytes.size());
  return hex(out, sizeof out);
}

std::string format_sha256(std::string_view bytes) { return "sha256:" + sha256_hex(bytes); }

Sha256::Sha256() {
  new (state_.data()) crypto_hash_sha256_state;
  crypto_hash_sha256_init(as_sha256(state_));
}

Sha256& Sha256::bytes(std::string_view text) {
  crypto_hash_sha256_update(as_sha256(state_), raw(text), text.size());
  return *this;
}

std::string Sha256::finish() {
  unsigned char out[crypto_hash_sha256_BYTES];
  crypto_hash_sha256_final(as_sha256(state_), out);
  return "sha256:" + hex(out, sizeof out);
}

Blake2b::Blake2b() {
  new (state_.data()) crypto_generichash_state;
  crypto_generichash_init(as_state(state_), nullptr, 0, 32);
}

Blake2b& Blake2b::bytes(std::string_view text) {
  crypto_generichash_update(as_state(state_), raw(text), text.size());
  return *this;
}

Blake2b& Blake2b::field(std::string_view text) {
  unsigned char size[8];
  auto rest = static_cast<std::uint64_t>(text.size());
  for (auto& byte : size) {
    byte = static_cast<unsigned char>(rest & 255);
    rest >>= 8;
  }
  crypto_generichash_update(as_state(state_), size, sizeof size);
  return bytes(text);
}

Blake256 Blake2b::finish() {
  Blake256 out{};
  crypto_generichash_final(as_state(state_), out.data(), out.size());
  return out;
}

std::string format_hex(const Blake256& hash) { return hex(hash.data(), hash.size()); }

}  // namespace leeboard
