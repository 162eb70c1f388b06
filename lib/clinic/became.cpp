// Outcomes of writing.
#include "clinic/became.hpp"

namespace leeboard::clinic {

void Became::note_change() {
  if (how == Stored::unchanged) how = Stored::revised;
}

Became unchanged(std::string object) {
  Became became;
  became.how = Stored::unchanged;
  became.object = std::move(object);
  return became;
}

}  // namespace leeboard::clinic
