// Writing a line of the spool, and merging the lines that are there.
#include "store/audit_spool.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <set>

#include "base/error.hpp"
#include "io/files.hpp"
#include "io/protected_files.hpp"
#include "io/read_json.hpp"
#include "io/system_error.hpp"
#include "io/waiting.hpp"

namespace leeboard::store {

namespace {
constexpr std::size_t most_bytes = std::size_t{64} << 20;
constexpr std::string_view cannot_merge = "the file of --audit-to cannot be merged";

std::string digest_of_line(std::string_view line) { return format_hex(Blake2b().bytes("leeboard.spool.v1").bytes(line).finish()); }

std::string read_spool(int file, const std::string& path) {
  std::string out;
  char block[65536];
  ssize_t got = 0;
  while ((got = ::pread(file, block, sizeof block, static_cast<off_t>(out.size()))) > 0) {
    out.append(block, static_cast<std::size_t>(got));
    if (out.size() > most_bytes)
      throw Error(ErrorKind::bad_input, std::string(cannot_merge) + ": it is larger than 64 MiB").at({.source = path}).mend_with("name another file");
  }
  if (got < 0) throw io::system_error(errno, std::string(cannot_merge), path);
  return out;
}

std::string text_of(const io::Node& line, std::string_view key) {
  const auto found = line.find(key);
  return found ? std::string(found->text()) : std::string{};
}

// A run that was cut off between the commit and the emptying left its lines there: they are known by their digest.
std::set<std::string, std::less<>> merged_lines(Connection& connection) {
  std::set<std::string, std::less<>> known;
  Statement& merged = connection.prepared("SELECT json_extract(detail, '$.data.line') FROM audit WHERE detail LIKE '{\"kind\":\"spooled\"%'");
  const Reset reset(merged);
  while (merged.step()) known.insert(merged.string(0));
  return known;
}
}  // namespace

void AuditSpool::commit_event(AuditEvent event) {
  try {
    if (!connections_.has_writer()) connections_.open_writer(true);
    change_.begin();
    change_.add_event(event);
    change_.commit({});
  } catch (const Error& error) {
    if (change_.running()) change_.rollback();
    else if (connections_.access() == Access::read) connections_.close_writer();  // it may not refuse changes any more
    if (error.kind() != ErrorKind::io) throw;
    keep(event, error);
  }
}

void AuditSpool::keep(const AuditEvent& event, const Error& cause) {
  const std::string& path = connections_.options().audit_to;
  if (path.empty()) throw cause;
  io::refuse_protected(path);
  // A pipe that nobody reads is not waited for: what is logged must be on a disk.
  const io::Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600));
  const std::string line =
      "{\"schema\":\"leeboard.audit-spool/1\",\"store_id\":" + json_text(connections_.identity().store_id) +
      ",\"store\":" + json_text(connections_.path()) + ",\"ts\":" + json_text(event.ts) + ",\"actor\":" + json_text(event.actor) +
      ",\"role\":" + json_text(event.role) + ",\"purpose\":" + json_text(event.purpose) + ",\"action\":" + json_text(event.action) +
      ",\"object\":" + json_text(event.object) + ",\"patient\":" + json_text(event.patient_ref) + ",\"recipient\":" + json_text(event.recipient) +
      ",\"consent_ref\":" + json_text(event.consent_ref) + ",\"outcome\":" + json_text(event.outcome) + ",\"detail\":" + event.detail + "}\n";
  if (file.get() < 0 || io::may_wait(file.get()) || ::flock(file.get(), LOCK_EX) != 0 ||
      ::write(file.get(), line.data(), line.size()) != static_cast<ssize_t>(line.size()) || ::fsync(file.get()) != 0)
    throw Error(ErrorKind::io, "the audit event can be written neither to the store nor to the file of --audit-to")
        .at({.source = path})
        .mend_with("name a file on a medium that can be written");
  if (!kept_)
    connections_.tell("the store could not be written; what is read is logged in the file of --audit-to, and merged when that file is named again");
  kept_ = true;
}

AuditSpool::Merged AuditSpool::merge_lines(const std::string& text) {
  const auto known = merged_lines(connections_.writer());
  Merged out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    at = end + 1;
    if (line.empty()) continue;
    try {
      const auto document = io::read_json(line, connections_.options().audit_to);
      const auto root = document.root();
      const auto detail = root.find("detail");
      if (text_of(root, "schema") != "leeboard.audit-spool/1" || !detail || !detail->is_map()) throw Error(ErrorKind::bad_input, "no event");
      if (text_of(root, "store_id") != connections_.identity().store_id) {
        ++out.others;
        continue;
      }
      const auto digest = digest_of_line(line);
      if (known.contains(digest)) continue;
      AuditEvent event = connections_.event("spooled", ",\"data\":{\"read\":" + json_text(text_of(root, "ts")) + ",\"line\":\"" + digest +
                                                           "\",\"detail\":" + std::string(detail->raw()) + "}");
      event.actor = text_of(root, "actor");
      event.role = text_of(root, "role");
      event.purpose = text_of(root, "purpose");
      event.action = text_of(root, "action");
      event.object = text_of(root, "object");
      event.patient_ref = text_of(root, "patient");
      event.recipient = text_of(root, "recipient");
      event.consent_ref = text_of(root, "consent_ref");
      // A line of an earlier version has none, and tells of what was read.
      if (auto outcome = text_of(root, "outcome"); !outcome.empty()) event.outcome = std::move(outcome);
      change_.add_event(std::move(event));
      ++out.put;
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::bad_input) throw;
      ++out.broken;
    }
  }
  return out;
}

void AuditSpool::merge() {
  const std::string& path = connections_.options().audit_to;
  if (path.empty() || !connections_.has_writer() || connections_.options().dry_run) return;
  io::refuse_protected(path);
  const io::Descriptor file(::open(path.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (file.get() < 0 && errno == ENOENT) return;
  // Nobody adds a line between the commit and the emptying of the file.
  if (file.get() < 0 || ::flock(file.get(), LOCK_EX) != 0) throw io::system_error(errno, std::string(cannot_merge), path);
  const std::string text = read_spool(file.get(), path);
  if (text.empty()) return;

  change_.begin();
  try {
    const auto [put, others, broken] = merge_lines(text);
    if (put == 0) change_.rollback();
    else change_.commit({});
    if (put > 0) connections_.tell(std::to_string(put) + (put == 1 ? " read" : " reads") + " of the file of --audit-to put into the log");
    if (broken > 0)
      connections_.tell(std::to_string(broken) + (broken == 1 ? " line" : " lines") + " of the file of --audit-to cannot be read; the file is kept");
    if (others + broken == 0 && (::ftruncate(file.get(), 0) != 0 || ::fsync(file.get()) != 0))
      throw io::system_error(errno, "the merged file of --audit-to cannot be emptied", path);
  } catch (const Error& error) {
    if (change_.running()) change_.rollback();
    // The disk is still full: the file keeps its lines, and what is read now joins them.
    if (error.kind() != ErrorKind::io) throw;
  } catch (...) {
    if (change_.running()) change_.rollback();
    throw;
  }
}

}  // namespace leeboard::store
