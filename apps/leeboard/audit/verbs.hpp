// The verbs of `leeboard audit`, one file each.
#pragma once

#include "leeboard/command.hpp"

namespace leeboard::app {

Verb audit_log_verb();
Verb audit_verify_verb();
Verb audit_disclosures_verb();
Verb audit_review_verb();
Verb audit_accept_rollback_verb();
Verb audit_accept_clock_verb();
Verb audit_seal_verb();

}  // namespace leeboard::app
