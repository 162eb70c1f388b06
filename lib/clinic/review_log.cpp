// Reviews one person's log.
#include "clinic/review_log.hpp"

#include "base/error.hpp"
#include "care/counting_rule.hpp"
#include "catalog/site_settings.hpp"
#include "clinic/desk.hpp"
#include "clinic/gather_record.hpp"

namespace leeboard::clinic {

Duration review_window(const Desk& desk, const std::string& asked) {
  if (asked.empty()) return desk.site.window;
  const auto window = parse_duration(asked);
  if (!window || window->minutes < 1 || window->minutes > care::longest_window)
    throw Error{ErrorKind::usage, desk.words.window + " takes a length of time of up to 7 days"}.mend_with(
        "write e.g. " + desk.words.window + " 48h; weeks that are compared must not overlap");
  return *window;
}

ReviewedLog review_log(store::Repositories& records, const Desk& desk, store::PersonKey person, TriggerEventKind event, Duration window,
                       const catalog::CopingLibrary& library) {
  // The record may have been made later than the day that is looked back to: entries have times of their own.
  ReviewedLog out{gather_record(records, desk, person, {.even_unseen = true}).value(), {}, {}};
  auto& record = out.record;
  // What the log names is reviewed too where it came into the inventory later.
  auto inventory = record.triggers;
  inventory.insert(inventory.end(), record.triggers_told_later.begin(), record.triggers_told_later.end());
  out.review = care::review_triggers(inventory, record.log, event, window, desk.zone);
  const auto* plan = record.signed_plan ? &*record.signed_plan : record.draft ? &*record.draft : nullptr;
  out.proposals = care::propose_coping(inventory, plan, library, out.review.coping);
  return out;
}

}  // namespace leeboard::clinic
