// `leeboard audit`: who read and wrote what, and whether the log is whole.
#include "leeboard/audit/verbs.hpp"

namespace leeboard::app {

Command declare_audit() {
  return {"audit",
          "the log of all reading and writing",
          {audit_log_verb(), audit_verify_verb(), audit_seal_verb(), audit_disclosures_verb(), audit_review_verb(), audit_accept_rollback_verb(),
           audit_accept_clock_verb()}};
}

}  // namespace leeboard::app
