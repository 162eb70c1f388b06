// The health of the store: what of it somebody should look after, and how it is shown.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/stamp.hpp"
#include "store/doctor.hpp"

namespace leeboard::clinic {

/// A store that was examined, and what of it is not well.
struct StoreHealth {
  std::string path;
  store::Health health;
  std::string backup;  ///< when it was last backed up, in words
  bool old_backup = false;
  bool loose = false;                       ///< others may read the file
  bool bad_backup = false;                  ///< the file of the last backup is gone or is none
  bool bad_head = false;                    ///< an older copy stands in its place
  std::vector<Diagnostic> cut_texts = {};   ///< texts of the site that a comment cuts off
  std::vector<std::string> logins = {};     ///< staff whose `login:` is no user of this system: nobody can sign as them
  std::vector<std::string> odd_staff = {};  ///< staff ids that begin with neither letter nor digit
  bool warns() const {
    return !cut_texts.empty() || !logins.empty() || old_backup || bad_backup || health.names > 1 || loose || bad_head || !health.network.empty() ||
           health.leftover_journal || !health.leftover_parts.empty();
  }
};

/// `now`: by which a backup is old.
StoreHealth judge_health(const std::string& path, store::Health health, Instant now);

/// leeboard.store/1, one line.
std::string format_health_json(const StoreHealth& judged);
std::string format_health_text(const StoreHealth& judged);

}  // namespace leeboard::clinic
