// Goes through everybody's record.
#include "leeboard/report/each_record.hpp"

#include "clinic/desk.hpp"
#include "clinic/selection.hpp"
#include "leeboard/context.hpp"
#include "leeboard/progress.hpp"
#include "store/store.hpp"

namespace leeboard::app {

bool each_person(Context& context, const clinic::Gathering& what, bool names, const VisitPerson& visit) {
  auto& store = context.store();
  const auto& desk = context.desk();
  const auto people = clinic::Selection::candidates(store.snapshot(), desk, what);
  std::vector<std::string> codes;
  for (const auto& person : people) codes.push_back(person.code);
  store.log_list(codes, names);
  auto& progress = context.progress("patients", static_cast<long long>(people.size()));
  std::size_t i = 0;
  for (; i < people.size() && !Context::interrupted(); ++i) {
    progress.at(static_cast<long long>(i));
    if (const auto record = clinic::gather_record(store.snapshot(), desk, people[i].key, what)) visit(store.snapshot(), people[i].key, *record);
  }
  progress.done();
  return i == people.size();
}

Reading each_record(Context& context, const clinic::Selection& selection, const std::function<void(const PersonRecord&)>& visit, bool names) {
  const auto& desk = context.desk();
  Reading out;
  out.whole = each_person(context, selection.widened({}), names, [&](auto&, auto, const PersonRecord& record) {
    if (selection.holds(record, desk)) visit(record);
    else if (selection.leaves_out(record, desk)) ++out.left_out;
  });
  return out;
}

}  // namespace leeboard::app
