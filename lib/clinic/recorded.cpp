// Asks the store, and puts the times of the log on the clinic's clock.
#include "clinic/recorded.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/stamp.hpp"
#include "clinic/desk.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
// The log keeps UTC; all else keeps the offset that it came with.
Recording on_the_clock(Recording one, const Desk& desk) {
  if (one.at.has_time() && one.at.offset_minutes == 0 && desk.zone != nullptr) one.at = local_stamp({one.at.utc_seconds() * 1000}, desk.zone);
  return one;
}
}  // namespace

std::vector<Recording> recorded_since(store::Repositories& records, const Desk& desk, const std::string& moment) {
  auto after = parse_stamp(moment, desk.zone);
  if (!after) throw Error{ErrorKind::usage, "TIME is no time: " + explain_stamp(moment, desk.zone)}.mend_with("write 2026-11-30 or 2026-11-30T14:00");
  store::RecordedWithin within{.after = after, .until = desk.as_of};
  if (!after->has_time()) {
    within.after_itself = true;
    if (desk.zone != nullptr) within.after = parse_stamp(moment + "T00:00", desk.zone);
  }
  std::vector<Recording> out;
  records.recordings().for_each({}, within, [&](const Recording& one) { out.push_back(on_the_clock(one, desk)); });
  return out;
}

std::vector<Recording> recorded_of(store::Repositories& records, const Desk& desk, store::PersonKey person) {
  std::vector<Recording> out;
  auto& links = records.patient_links();
  for (const auto member : links.members(links.kept(person)))
    records.recordings().for_each(member, {.until = desk.as_of}, [&](const Recording& one) { out.push_back(on_the_clock(one, desk)); });
  std::ranges::stable_sort(out, [](const Recording& a, const Recording& b) { return earlier(a.at, b.at); });
  // A merge belongs to both records.
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace leeboard::clinic
