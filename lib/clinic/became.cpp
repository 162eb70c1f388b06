// Counts and outcomes of writing.
#include "clinic/became.hpp"

namespace leeboard::clinic {

ObjectCounts& ObjectCounts::operator+=(const ObjectCounts& more) {
  patients += more.patients;
  episodes += more.episodes;
  facts += more.facts;
  assessments += more.assessments;
  triggers += more.triggers;
  events += more.events;
  return *this;
}

void Became::note_change() {
  if (how == store::Stored::unchanged) how = store::Stored::revised;
}

Became unchanged(std::string object) {
  Became became;
  became.how = store::Stored::unchanged;
  became.object = std::move(object);
  return became;
}

std::string_view format_stored(store::Stored stored) {
  return stored == store::Stored::created ? "created" : stored == store::Stored::revised ? "revised" : "unchanged";
}

}  // namespace leeboard::clinic
