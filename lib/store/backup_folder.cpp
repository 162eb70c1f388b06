// Lists and judges backups; removes nothing.
#include "store/backup_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <utility>

#include "base/error.hpp"
#include "base/range.hpp"
#include "io/descriptor.hpp"
#include "io/system_error.hpp"
#include "store/connection.hpp"
#include "store/connections.hpp"
#include "store/store_file.hpp"
#include "store/verify.hpp"

namespace leeboard::store {

namespace {
constexpr long long day_ms = 86'400'000;
constexpr std::string_view ending = ".db";

/// A file of the folder that says it is one of ours; it is no store that this process has open.
bool is_ours(const std::string& path) {
  const io::Descriptor file(::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  unsigned char head[72] = {};
  if (file.get() < 0 || ::pread(file.get(), head, sizeof head, 0) != static_cast<ssize_t>(sizeof head)) return false;
  const auto id = static_cast<unsigned>(head[68]) << 24 | static_cast<unsigned>(head[69]) << 16 | static_cast<unsigned>(head[70]) << 8 | head[71];
  return id == 0x4C454542U;
}

/// The time in a name that backup_name() made.
std::optional<Instant> time_of_name(const std::string& name) {
  constexpr std::size_t size = 20;  // 2026-12-01T08-30-00Z
  if (!name.ends_with(ending) || name.size() < size + ending.size()) return std::nullopt;
  auto text = name.substr(name.size() - ending.size() - size, size);
  for (const auto at : {std::size_t{13}, std::size_t{16}}) {
    if (text[at] != '-') return std::nullopt;
    text[at] = ':';
  }
  text.insert(19, ".000");
  return parse_instant(text);
}

FolderBackup examine_backup(const std::string& path, const std::string& name, const std::string& store_id, const std::string& store,
                            long long wait_ms) {
  FolderBackup out{.path = path, .made = {}, .proof = {}, .behind = {}};
  struct stat info {};
  if (::stat(path.c_str(), &info) == 0) out.made = {static_cast<long long>(info.st_mtim.tv_sec) * 1000};
  if (const auto named = time_of_name(name)) out.made = *named;
  try {
    out.proof = prove_backup(path);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::damaged && error.kind() != ErrorKind::version) throw;
    return out;
  }
  if (const auto made = parse_instant(out.proof.made); made && !time_of_name(name)) out.made = *made;
  out.state = store_id.empty() || out.proof.identity.store_id == store_id ? FolderBackup::State::ours : FolderBackup::State::other_store;
  if (out.state == FolderBackup::State::ours && !store_id.empty()) out.behind = events_behind(store, out.proof.head, wait_ms);
  return out;
}
}  // namespace

KeepRules read_keep_rules(std::string_view text) {
  KeepRules out;
  const auto fault = [] {
    return Error(ErrorKind::usage, "--keep does not say what is kept").mend_with("write e.g. --keep daily=7,weekly=4,monthly=12");
  };
  if (text.empty()) throw fault();
  while (!text.empty()) {
    const auto end = std::min(text.find(','), text.size());
    const auto part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const auto is = part.find('=');
    const auto count = is == std::string_view::npos ? std::nullopt : parse_integer(part.substr(is + 1));
    if (!count || *count < 0 || *count > 10'000) throw fault();
    const auto what = part.substr(0, is);
    if (what == "daily") out.daily = static_cast<int>(*count);
    else if (what == "weekly") out.weekly = static_cast<int>(*count);
    else if (what == "monthly") out.monthly = static_cast<int>(*count);
    else throw fault();
  }
  if (out.daily + out.weekly + out.monthly == 0) throw fault();
  return out;
}

std::string backup_name(const std::string& store_id, Instant made) {
  auto time = format_instant(made).substr(0, 19);
  std::ranges::replace(time, ':', '-');
  return "leeboard-" + store_id.substr(0, 8) + "-" + time + "Z" + std::string(ending);
}

std::vector<FolderBackup> list_backups(const std::string& folder, const std::string& store, long long wait_ms) {
  std::error_code failed;
  if (!std::filesystem::is_directory(folder, failed))
    throw Error(ErrorKind::not_found, "there is no folder of backups")
        .at({.source = folder})
        .mend_with("name the folder that `store backup --keep` writes to");
  struct stat live {};
  const bool there = ::stat(store.c_str(), &live) == 0;
  std::string store_id;
  if (there) {
    try {
      Connection connection(store, {.mode = Mode::read_only, .wait_ms = wait_ms});
      store_id = read_identity(connection).store_id;
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::busy) throw;  // a store that is damaged has backups all the same
    }
  }
  std::vector<FolderBackup> out;
  std::filesystem::directory_iterator files(folder, failed);
  if (failed) throw io::system_error(failed.value(), "the folder cannot be read", folder);
  for (const auto& file : files) {
    struct stat info {};
    const auto path = file.path().string(), name = file.path().filename().string();
    if (::lstat(path.c_str(), &info) != 0 || !S_ISREG(info.st_mode) || name.find(".part-") != std::string::npos) continue;
    if (there && info.st_dev == live.st_dev && info.st_ino == live.st_ino) continue;
    // A torn backup has lost its mark: by its name it is still known for one.
    if (!is_ours(path) && !(name.starts_with("leeboard-") && time_of_name(name))) continue;
    out.push_back(examine_backup(path, name, store_id, store, wait_ms));
  }
  std::ranges::sort(out, [](const FolderBackup& a, const FolderBackup& b) {
    return a.made.milliseconds != b.made.milliseconds ? a.made.milliseconds > b.made.milliseconds : a.path > b.path;
  });
  return out;
}

std::vector<std::string> remove_leftovers_in(const std::string& folder) {
  constexpr std::string_view part = ".part-";
  std::set<std::string> begun;
  std::error_code failed;
  for (std::filesystem::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    const auto path = at->path().string();
    const auto name = at->path().filename().string();
    if (const auto cut = name.find(part); cut != std::string::npos) begun.insert(path.substr(0, path.size() - name.size() + cut));
  }
  std::vector<std::string> out;
  for (const auto& path : begun)
    for (auto& one : remove_leftover_parts(path)) out.push_back(std::move(one));
  return out;
}

std::vector<std::string> outside_rules(const std::vector<FolderBackup>& newest_first, const KeepRules& rules) {
  std::set<long long> days, weeks;
  std::set<std::string> months;
  std::vector<std::string> out;
  bool first = true;
  for (const auto& backup : newest_first) {
    if (backup.state != FolderBackup::State::ours) continue;
    const auto day = backup.made.milliseconds / day_ms;
    const auto week = (day + 3) / 7;  // the first of January 1970 was a Thursday
    const auto month = format_instant(backup.made).substr(0, 7);
    bool keep = std::exchange(first, false);
    if (static_cast<int>(days.size()) < rules.daily && days.insert(day).second) keep = true;
    if (static_cast<int>(weeks.size()) < rules.weekly && weeks.insert(week).second) keep = true;
    if (static_cast<int>(months.size()) < rules.monthly && months.insert(month).second) keep = true;
    if (!keep) out.push_back(backup.path);
  }
  return out;
}

}  // namespace leeboard::store
