// Triggers on the visit screen: the strongest open ones, and what is new since the last visit.
#include "report/visit_triggers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "record/days_of.hpp"
#include "report/key_figures.hpp"
#include "report/plan_words.hpp"
#include "report/text_words.hpp"
#include "report/visit.hpp"

namespace leeboard::report {

namespace {
struct KindWords {
  TriggerEventKind kind;
  const char *one, *many;
};
constexpr std::array<KindWords, 7> kind_words{{{TriggerEventKind::overdose, "overdose", "overdoses"},
                                               {TriggerEventKind::lapse, "lapse", "lapses"},
                                               {TriggerEventKind::use, "other use", "times other use"},
                                               {TriggerEventKind::craving, "craving", "cravings"},
                                               {TriggerEventKind::exposure, "exposure", "exposures"},
                                               {TriggerEventKind::coped, "time coped", "times coped"},
                                               {TriggerEventKind::none, "quiet day", "quiet days"}}};

std::string open_words(const Trigger& trigger, const CarePlan* plan) {
  auto text = trigger.id + " " + trigger.text + (trigger.strength ? fmt::format(" ({} of 10)", *trigger.strength) : "");
  const auto planned = planned_for(trigger, plan);
  if (trigger.strategy) text += "; " + spaced(format_word(*trigger.strategy));
  else text += planned.empty() ? "; no plan for it yet" : "; planned: " + planned.front();
  const auto step = std::ranges::find_if(trigger.steps, [](const TriggerStep& each) { return !each.done(); });
  return step == trigger.steps.end() ? text : text + ": " + step->text;
}

List open_triggers(const PersonRecord& record, const CarePlan* plan, const VisitRoom& room) {
  std::vector<const Trigger*> open;
  for (const auto& trigger : record.triggers)
    if (trigger.status == TriggerStatus::open) open.push_back(&trigger);
  std::ranges::stable_sort(open, std::ranges::greater{}, [](const Trigger* t) { return t->strength.value_or(-1); });
  List list{"triggers", {}, "no open trigger recorded"};
  for (const auto* trigger : open)
    list.items.push_back(
        {shorten(open_words(*trigger, plan), room.line), {}, {{"id", "", trigger->id, {}, {}}, {"full", "", trigger->text, {}, {}}}, Tone::plain});
  list.open = list.items.size() == room.triggers + 1 ? room.triggers + 1 : room.triggers;
  list.open_on_page = 5;
  list.where = ", see --full";
  return list;
}

/// What lies after the last visit. What came on its day without a time is taken as known then.
class SinceVisit {
 public:
  SinceVisit(const PersonRecord& record, const Event& visit) : record_(record), visit_(visit) {}

  List news(const VisitRoom& room) const {
    const auto since = "since " + format_date(visit_.at.day) + ": ";
    List list{"new_triggers", {}, since + "nothing new, no day logged"};
    if (auto told = new_triggers(); !told.empty())
      list.items.push_back({shorten("new " + since + listed(told), room.line), {}, {{"new_triggers", "", std::move(told), {}, {}}}, Tone::plain});
    if (auto logged = log_words(); !logged.text.empty()) {
      logged.text = shorten("logged " + since + logged.text, room.line);
      list.items.push_back(std::move(logged));
    }
    for (const auto& item : record_.safety) {
      if (!item.object.starts_with("V-") || !is_new(item.at)) continue;
      const auto state =
          item.acknowledged ? "acknowledged" + (item.seen_by ? " " + format_date(item.seen_by->at.day) : std::string()) : "not acknowledged";
      list.items.push_back({shorten(fmt::format("safety: {} {}, {}, {}", item.object, item.what, format_days(item.at), state), room.line),
                            {},
                            {{"safety", "", item.object, {}, {}}, {"acknowledged", "", item.acknowledged, {}, {}}},
                            item.acknowledged ? Tone::plain : Tone::alarm});
    }
    return list;
  }

 private:
  bool is_new(const Stamp& at) const {
    if (at.day == visit_.at.day && at.has_time() && visit_.at.has_time()) return earlier(visit_.at, at);
    return visit_.at.day < at.day;
  }

  std::vector<std::string> new_triggers() const {
    std::vector<std::string> out;
    for (const auto& history : record_.trigger_histories)
      if (visit_.at.day < history.told) out.push_back(history.id + " " + history.text);
    return out;
  }

  Entry log_words() const {
    std::array<int, kind_words.size()> counts{};
    std::set<Date> days;
    for (const auto& entry : record_.log) {
      if (!is_new(entry.at)) continue;
      if (visit_.at.day < entry.at.day) days.insert(entry.at.day);
      const auto kind = std::ranges::find(kind_words, entry.kind, &KindWords::kind);
      if (kind != kind_words.end()) ++counts[static_cast<std::size_t>(kind - kind_words.begin())];
    }
    Entry out;
    const auto all = record_.as_of.day.since(visit_.at.day);
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] == 0) continue;
      out.text += (out.text.empty() ? "" : ", ") + count_of(counts[i], kind_words[i].one, kind_words[i].many);
      out.fields.push_back({std::string(format_word(kind_words[i].kind)), "", number_value(counts[i]), {}, {}});
    }
    if (out.text.empty()) return out;
    out.text += fmt::format("; {} of {}", days.size(), count_of(all, "day", "days"));
    out.fields.push_back({"days_logged", "", number_value(static_cast<double>(days.size())), {}, {}});
    out.fields.push_back({"days", "", number_value(static_cast<double>(all)), {}, {}});
    return out;
  }

  const PersonRecord& record_;
  const Event& visit_;
};

std::string log_state(const KeyFigures& figures) {
  std::string out = "no use logged";
  if (figures.last_use) {
    out = "last " + std::string(format_word(figures.last_use->kind)) + " " + format_date(figures.last_use->at.day);
    if (!figures.last_use->substance.empty()) out += " (" + shorten(figures.last_use->substance, 20) + ")";
  }
  const auto& days = figures.log_days;
  out += fmt::format("; {} of {} logged", days.logged, count_of(days.window, "day", "days"));
  if (days.logged < days.window) out += fmt::format(", {} unknown", days.window - days.logged);
  return out;
}
}  // namespace

Section visit_triggers(const PersonRecord& record, const KeyFigures& figures, const VisitRoom& room) {
  Section out{"triggers", "Triggers", {open_triggers(record, figures.plan, room)}};
  const auto* visit = find_last_visit(record);
  if (visit) out.blocks.push_back(SinceVisit(record, *visit).news(room));
  out.blocks.push_back(Paragraph{log_state(figures), Tone::plain});
  return out;
}

}  // namespace leeboard::report
