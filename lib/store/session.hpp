// Who works on the store, for what purpose and under which conditions it is opened.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/stamp.hpp"

namespace leeboard::store {

/// What a run will do to records.
enum class Access : std::uint8_t { read, write };

/// Who is at work; every audit event carries it. `now` is the real clock: the store itself reads none.
struct Session {
  std::string actor;              ///< staff id of --actor, or empty
  std::string role;               ///< role of that staff member, or empty
  std::string purpose = "TREAT";  ///< TREAT HPAYMT HOPERAT HRESCH ETREAT PATRQT
  std::string command;            ///< "assess add": the action of the events of this run
  std::string as_of;              ///< text of --as-of when it was given, else empty: logged
  std::string override_reason;    ///< text of --override when it was used, else empty: logged
  std::function<Instant()> now;   ///< the real time, UTC
};

/// Conditions of opening.
struct OpenOptions {
  long long wait_ms = 5000;                      ///< --wait: how long to wait for another process
  bool accept_network = false;                   ///< --accept-network-store: write on a network file system
  bool dry_run = false;                          ///< writes run and are rolled back; only the read event is kept
  std::string state_dir;                         ///< $XDG_STATE_HOME/leeboard: remembered heads; empty: none are kept
  std::string audit_to;                          ///< --audit-to: where a read event goes that cannot be written
  bool bulk = false;                             ///< a page cache of 64 MiB instead of 16
  bool skip_head_check = false;                  ///< only for verify, doctor and accept-rollback
  std::function<void(const std::string&)> tell;  ///< called with what a person should know while the store is at work
};

/// The name of the user of the system who runs the program, from the password file; empty where it has none.
std::string os_user();

/// Whether the system has a user of that name.
bool is_os_user(const std::string& name);

/// "1000:anna login 1000 on host" from the kernel and the password file, never from the environment.
std::string read_os_identity();

}  // namespace leeboard::store
