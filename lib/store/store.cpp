// The store's face: reads are logged before they happen, writes are one transaction each.
#include "store/store.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "store/unit.hpp"

namespace leeboard::store {

Store::Store(std::unique_ptr<Unit> unit) : unit_(std::move(unit)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::create(const std::string& path, Session session, OpenOptions options) {
  auto unit = std::make_unique<Unit>(path, Access::write, std::move(session), std::move(options));
  unit->create_new();
  return Store(std::move(unit));
}

Store Store::open(const std::string& path, Access access, Session session, OpenOptions options) {
  auto unit = std::make_unique<Unit>(path, access, std::move(session), std::move(options));
  unit->open_existing();
  return Store(std::move(unit));
}

const std::string& Store::path() const { return unit_->path(); }
Identity Store::identity() { return unit_->identity(); }
Head Store::head() { return unit_->newest_head(); }
const Session& Store::session() const { return unit_->session(); }
bool Store::dry_run() const { return unit_->options().dry_run; }
const std::vector<std::string>& Store::notices() const { return unit_->notices(); }

void Store::log_read(const std::string& object, PersonKey person) {
  AuditEvent event = unit_->event(unit_->options().dry_run ? "dry_run" : "read");
  event.object = object;
  event.patient_ref = person.number == 0 ? std::string{} : unit_->records().patients().code_of(person);
  unit_->commit_event(std::move(event));
}

void Store::log_list(std::span<const std::string> ids) {
  std::vector<std::string_view> sorted(ids.begin(), ids.end());
  std::ranges::sort(sorted);
  Blake2b digest;
  for (const auto id : sorted) digest.field(id);
  AuditEvent event = unit_->event("list", ",\"count\":" + std::to_string(ids.size()) + ",\"ids\":\"" + format_hex(digest.finish()) + "\"");
  event.object = "list";
  unit_->commit_event(std::move(event));
}

void Store::log_event(const std::string& object, const std::string& detail, const std::string& recipient) {
  AuditEvent event = unit_->event("event", detail.empty() ? std::string{} : ",\"data\":" + detail);
  event.object = object;
  event.recipient = recipient;
  unit_->commit_event(std::move(event));
}

Repositories& Store::read() {
  unit_->see_newest();
  return unit_->records();
}

Repositories& Store::snapshot() {
  unit_->see_first();
  return unit_->records();
}

void Store::write(const std::function<void(Repositories&)>& work, const std::string& retry_key) {
  unit_->require_write();
  unit_->begin();
  try {
    work(unit_->records());
    if (unit_->options().dry_run) unit_->rollback();
    else unit_->commit(retry_key);
  } catch (...) {
    unit_->rollback();
    throw;
  }
  if (unit_->options().dry_run) unit_->commit_event(unit_->event("dry_run"));
}

Batch Store::batch(BatchOptions options) {
  unit_->require_write();
  return Batch(*unit_, std::move(options));
}

}  // namespace leeboard::store
