// The repositories, made together: each holds no more than a reference.
#include "store/repositories.hpp"

#include "store/unit.hpp"

namespace leeboard::store {

struct Repositories::Parts {
  explicit Parts(Unit& open)
      : unit(open),
        patients(open),
        episodes(open),
        facts(open),
        events(open),
        assessments(open),
        acknowledgements(open),
        plans(open),
        triggers(open),
        trigger_log(open),
        external_ids(open),
        imports(open),
        definitions(open),
        requests(open),
        drafts(open) {}
  Unit& unit;
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
};

Repositories::Repositories(Unit& unit) : parts_(std::make_unique<Parts>(unit)) {}
Repositories::~Repositories() = default;

Patients& Repositories::patients() { return parts_->patients; }
Episodes& Repositories::episodes() { return parts_->episodes; }
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

void Repositories::note_read(PersonKey person) {
  if (parts_->unit.in_change()) parts_->unit.event_of(person);
}

}  // namespace leeboard::store
