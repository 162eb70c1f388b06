// Ids and cut texts of a site's definition files.
#include "catalog/site_ids.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "catalog/cut_texts.hpp"
#include "io/files.hpp"
#include "io/source.hpp"

namespace leeboard::catalog {
namespace {

constexpr std::string_view first_line = "leeboard.definition-ids/2\n";
constexpr std::string_view whole_word = "whole", cut_word = "cut";
constexpr long long settled_after_ns = 2'000'000'000;
constexpr std::size_t most_bytes = 1024 * 1024;

bool is_id(std::string_view word) { return !word.empty() && word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == word.npos; }

std::string_view next_part(std::string_view& text, char mark) {
  const auto end = text.find(mark);
  const auto part = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  return part;
}

std::string_view next_line(std::string_view& text) { return next_part(text, '\n'); }

long long nanoseconds(const timespec& time) { return static_cast<long long>(time.tv_sec) * 1'000'000'000 + time.tv_nsec; }

std::array<long long, 5> version_of(const struct stat& file) {
  return {static_cast<long long>(file.st_dev), static_cast<long long>(file.st_ino), static_cast<long long>(file.st_size), nanoseconds(file.st_mtim),
          nanoseconds(file.st_ctim)};
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
      if (outermost &&
          (line.starts_with("\"") || line.starts_with("'") || line.starts_with("?") || line.starts_with("---") || line.starts_with("...")))
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
  if (learned_.empty() || memory_.empty()) return;
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
  text_.resize(static_cast<std::size_t>(memory.st_size));
  if (::pread(file.get(), text_.data(), text_.size(), 0) != memory.st_size) return;
  std::string_view text = text_;
  if (!text.starts_with(first_line)) return;
  text.remove_prefix(first_line.size());
  while (!text.empty()) {
    auto line = next_line(text);
    Seen seen;
    bool whole = true;
    for (auto& part : seen.version) {
      const auto end = line.find(' ');
      const auto [at, failed] = std::from_chars(line.data(), line.data() + std::min(end, line.size()), part);
      whole = whole && failed == std::errc() && end != line.npos && at == line.data() + end;
      line.remove_prefix(end == line.npos ? line.size() : end + 1);
    }
    seen.id = next_part(line, ' ');
    const auto word = next_part(line, ' ');
    seen.path = line;
    if (!whole || seen.id.empty() || seen.path.empty() || (word != whole_word && word != cut_word)) continue;
    seen.whole = word == whole_word;
    seen.settled = seen.version.back() + settled_after_ns < nanoseconds(memory.st_mtim);
    seen_.push_back(seen);
  }
  if (!std::ranges::is_sorted(seen_, {}, &Seen::path)) std::ranges::sort(seen_, {}, &Seen::path);
}

void SiteIds::save() const {
  std::map<std::string_view, Seen> all;
  for (const auto& seen : seen_) all.emplace(seen.path, seen);
  for (const auto& [path, learned] : learned_) all.insert_or_assign(path, Seen{path, learned.version, learned.id, learned.whole});
  std::string text(first_line);
  for (const auto& [path, what] : all) {
    if (path.find('\n') != path.npos) continue;
    for (const auto part : what.version) text += std::to_string(part) + ' ';
    text.append(what.id).append(" ").append(what.whole ? whole_word : cut_word).append(" ").append(path).append("\n");
  }
  if (text.size() > most_bytes) return;
  io::create_directory(memory_.substr(0, memory_.rfind('/')));
  io::AtomicFile file(memory_, io::Overwrite::replace);
  file.write(text);
  file.commit(io::Sync::later);
}

const SiteIds::Seen* SiteIds::remembered(std::string_view path) const {
  const auto at = std::ranges::lower_bound(seen_, path, {}, &Seen::path);
  return at == seen_.end() || at->path != path ? nullptr : &*at;
}

const SiteIds::Learned& SiteIds::look(const std::string& path) {
  if (const auto seen = looked_.find(path); seen != looked_.end()) return seen->second;
  if (!loaded_) load();
  const std::string whole = folder_ + "/" + path;
  struct stat file {};
  // From the folder held open, so that the system walks one name and not a long path three hundred times.
  if (!open_folder_) open_folder_ = io::Descriptor(::open(folder_.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (open_folder_ && ::fstatat(open_folder_.get(), path.c_str(), &file, 0) == 0) {
    const auto* known = remembered(path);
    if (known && known->settled && known->version == version_of(file))
      return looked_.emplace(path, Learned{known->version, std::string(known->id), known->whole}).first->second;
  }
  auto source = io::Source::open(whole);
  const auto text = io::read_all(source, most_bytes);
  Learned learned{version_of(file), declared_id(text).value_or("?"), find_cut_texts(text, path).empty()};
  learned_.insert_or_assign(path, learned);
  return looked_.emplace(path, std::move(learned)).first->second;
}

std::optional<std::string> SiteIds::id_of(const std::string& path) {
  const auto& known = look(path).id;
  return known == "?" ? std::nullopt : std::optional(known);
}

bool SiteIds::is_whole(const std::string& path) { return look(path).whole; }

}  // namespace leeboard::catalog
