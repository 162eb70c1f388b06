// What a run may see.
#include "clinic/desk.hpp"

namespace leeboard::clinic {

store::Seen Desk::seen() const {
  store::Seen seen;
  if (look_back) seen.as_of = as_of;
  return seen;
}

store::Seen Desk::seen_with_revisions() const {
  auto seen = this->seen();
  seen.all_revisions = true;
  return seen;
}

}  // namespace leeboard::clinic
