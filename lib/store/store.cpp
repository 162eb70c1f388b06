// The store's face: reads are logged before they happen, writes are one transaction each.
#include "store/store.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "store/open_store.hpp"
#include "store/opening.hpp"

namespace leeboard::store {

Store::Store(std::unique_ptr<OpenStore> parts) : parts_(std::move(parts)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::create(const std::string& path, Session session, OpenOptions options) {
  auto parts = std::make_unique<OpenStore>(path, Access::write, std::move(session), std::move(options));
  create_new(*parts);
  return Store(std::move(parts));
}

Store Store::open(const std::string& path, Access access, Session session, OpenOptions options) {
  auto parts = std::make_unique<OpenStore>(path, access, std::move(session), std::move(options));
  open_existing(*parts);
  return Store(std::move(parts));
}

const std::string& Store::path() const { return parts_->connections.path(); }
Identity Store::identity() { return parts_->connections.identity(); }
Head Store::head() { return parts_->connections.newest_head(); }
const Session& Store::session() const { return parts_->connections.session(); }
bool Store::dry_run() const { return parts_->connections.options().dry_run; }
const std::vector<std::string>& Store::notices() const { return parts_->connections.notices(); }

void Store::log_read(const std::string& object, PersonKey person) {
  AuditEvent event = parts_->connections.event(parts_->connections.options().dry_run ? "dry_run" : "read");
  event.object = object;
  event.patient_ref = person.number == 0 ? std::string{} : parts_->repositories.patients().code_of(person);
  parts_->spool.commit_event(std::move(event));
}

void Store::log_document(const std::string& object, PersonKey person, const MadeDocument& made) {
  const bool dry_run = parts_->connections.options().dry_run;
  AuditEvent event = parts_->connections.event(dry_run ? "dry_run" : "document", ",\"data\":" + made.detail);
  event.object = object;
  event.patient_ref = parts_->repositories.patients().code_of(person);
  event.recipient = made.recipient;
  event.consent_ref = made.consent_ref;
  // A dry run prints the document all the same.
  event.outcome = made.outcome;
  parts_->spool.commit_event(std::move(event));
}

void Store::log_list(std::span<const std::string> ids, bool names) {
  std::vector<std::string_view> sorted(ids.begin(), ids.end());
  std::ranges::sort(sorted);
  Blake2b digest;
  for (const auto id : sorted) digest.field(id);
  AuditEvent event = parts_->connections.event(
      "list", ",\"count\":" + std::to_string(ids.size()) + ",\"ids\":\"" + format_hex(digest.finish()) + "\"" + (names ? ",\"names\":true" : ""));
  event.object = "list";
  parts_->spool.commit_event(std::move(event));
}

void Store::log_event(const std::string& object, const std::string& detail, const std::string& recipient) {
  AuditEvent event = parts_->connections.event("event", detail.empty() ? std::string{} : ",\"data\":" + detail);
  event.object = object;
  event.recipient = recipient;
  parts_->spool.commit_event(std::move(event));
}

Repositories& Store::read() {
  parts_->connections.see_newest();
  return parts_->repositories;
}

Repositories& Store::snapshot() {
  parts_->connections.see_first();
  return parts_->repositories;
}

void Store::write(const std::function<void(Repositories&)>& work, const std::string& retry_key) {
  parts_->change.require_write();
  parts_->change.begin();
  try {
    work(parts_->repositories);
    if (parts_->connections.options().dry_run) parts_->change.rollback();
    else parts_->change.commit(retry_key);
  } catch (...) {
    parts_->change.rollback();
    throw;
  }
  if (parts_->connections.options().dry_run) parts_->spool.commit_event(parts_->connections.event("dry_run"));
}

Batch Store::batch(BatchOptions options) {
  parts_->change.require_write();
  return Batch(*parts_, std::move(options));
}

}  // namespace leeboard::store
