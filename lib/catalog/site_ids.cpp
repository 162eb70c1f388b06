// Ids of a site's definition files.
#include "catalog/site_ids.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "base/range.hpp"
#include "io/descriptor.hpp"
#include "io/files.hpp"
#include "io/source.hpp"

namespace leeboard::catalog {
namespace {

constexpr std::string_view first_line = "leeboard.definition-ids/1\n";
constexpr long long settled_after_ns = 2'000'000'000;
constexpr std::size_t most_bytes = 1024 * 1024;

bool is_id(std::string_view word) {
  return !word.empty() && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == word.npos;
}

std::string_view next_line(std::string_view& text) {
  const auto end = text.find('\n');
  const auto line = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  return line;
}

long long nanoseconds(const timespec& time) { return static_cast<long long>(time.tv_sec) * 1'000'000'000 + time.tv_nsec; }

std::string version_of(const struct stat& file) {
  return fmt::format("{}:{}:{}:{}:{}", file.st_dev, file.st_ino, file.st_size, nanoseconds(file.st_mtim), nanoseconds(file.st_ctim));
}

}  // namespace

std::optional<std::string> declared_id(std::string_view text) {
  std::optional<std::string> out;
  bool begun = false;
  while (!text.empty()) {
    const auto line = next_line(text);
    if (line.empty() || line.front() == '#' || line == "---" || line == "\r") continue;
    const bool outermost = line.front() != ' ' && line.front() != '\t';
    // Anything but a block map at the left edge is left to the parser: flow maps, lists, directives, several documents.
    if (!begun && (!outermost || line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") != line.find(':'))) return std::nullopt;
    begun = true;
    if (!outermost || !line.starts_with("id:")) {
      if (outermost && (line.starts_with("\"") || line.starts_with("'") || line.starts_with("?") || line.starts_with("---") || line.starts_with("...")))
        return std::nullopt;
      continue;
    }
    auto word = line.substr(3);
    while (!word.empty() && word.front() == ' ') word.remove_prefix(1);
    while (!word.empty() && (word.back() == ' ' || word.back() == '\r')) word.remove_suffix(1);
    if (out || !is_id(word) || line.size() < 4 || line[3] != ' ') return std::nullopt;
    out = std::string(word);
  }
  return out;
}

SiteIds::SiteIds(std::string folder, std::string memory_dir) : folder_(std::move(folder)) {
  if (memory_dir.empty() || folder_.empty()) return;
  std::error_code unknown;
  const auto whole = std::filesystem::absolute(folder_, unknown);
  if (unknown) return;
  memory_ = std::move(memory_dir) + "/definition-ids-" + sha256_hex(whole.lexically_normal().native()).substr(0, 16);
}

SiteIds::~SiteIds() {
  if (!changed_ || memory_.empty()) return;
  try {
    save();
  } catch (const Error&) {  // the memory only saves time: a home that cannot be written has none
  }
}

void SiteIds::load() {
  loaded_ = true;
  if (memory_.empty()) return;
  const io::Descriptor file(::open(memory_.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  struct stat memory {};
  if (!file || ::fstat(file.get(), &memory) != 0 || memory.st_size > static_cast<off_t>(most_bytes)) return;
  std::string all(static_cast<std::size_t>(memory.st_size), '\0');
  if (::pread(file.get(), all.data(), all.size(), 0) != memory.st_size) return;
  std::string_view text = all;
  if (!text.starts_with(first_line)) return;
  text.remove_prefix(first_line.size());
  while (!text.empty()) {
    const auto line = next_line(text);
    const auto a = line.find(' ');
    const auto b = a == line.npos ? a : line.find(' ', a + 1);
    if (b == line.npos) continue;
    const auto version = line.substr(0, a);
    const auto id = line.substr(a + 1, b - a - 1);
    const auto changed = parse_integer(version.substr(version.rfind(':') + 1));
    const bool settled = changed && *changed + settled_after_ns < nanoseconds(memory.st_mtim);
    seen_.insert_or_assign(std::string(line.substr(b + 1)), Seen{std::string(version), id == "?" ? std::string() : std::string(id), settled});
  }
}

void SiteIds::save() const {
  std::string text(first_line);
  for (const auto& [path, seen] : seen_)
    if (path.find('\n') == path.npos) text += seen.version + " " + (seen.id.empty() ? "?" : seen.id) + " " + path + "\n";
  if (text.size() > most_bytes) return;
  io::create_directory(memory_.substr(0, memory_.rfind('/')));
  io::AtomicFile file(memory_, io::Overwrite::replace);
  file.write(text);
  file.commit(io::Sync::later);
}

std::optional<std::string> SiteIds::id_of(const std::string& path) {
  if (!loaded_) load();
  const std::string whole = folder_ + "/" + path;
  struct stat file {};
  if (::stat(whole.c_str(), &file) == 0) {
    const auto known = seen_.find(path);
    if (known != seen_.end() && known->second.settled && known->second.version == version_of(file))
      return known->second.id.empty() ? std::nullopt : std::optional(known->second.id);
  }
  auto source = io::Source::open(whole);
  const auto text = io::read_all(source, most_bytes);
  auto id = declared_id(text);
  seen_.insert_or_assign(path, Seen{version_of(file), id.value_or(""), true});
  changed_ = true;
  return id;
}

}  // namespace leeboard::catalog
