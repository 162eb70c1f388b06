// Gathers emergencies and what nobody has acknowledged.
#include "report/urgent_part.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "record/acknowledge_words.hpp"
#include "record/days_of.hpp"
#include "report/escalation_part.hpp"
#include "report/key_figures.hpp"
#include "report/name_words.hpp"
#include "report/text_words.hpp"

namespace leeboard::report {

namespace {
// An emergency that rests on forms or on the log is settled with their acknowledgement; one that rests on a fact with its own.
bool is_settled(const CarePlan& plan, const Escalation& escalation, const PersonRecord& record) {
  bool from_item = false;
  for (const auto& because : escalation.because)
    for (const auto& item : record.safety)
      if (item.object == because.source && because.truth != Truth::no) {
        if (!item.acknowledged) return false;
        from_item = true;
      }
  const auto own = std::ranges::find(record.safety, escalation_object(plan, escalation), &SafetyItem::object);
  return from_item || (own != record.safety.end() && own->acknowledged);
}
}  // namespace

std::vector<Block> urgent_blocks(const PersonRecord& record, const ReportSetting& setting, const KeyFigures& figures) {
  std::vector<Block> blocks;
  std::vector<std::string> told;
  if (figures.plan && !figures.death && !(record.episode && record.episode->discharged))
    for (const auto& escalation : figures.plan->escalations) {
      const auto when = urgency_words(escalation, figures.plan->as_of.day, record.as_of.day);
      if (urgency_of(escalation) != Urgency::now) {
        blocks.push_back(Notice{escalation.id, Tone::watch, when + ": " + escalation.text, {}});
        continue;
      }
      told.push_back(escalation_object(*figures.plan, escalation));
      blocks.push_back(is_settled(*figures.plan, escalation, record)
                           ? Notice{escalation.id, Tone::watch, "Acknowledged emergency: " + escalation.text, {}}
                           : Notice{escalation.id, Tone::alarm, when + ": " + escalation.text, {}});
    }
  for (const auto& item : record.safety) {
    if (std::ranges::find(told, item.object) != told.end() || (item.acknowledged && (item.answer != SafetyAnswered::no || figures.death))) continue;
    const auto* shown = setting.instrument(item.what);
    auto title = fmt::format("{}: {}, {}, {}", item.acknowledged ? "Seen, not answered yet" : "Not acknowledged", item.object,
                             shown ? shown->name : spaced(item.what), format_days(item.at));
    if (!item.text.empty()) title += ": " + item.text;
    if (item.acknowledged && item.seen_by)
      title += fmt::format(" (seen by {}, {})", staff_name(setting, item.seen_by->by), format_date(item.seen_by->at.day));
    blocks.push_back(Notice{"safety-" + item.object, Tone::alarm, title, {}});
  }
  if (figures.safety_open > 0 && !figures.death && !setting.safety_text.empty()) blocks.push_back(Paragraph{setting.safety_text, Tone::alarm});
  return blocks;
}

}  // namespace leeboard::report
