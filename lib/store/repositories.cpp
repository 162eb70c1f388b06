// The repositories, made together: each holds no more than a reference.
#include "store/repositories.hpp"

#include "store/change.hpp"

namespace leeboard::store {

struct Repositories::Parts {
  explicit Parts(Change& open) : Parts(open, open.connections()) {}
  Parts(Change& open, Connections& connections)
      : change(open),
        patient_links(connections, open),
        patients(connections, open, patient_links),
        episodes(connections, open, patient_links),
        facts(connections, open, patient_links),
        events(connections, open, patient_links),
        assessments(connections, open, patient_links),
        acknowledgements(connections, open, patient_links),
        plans(connections, open, patient_links),
        triggers(connections, open, patient_links),
        trigger_log(connections, open, patient_links),
        external_ids(connections, open),
        imports(connections, open, patient_links),
        definitions(connections, open),
        requests(connections, open),
        drafts(connections),
        withdrawals(connections, open),
        conflicts(connections, open),
        recordings(connections) {}
  Change& change;
  PatientLinks patient_links;
  Patients patients;
  Episodes episodes;
  Facts facts;
  Events events;
  Assessments assessments;
  Acknowledgements acknowledgements;
  Plans plans;
  Triggers triggers;
  TriggerLog trigger_log;
  ExternalIds external_ids;
  Imports imports;
  Definitions definitions;
  Requests requests;
  Drafts drafts;
  Withdrawals withdrawals;
  Conflicts conflicts;
  Recordings recordings;
};

Repositories::Repositories(Change& change) : parts_(std::make_unique<Parts>(change)) {}
Repositories::~Repositories() = default;

Patients& Repositories::patients() { return parts_->patients; }
PatientLinks& Repositories::patient_links() { return parts_->patient_links; }
Episodes& Repositories::episodes() { return parts_->episodes; }
Recordings& Repositories::recordings() { return parts_->recordings; }
Facts& Repositories::facts() { return parts_->facts; }
Events& Repositories::events() { return parts_->events; }
Assessments& Repositories::assessments() { return parts_->assessments; }
Acknowledgements& Repositories::acknowledgements() { return parts_->acknowledgements; }
Plans& Repositories::plans() { return parts_->plans; }
Triggers& Repositories::triggers() { return parts_->triggers; }
TriggerLog& Repositories::trigger_log() { return parts_->trigger_log; }
ExternalIds& Repositories::external_ids() { return parts_->external_ids; }
Imports& Repositories::imports() { return parts_->imports; }
Definitions& Repositories::definitions() { return parts_->definitions; }
Requests& Repositories::requests() { return parts_->requests; }
Drafts& Repositories::drafts() { return parts_->drafts; }
Withdrawals& Repositories::withdrawals() { return parts_->withdrawals; }
Conflicts& Repositories::conflicts() { return parts_->conflicts; }

void Repositories::note_read(PersonKey person) {
  if (parts_->change.running()) parts_->change.event_of(person);
}

OneRead Repositories::one_read() { return OneRead(parts_->change.connections().reading()); }

}  // namespace leeboard::store
