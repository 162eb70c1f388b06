// Triggers, the log of days, and what happened in care: parts of the patient report.
#include "report/patient_days.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ranges>

#include "report/event_words.hpp"
#include "report/key_figures.hpp"
#include "report/plan_words.hpp"
#include "report/text_words.hpp"
#include "report/trigger_course.hpp"
#include "report/trigger_week_map.hpp"

namespace leeboard::report {

namespace {
constexpr std::size_t newest = 15;  // rows of a table of things that happened
}  // namespace

Section triggers_part(const PersonRecord& record, const KeyFigures& figures) {
  List list{"triggers", {}, "no trigger recorded yet"};
  auto sorted = record.triggers;
  std::ranges::stable_sort(sorted, [](const Trigger& a, const Trigger& b) {
    if ((a.status == TriggerStatus::open) != (b.status == TriggerStatus::open)) return a.status == TriggerStatus::open;
    return a.strength.value_or(-1) > b.strength.value_or(-1);
  });
  for (const auto& t : sorted) {
    Entry entry{t.text,
                {},
                {{"id", "", t.id, {}, {}},
                 {"domain", "", std::string(format_word(t.domain)), {}, {}},
                 {"status", "", std::string(format_word(t.status)), {}, {}}},
                Tone::plain};
    auto about = t.id + ", " + spaced(format_word(t.domain));
    about += t.strength ? fmt::format(", strength {} of 10", *t.strength) : ", strength not said";
    if (t.avoidable) about.append(", avoidable: ").append(format_word(*t.avoidable));
    if (t.status != TriggerStatus::open) about.append(", ").append(format_word(t.status));
    entry.details.push_back(about);
    const auto planned = planned_for(t, figures.plan);
    if (t.strategy) entry.details.push_back("Plan: " + spaced(format_word(*t.strategy)));
    for (const auto& words : planned) entry.details.push_back("In the care plan: " + words);
    if (!t.strategy && planned.empty()) entry.details.push_back("No plan for it yet");
    for (const auto& step : t.steps) {
      auto text = "Step: " + step.text;
      if (!step.owner.empty()) text += "; " + step.owner;
      if (step.due) text += "; by " + format_date(*step.due);
      if (!step.status.empty()) text += "; " + spaced(step.status);
      entry.details.push_back(text);
    }
    list.items.push_back(std::move(entry));
  }
  Section section{"triggers", "Triggers and the plans for them", {list}};
  if (!record.patient.explored.empty()) {
    std::vector<std::string> domains;
    for (const auto& domain : record.patient.explored) domains.push_back(spaced(format_word(domain)));
    section.blocks.push_back(Paragraph{"Talked about, found or not: " + listed(domains) + ".", Tone::faint});
  }
  if (auto bars = strength_bars(record.trigger_histories)) section.blocks.push_back(std::move(*bars));
  return section;
}

Section log_part(const PersonRecord& record, const KeyFigures& figures) {
  using enum TriggerEventKind;
  constexpr std::array<std::pair<TriggerEventKind, const char*>, 7> kinds{{{craving, "Cravings"},
                                                                           {exposure, "Exposures"},
                                                                           {coped, "Times coped"},
                                                                           {lapse, "Lapses"},
                                                                           {use, "Other use"},
                                                                           {overdose, "Overdoses"},
                                                                           {none, "Days with nothing to tell"}}};
  Fields fields{"log", {}};
  const auto& days = figures.log_days;
  fields.items.push_back(
      {"logged_days", "Days logged", number_value(days.logged), fmt::format("of the last {}", count_of(days.window, "day", "days")), Tone::plain});
  fields.items.push_back({"unknown_days", "Days without an entry", number_value(days.window - days.logged), "unknown, not good days", Tone::plain});
  for (const auto& [kind, label] : kinds) {
    const auto count = std::ranges::count(record.log, kind, &TriggerEvent::kind);
    if (count > 0)
      fields.items.push_back({std::string(format_word(kind)), label, number_value(static_cast<double>(count)), "in the whole log", Tone::plain});
  }
  const bool few = std::ranges::none_of(record.log, [](const TriggerEvent& event) { return !event.note.empty() || !event.helped.empty(); });
  Table table{"log_entries",
              {{"when", "When"},
               {"kind", "What"},
               {"intensity", "Strength", true},
               {"triggers", "Triggers"},
               {"helped", "Helped", false, few ? Audience::machines : Audience::all},
               {"note", "Note", false, few ? Audience::machines : Audience::all}},
              {},
              "nothing logged yet"};
  table.narrow = few;
  for (const auto& event : record.log | std::views::reverse) {
    if (table.rows.size() == newest) break;
    const auto list = [](const std::vector<std::string>& items) { return items.empty() ? Value{std::string{}} : Value{items}; };
    table.rows.push_back(
        {{time_words(event.at) + (event.part ? " " + std::string(format_word(*event.part)) : ""), spaced(format_word(event.kind)),
          event.intensity ? Value{number_value(*event.intensity)} : Value{std::string{}}, list(event.triggers), list(event.helped), event.note},
         event.kind == overdose ? Tone::watch : Tone::plain});
  }
  Section section{"log", "Day by day", {fields}};
  for (auto& picture : {week_map(record.log), craving_course(record.log, record.plan_changes)})
    if (picture) section.blocks.push_back(*picture);
  section.blocks.push_back(table);
  if (record.log.size() > newest)
    section.blocks.push_back(Paragraph{fmt::format("The newest {} of {} entries.", newest, record.log.size()), Tone::faint});
  return section;
}

Section events_part(const PersonRecord& record) {
  const auto count = [&](EventKind kind) { return number_value(static_cast<double>(std::ranges::count(record.events, kind, &Event::kind))); };
  const auto visits = [&](VisitStatus status) {
    return number_value(static_cast<double>(std::ranges::count_if(record.events, [&](const Event& event) { return event.visit() == status; })));
  };
  Fields fields{"visits",
                {{"kept", "Visits kept", visits(VisitStatus::kept), {}, {}},
                 {"missed", "Visits missed", visits(VisitStatus::missed), {}, {}},
                 {"cancelled_by_patient", "Cancelled by the person", visits(VisitStatus::cancelled_by_patient), {}, {}},
                 {"cancelled_by_clinic", "Cancelled by the clinic", visits(VisitStatus::cancelled_by_clinic), {}, {}},
                 {"booked", "Booked", visits(VisitStatus::booked), {}, {}},
                 {"doses", "Doses given", count(EventKind::dose), {}, {}},
                 {"supplies", "Supplies handed out", count(EventKind::dispense), {}, {}},
                 {"tests", "Tests", count(EventKind::test), {}, {}}}};
  const bool noted = std::ranges::any_of(record.events, [](const Event& event) { return !event.note.empty(); });
  Table table{"events",
              {{"at", "When"},
               {"what", "What"},
               {"details", "Details", false, Audience::machines},
               {"note", "Note", false, noted ? Audience::all : Audience::machines},
               {"id", "Id", false, Audience::machines}},
              {},
              "nothing recorded as having happened"};
  table.narrow = !noted;
  for (const auto& event : record.events | std::views::reverse) {
    if (table.rows.size() == newest) break;
    table.rows.push_back({{time_words(event.at), event_words(event), event_details(event), event.note, event.id}, Tone::plain});
  }
  Section section{"events", "Visits, doses and tests", {fields, table}};
  if (record.events.size() > newest)
    section.blocks.push_back(Paragraph{fmt::format("The newest {} of {} records.", newest, record.events.size()), Tone::faint});
  return section;
}

}  // namespace leeboard::report
