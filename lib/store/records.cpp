// The repositories, made together: each holds no more than a reference.
#include "store/records.hpp"

#include "store/unit.hpp"

namespace leeboard::store {

struct Records::Parts {
  explicit Parts(Unit& open)
      : unit(open), patients(open), episodes(open), facts(open), events(open), assessments(open), acknowledgements(open), plans(open),
        triggers(open), trigger_log(open), external_ids(open), imports(open), definitions(open), requests(open), drafts(open) {}
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

Records::Records(Unit& unit) : parts_(std::make_unique<Parts>(unit)) {}
Records::~Records() = default;

Patients& Records::patients() { return parts_->patients; }
Episodes& Records::episodes() { return parts_->episodes; }
Facts& Records::facts() { return parts_->facts; }
Events& Records::events() { return parts_->events; }
Assessments& Records::assessments() { return parts_->assessments; }
Acknowledgements& Records::acknowledgements() { return parts_->acknowledgements; }
Plans& Records::plans() { return parts_->plans; }
Triggers& Records::triggers() { return parts_->triggers; }
TriggerLog& Records::trigger_log() { return parts_->trigger_log; }
ExternalIds& Records::external_ids() { return parts_->external_ids; }
Imports& Records::imports() { return parts_->imports; }
Definitions& Records::definitions() { return parts_->definitions; }
Requests& Records::requests() { return parts_->requests; }
Drafts& Records::drafts() { return parts_->drafts; }

void Records::note_read(PersonKey person) {
  if (parts_->unit.in_change()) parts_->unit.event_of(person);
}

}  // namespace leeboard::store
