// Lays out escalations by level.
#include "report/escalation_part.hpp"

#include <algorithm>
#include <array>

#include "base/words.hpp"

namespace leeboard::report {

namespace {
struct Shown {
  Urgency level;
  const char *slug, *title, *label;
};

constexpr std::array<Shown, 3> levels{{{Urgency::now, "emergencies", "EMERGENCY", "Now"},
                                       {Urgency::today, "urgent-today", "Before the person leaves or the call ends", "Today"},
                                       {Urgency::week, "urgent-week", "This week", "This week"}}};

Section section_of(const Shown& shown, const CarePlan& plan) {
  Section out{shown.slug, shown.title, {}};
  for (const auto& entry : plan.escalations) {
    if (urgency_of(entry) != shown.level) continue;
    auto label = std::string(shown.label);
    if (shown.level != Urgency::now) label += ", by " + format_date(act_by(entry, plan.as_of.day));
    const auto tone = shown.level == Urgency::now ? Tone::alarm : Tone::watch;
    out.blocks.push_back(Notice{entry.id, tone, label, entry.text + " [" + join_words(entry.cites, ", ") + "]"});
    List act{entry.id + "-act", {}, {}};
    for (const auto& sentence : entry.act) act.items.push_back({sentence, {}, {}, Tone::plain});
    if (!act.items.empty()) out.blocks.push_back(std::move(act));
  }
  if (shown.level == Urgency::now && !out.blocks.empty())
    out.blocks.push_back(Paragraph{"The rest of the plan waits until this is over: then draft it again.", Tone::plain});
  return out;
}
}  // namespace

std::vector<Section> escalation_sections(const CarePlan& plan) {
  std::vector<Section> out;
  for (const auto& shown : levels)
    if (auto section = section_of(shown, plan); !section.blocks.empty()) out.push_back(std::move(section));
  return out;
}

std::string urgency_words(const Escalation& escalation, Date plan_day, Date today) {
  const auto level = urgency_of(escalation);
  if (level == Urgency::now) return "Emergency";
  const auto by = act_by(escalation, plan_day);
  if (by < today) return "Was due on " + format_date(by);
  return level == Urgency::today ? "Today, before the person leaves" : "This week, by " + format_date(by);
}

std::string most_urgent_words(const CarePlan& plan) {
  const auto first = std::ranges::min_element(plan.escalations, {}, [](const Escalation& each) { return urgency_of(each); });
  if (first == plan.escalations.end()) return {};
  const auto level = std::string(format_word(urgency_of(*first)));
  return urgency_of(*first) == Urgency::now ? level : level + " " + format_date(act_by(*first, plan.as_of.day));
}

}  // namespace leeboard::report
