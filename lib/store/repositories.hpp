// All repositories over one connection: the way to read records, and inside Store::write or a batch also to write them.
#pragma once

#include <memory>

#include "store/acknowledgements.hpp"
#include "store/assessments.hpp"
#include "store/conflicts.hpp"
#include "store/definitions.hpp"
#include "store/drafts.hpp"
#include "store/episodes.hpp"
#include "store/events.hpp"
#include "store/external_ids.hpp"
#include "store/facts.hpp"
#include "store/imports.hpp"
#include "store/one_read.hpp"
#include "store/patient_links.hpp"
#include "store/patients.hpp"
#include "store/plans.hpp"
#include "store/recordings.hpp"
#include "store/requests.hpp"
#include "store/trigger_log.hpp"
#include "store/triggers.hpp"
#include "store/withdrawals.hpp"

namespace leeboard::store {

/// The repositories. Writing methods may be called only inside Store::write or Batch::record (else Error{bug}); each row
/// they add belongs to the audit event of its patient in that transaction, which is made without being asked for.
class Repositories {
 public:
  explicit Repositories(Change& change);
  ~Repositories();
  Repositories(const Repositories&) = delete;
  Repositories& operator=(const Repositories&) = delete;

  Patients& patients();
  PatientLinks& patient_links();
  Episodes& episodes();
  Facts& facts();
  Events& events();
  Assessments& assessments();
  Acknowledgements& acknowledgements();
  Plans& plans();
  Triggers& triggers();
  TriggerLog& trigger_log();
  ExternalIds& external_ids();
  Imports& imports();
  Definitions& definitions();
  Requests& requests();
  Drafts& drafts();
  Withdrawals& withdrawals();
  Conflicts& conflicts();
  Recordings& recordings();

  /// Says in this transaction's event that a patient's record was read although nothing was written for it.
  void note_read(PersonKey person);

  /// While it lives the repositories read one state of the store; see OneRead. Throws busy, io.
  OneRead one_read();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace leeboard::store
