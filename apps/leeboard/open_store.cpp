// From global flags to an open store.
#include "leeboard/open_store.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "leeboard/context.hpp"
#include "leeboard/environment.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
const std::vector<std::string> purposes{"TREAT", "HPAYMT", "HOPERAT", "HRESCH", "ETREAT", "PATRQT"};

std::string default_purpose(const std::string& role) {
  return role == "administrator" || role == "manager" ? "HOPERAT" : role == "billing" ? "HPAYMT" : "TREAT";
}

Instant clock_now() {
  using namespace std::chrono;
  return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}
}  // namespace

store::Session make_session(Context& context) {
  store::Session session;
  session.actor = context.actor();
  if (const auto* person = session.actor.empty() ? nullptr : context.settings().find_staff(session.actor)) session.role = person->role;
  session.purpose = context.globals().purpose.empty() ? default_purpose(session.role) : context.globals().purpose;
  if (std::ranges::find(purposes, session.purpose) == purposes.end()) {
    const auto near = did_you_mean(session.purpose, purposes);
    throw Error{ErrorKind::usage, "there is no purpose '" + session.purpose + "'"}.mend_with(
        near.empty() ? "choose one of: TREAT HPAYMT HOPERAT HRESCH ETREAT PATRQT" : near);
  }
  session.command = context.command();
  session.as_of = context.globals().as_of;
  session.override_reason = context.override_used();
  session.now = clock_now;
  return session;
}

store::OpenOptions make_open_options(Context& context) {
  const auto& globals = context.globals();
  store::OpenOptions options;
  options.wait_ms = static_cast<long long>(globals.wait_seconds * 1000);
  options.accept_network = globals.accept_network_store;
  options.dry_run = globals.dry_run;
  const auto state = read_environment().state_home;
  if (!state.empty()) options.state_dir = state + "/leeboard";
  options.audit_to = globals.audit_to;
  options.tell = [&context](const std::string& notice) { context.warn(notice); };
  options.bulk = context.command().ends_with("import") || context.command() == "store demo";
  return options;
}

std::unique_ptr<store::Store> open_store(Context& context, Access access) {
  const auto how = access == Access::write ? store::Access::write : store::Access::read;
  auto opened = std::make_unique<store::Store>(store::Store::open(context.store_path(), how, make_session(context), make_open_options(context)));
  for (const auto& notice : opened->notices()) context.warn(notice);
  return opened;
}

}  // namespace leeboard::app
