// One line of fixed length per store, rewritten in place under flock: a line that a power cut left half old and half new is known by its
// check sum, and is as good as none. It is synced only where a head goes back: the newer one, seen again after a power cut, would be an alarm.
#include "store/remembered_heads.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "base/range.hpp"
#include "io/output_directory.hpp"

namespace leeboard::store {

namespace {
constexpr std::size_t id_size = 32, check_size = 8, seq_size = 12, hash_size = 64;
constexpr std::size_t line_size = id_size + 1 + check_size + seq_size + 1 + hash_size + 1;
constexpr std::string_view unchecked = "00000000";  // lines of older versions

std::string read_all(int file) {
  std::string out;
  char block[4096];
  ssize_t got = 0;
  while ((got = ::pread(file, block, sizeof block, static_cast<off_t>(out.size()))) > 0) out.append(block, static_cast<std::size_t>(got));
  return out;
}

std::optional<std::size_t> offset_of(const std::string& text, const std::string& store_id) {
  for (std::size_t at = 0; at + line_size <= text.size(); at += line_size)
    if (text.compare(at, id_size, store_id) == 0) return at;
  return std::nullopt;
}

/// By what the head of one place alone is kept.
std::string id_of_place(const std::string& store_id, const std::string& path) { return sha256_hex(store_id + path).substr(0, id_size); }

std::string check_of(const std::string& store_id, const std::string& digits, const std::string& hash) {
  return sha256_hex(store_id + digits + hash).substr(0, check_size);
}

std::optional<Head> head_at(const std::string& text, std::size_t at) {
  const auto check = text.substr(at + id_size + 1, check_size);
  const auto digits = text.substr(at + id_size + 1 + check_size, seq_size);
  const auto hash = text.substr(at + id_size + 1 + check_size + seq_size + 1, hash_size);
  if (check != unchecked && check != check_of(text.substr(at, id_size), digits, hash)) return std::nullopt;
  const auto first = digits.find_first_not_of('0');
  const auto seq = parse_integer(first == std::string::npos ? "0" : digits.substr(first));
  if (!seq) return std::nullopt;
  return Head{.seq = *seq, .hash = hash};
}
}  // namespace

RememberedHeads::RememberedHeads(const std::string& state_dir, const std::string& place) {
  if (state_dir.empty()) return;
  std::error_code unknown;
  const auto whole = std::filesystem::weakly_canonical(std::filesystem::absolute(place, unknown), unknown);
  place_ = unknown ? place : whole.string();
  try {
    io::create_directory(state_dir);
  } catch (const Error&) {
    return;  // a home that cannot be written has no remembered heads; `store doctor` says so
  }
  path_ = state_dir + "/heads";
}

std::optional<Head> RememberedHeads::find(const std::string& store_id) const {
  if (path_.empty()) return std::nullopt;
  const io::Descriptor file(::open(path_.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  if (file.get() < 0 || ::flock(file.get(), LOCK_SH) != 0) return std::nullopt;
  const std::string text = read_all(file.get());
  auto at = offset_of(text, place_id(store_id));
  if (!at) at = offset_of(text, store_id);
  return at ? head_at(text, *at) : std::nullopt;
}

std::string RememberedHeads::place_id(const std::string& store_id) const { return id_of_place(store_id, place_); }

void RememberedHeads::remember(const std::string& store_id, const Head& head, bool backward) const {
  if (path_.empty() || store_id.size() != id_size) return;
  put(is_branch(store_id) ? place_id(store_id) : store_id, head, backward ? Backward::yes : Backward::no);
}

void RememberedHeads::replace(const std::string& store_id, const std::optional<Head>& before, const Head& head) const {
  if (path_.empty() || store_id.size() != id_size) return;
  put(is_branch(store_id) ? place_id(store_id) : store_id, head, Backward::from, before);
}

bool RememberedHeads::is_branch(const std::string& store_id) const {
  if (path_.empty()) return false;
  const io::Descriptor file(::open(path_.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  return file.get() >= 0 && ::flock(file.get(), LOCK_SH) == 0 && offset_of(read_all(file.get()), place_id(store_id)).has_value();
}

void RememberedHeads::branch(const std::string& store_id, const Head& head) const {
  if (path_.empty() || store_id.size() != id_size) return;
  put(find(store_id) ? place_id(store_id) : store_id, head, Backward::yes);
}

// A place whose id a power cut mixed from two is no place of a store.
bool RememberedHeads::is_known(const std::string& store_id) const {
  const io::Descriptor file(::open(path_.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  if (file.get() < 0 || ::flock(file.get(), LOCK_SH) != 0) return false;
  const auto text = read_all(file.get());
  return offset_of(text, store_id).has_value() || offset_of(text, id_of_place(store_id, place_)).has_value();
}

std::vector<RememberedHeads::Place> RememberedHeads::places() const {
  std::vector<Place> out;
  if (path_.empty()) return out;
  const io::Descriptor file(::open((path_ + ".places").c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  if (file.get() < 0 || ::flock(file.get(), LOCK_SH) != 0) return out;
  const auto text = read_all(file.get());
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    if (end > at + id_size + 1) out.push_back({text.substr(at, id_size), text.substr(at + id_size + 1, end - at - id_size - 1)});
    at = end + 1;
  }
  return out;
}

std::optional<std::string> RememberedHeads::id_here() const {
  for (const auto& known : places())
    if (known.path == place_ && is_known(known.store_id)) return known.store_id;
  return std::nullopt;
}

std::vector<std::string> RememberedHeads::other_places(const std::string& store_id) const {
  std::vector<std::string> out;
  for (auto& known : places())
    if (known.store_id == store_id && known.path != place_) out.push_back(std::move(known.path));
  const io::Descriptor file(::open(path_.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  if (file.get() < 0 || ::flock(file.get(), LOCK_SH) != 0) return out;
  const auto heads = read_all(file.get());
  std::erase_if(out, [&](const std::string& path) { return offset_of(heads, id_of_place(store_id, path)).has_value(); });
  return out;
}

void RememberedHeads::settle(const std::string& store_id, const std::vector<std::string>& gone) const {
  // A line is a path: one with a line break in it is not remembered.
  if (path_.empty() || store_id.size() != id_size || place_.find('\n') != std::string::npos) return;
  const io::Descriptor file(::open((path_ + ".places").c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (file.get() < 0 || ::flock(file.get(), LOCK_EX) != 0) return;
  std::string text;
  const auto before = read_all(file.get());
  for (std::size_t at = 0; at < before.size();) {
    const auto end = std::min(before.find('\n', at), before.size());
    const auto path = before.substr(std::min(at + id_size + 1, end), end - std::min(at + id_size + 1, end));
    const bool dropped = path == place_ || (before.compare(at, id_size, store_id) == 0 && std::ranges::find(gone, path) != gone.end());
    if (!dropped && !path.empty()) text += before.substr(at, end - at) + "\n";
    at = end + 1;
  }
  text += store_id + " " + place_ + "\n";
  if (::pwrite(file.get(), text.data(), text.size(), 0) == static_cast<ssize_t>(text.size())) [[maybe_unused]]
    const int cut = ::ftruncate(file.get(), static_cast<off_t>(text.size()));
}

void RememberedHeads::put(const std::string& store_id, const Head& head, Backward backward, const std::optional<Head>& from) const {
  if (head.hash.size() != hash_size) return;
  const io::Descriptor file(::open(path_.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (file.get() < 0 || ::flock(file.get(), LOCK_EX) != 0) return;
  const std::string text = read_all(file.get());
  const auto at = offset_of(text, store_id);
  const auto old = at ? head_at(text, *at) : std::nullopt;
  const bool back = backward == Backward::yes || (backward == Backward::from && old == from);
  if (!back && old && old->seq >= head.seq) return;
  const auto digits = fmt::format("{:012}", head.seq);
  const auto line = fmt::format("{} {}{} {}\n", store_id, check_of(store_id, digits, head.hash), digits, head.hash);
  const auto where = static_cast<off_t>(at.value_or(text.size() / line_size * line_size));
  [[maybe_unused]] const bool put =
      ::pwrite(file.get(), line.data(), line.size(), where) == static_cast<ssize_t>(line.size()) && (!back || ::fdatasync(file.get()) == 0);
}

}  // namespace leeboard::store
