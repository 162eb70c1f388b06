// What a clinician wants to see before the person comes in: one screen.
#include "report/visit.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "io/utf8.hpp"
#include "record/acknowledge_words.hpp"
#include "record/days_of.hpp"
#include "report/event_words.hpp"
#include "report/held_words.hpp"
#include "report/key_figures.hpp"
#include "report/medication_words.hpp"
#include "report/name_words.hpp"
#include "report/plan_signatures.hpp"
#include "report/plan_words.hpp"
#include "report/render_text.hpp"
#include "report/score_words.hpp"
#include "report/text_words.hpp"
#include "report/told_part.hpp"
#include "report/urgent_part.hpp"
#include "report/visit_triggers.hpp"

namespace leeboard::report {

namespace {
constexpr long long ahead = 14;  // days that "due" looks ahead

List with_room(List list, std::size_t room) {
  constexpr std::size_t on_page = 9;  // of paper, which has room for what a screen has not
  list.open_on_page = on_page;
  // "1 more" takes the row that it has no room for.
  list.open = list.items.size() == room + 1 ? room + 1 : room;
  list.where = ", see --full";
  return list;
}

Section due_section(const PersonRecord& record, const KeyFigures& figures, const VisitRoom& room) {
  List list{"due", {}, {}};
  switch (figures.status) {
    case PersonStatus::active: list.when_empty = "nothing in the next 14 days"; break;
    case PersonStatus::inactive:
    case PersonStatus::test: list.when_empty = status_words(figures.status); break;
    case PersonStatus::inquiry: list.when_empty = "nothing: not in care"; break;
    default: list.when_empty = "not in care now";
  }
  for (const auto& item : figures.due) {
    const auto days = item.day.since(record.as_of.day);
    if (days > ahead) continue;
    const auto when = days < 0 ? format_date(item.day) + " overdue" : days == 0 ? "today" : format_date(item.day);
    list.items.push_back({shorten(when + ": " + item.text, room.line),
                          {},
                          {{"day", "day", format_date(item.day), {}, {}},
                           {"kind", "kind", std::string(format_word(item.kind)), {}, {}},
                           {"object", "object", item.object, {}, {}},
                           {"full", "full", item.text, {}, {}}},
                          days < 0 ? Tone::watch : Tone::plain});
  }
  return {"due", "Due", {with_room(std::move(list), room.due)}};
}

// Scores taken since the last visit, and events of weight; without a visit on record everything is new.
Section changed_section(const PersonRecord& record, const KeyFigures& figures, const VisitRoom& room) {
  const auto* visit = find_last_visit(record);
  const auto since = visit ? std::optional(visit->at.day) : std::nullopt;
  List list{"changed", {}, "nothing recorded"};
  std::ptrdiff_t weighed = 0;
  for (const auto& trend : figures.scores) {
    const auto day = trend.newest->answers.taken_at.value_or(trend.newest->recorded).day;
    if (since && day < *since) continue;
    auto text = trend_name(trend) + " " + with_state(score_words(*trend.score, trend.scale), trend.newest->answers) + ": " + change_words(trend);
    if (!trend.newest->score.complete) text += "; not all answered";
    list.items.push_back({shorten(text, room.line),
                          {},
                          {{"instrument", "", trend.shown->id, {}, {}},
                           {"scale", "", trend.scale->id, {}, {}},
                           {"taken", "", format_date(day), {}, {}},
                           {"low", "", number_value(trend.score->low), {}, {}},
                           {"high", "", number_value(trend.score->high), {}, {}}},
                          Tone::plain});
  }
  for (const auto& event : record.events) {
    const bool weighs = event.kind == EventKind::overdose || event.kind == EventKind::admission || event.kind == EventKind::release ||
                        event.kind == EventKind::medication_start || event.kind == EventKind::medication_stop;
    if (!weighs || event.at.day > record.as_of.day || (since && event.at.day < *since)) continue;
    const auto text = shorten(format_days(event.at) + ": " + event_words(event), room.line);
    // What weighs comes before scores: it must not be what is left out.
    list.items.insert(list.items.begin() + weighed++, {text, {}, {}, event.kind == EventKind::overdose ? Tone::watch : Tone::plain});
  }
  return {"changed",
          since ? "Changed since the visit of " + format_date(*since) : "Newest scores (no earlier visit recorded)",
          {with_room(std::move(list), room.changed)}};
}

Section plan_section(const PersonRecord& record, const KeyFigures& figures, const VisitRoom& room) {
  Section section{"plan", "Plan", {}};
  if (figures.death) {
    section.blocks.push_back(Paragraph{"none: the person died", Tone::plain});
    return section;
  }
  if (!figures.plan) {
    section.blocks.push_back(Paragraph{"no plan yet: leeboard plan draft " + record.patient.code, Tone::plain});
    return section;
  }
  const auto& p = figures.progress;
  section.title = "Plan " + plan_name(*figures.plan);
  auto text = count_of(p.all, "line", "lines") + ":";
  std::string_view between = " ";
  for (const auto& [count, what] :
       {std::pair{p.done, "done"}, {p.accepted, "accepted"}, {p.open, "open"}, {p.declined, "declined"}, {p.held, "held"}, {p.blocked, "blocked"}}) {
    if (room.counts_questions && count == 0) continue;  // in few words
    text += fmt::format("{}{} {}", between, count, what);
    between = ", ";
  }
  if (room.counts_questions && !figures.plan->ask.empty())
    text += "; " + count_of(static_cast<long long>(figures.plan->ask.size()), "open question", "open questions") + ", see --full";
  section.blocks.push_back(Paragraph{text, Tone::plain});
  for (const auto& words : signature_words(*figures.plan)) section.blocks.push_back(Paragraph{"signed by " + words, Tone::plain});
  if (const auto open = to_sign_words(*figures.plan); !open.empty()) section.blocks.push_back(Paragraph{open, Tone::watch});
  for (const auto& ground : figures.plan->withdrawn) section.blocks.push_back(Paragraph{ground_words(ground), Tone::watch});
  if (record.signed_plan && record.draft)
    section.blocks.push_back(Paragraph{"a newer draft waits for a signature: " + plan_name(*record.draft), Tone::watch});
  return section;
}

/// A treatment by its title, a line by its few words, a rule by its name without hyphens.
std::string held_word(const std::string& id, const CarePlan& plan, const ReportSetting& setting) {
  if (const auto option = setting.options.find(id); option != setting.options.end()) return option->second;
  const auto line = std::ranges::find(plan.lines, id, &PlanLine::id);
  return line != plan.lines.end() && !line->brief.empty() ? line->brief : spaced(id);
}

Section unknown_section(const KeyFigures& figures, const ReportSetting& setting, const VisitRoom& room) {
  List list{"unknown", {}, figures.plan ? "nothing that the plan waits for" : "no plan yet, so no question is open"};
  if (figures.plan)
    for (const auto& question : figures.plan->ask) {
      std::vector<std::string> holds(question.decides.begin(), question.decides.end());
      std::string held;
      for (const auto& id : holds) held += (held.empty() ? "" : ", ") + held_word(id, *figures.plan, setting);
      const auto asked = room.line == visit_line ? shorten(question.question, 46) : question.question;
      list.items.push_back({asked + " (holds " + (room.line == visit_line ? cut(held, visit_line - 9 - io::display_width(asked)) : held) + ")",
                            {},
                            {{"fact", "", question.fact, {}, {}}, {"decides", "", holds, {}, {}}},
                            Tone::plain});
    }
  return {"unknown", "Still unknown", {with_room(std::move(list), room.unknown)}};
}
}  // namespace

const Event* find_last_visit(const PersonRecord& record) {
  const Event* last = nullptr;
  for (const auto& event : record.events)
    if (event.visit() == VisitStatus::kept && event.at.day < record.as_of.day) last = &event;
  return last;
}

namespace {
Document build_visit(const PersonRecord& record, const ReportSetting& setting, const KeyFigures& figures, const VisitRoom& room) {
  Document out;
  out.report = "visit";
  out.patient = record.patient.code;
  out.as_of = record.as_of;
  out.clinic = setting.name;
  out.dense = true;
  const auto name = short_name(record, figures);
  out.title = "Visit of " + record.patient.code + (name.empty() ? "" : " · " + name);
  if (!record.episode) out.subtitle = "no stretch of care recorded";
  else {
    out.subtitle = care_words(record, episode_status(*record.episode));
    if (figures.days_in_care) out.subtitle += " for " + count_of(*figures.days_in_care, "day", "days");
    if (is_said(record.episode->programme)) out.subtitle += " · " + said_text(record.episode->programme);
    if (is_said(record.episode->clinician)) out.subtitle += " · " + staff_name(setting, said_text(record.episode->clinician));
  }
  if (figures.death) out.subtitle = death_words(figures);
  else out.subtitle += " · medicine: " + format_shown(medication_words(figures.medication, false));
  if (figures.status == PersonStatus::inactive || figures.status == PersonStatus::test)
    out.subtitle = status_words(figures.status) + " · " + out.subtitle;
  out.subtitle += " · as of " + format_stamp(record.as_of);
  if (auto urgent = urgent_blocks(record, setting, figures); !urgent.empty()) {
    if (figures.safety_open > 0)
      urgent.push_back(Paragraph{
          "when you have acted: " + acknowledge_command(std::ranges::find(record.safety, false, &SafetyItem::acknowledged)->object), Tone::plain});
    out.sections.push_back({"urgent", "First", std::move(urgent)});
  }
  if (!record.conflicts.empty())
    out.sections.push_back(
        {"held", "Held", {List{"held", {{held_words(record.conflicts), {}, {{"conflicts", "", record.conflicts, {}, {}}}, Tone::watch}}, {}}}});
  // It comes before what is to do.
  if (setting.vocabulary != nullptr)
    if (auto told = list_told(record, *setting.vocabulary); !told.empty()) out.sections.push_back(told_section(std::move(told)));
  if (!figures.death) out.sections.push_back(due_section(record, figures, room));
  out.sections.push_back(changed_section(record, figures, room));
  out.sections.push_back(plan_section(record, figures, room));
  out.sections.push_back(visit_triggers(record, figures, room));
  if (!figures.death) {
    out.sections.push_back(unknown_section(figures, setting, room));
    out.sections.back().not_in_text = room.counts_questions;
  }
  return out;
}

constexpr std::size_t rows = 23;  // of a terminal of 24: the prompt has the last

std::size_t rows_of(const Document& document) {
  const auto text = render_text(document, 80);
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}
}  // namespace

Document visit_report(const PersonRecord& record, const ReportSetting& setting) {
  const auto figures = count_key_figures(record, setting);
  VisitRoom room;
  auto out = build_visit(record, setting, figures, room);
  // What is asked and what changed give way before what is due; what stands first never does.
  while (rows_of(out) > rows) {
    if (room.unknown > 1) --room.unknown;
    else if (room.changed > 2) --room.changed;
    else if (room.triggers > 1) --room.triggers;
    else if (!room.counts_questions) room.counts_questions = true;
    else if (room.due > 2) --room.due;
    else if (room.changed > 1) --room.changed;
    else if (room.due > 1) --room.due;
    else if (room.changed > 0) room.changed = 0;
    else if (room.triggers > 0) room.triggers = 0;
    else break;
    out = build_visit(record, setting, figures, room);
  }
  return out;
}

Document full_visit_report(const PersonRecord& record, const ReportSetting& setting) {
  constexpr auto all = static_cast<std::size_t>(-1);
  auto out = build_visit(record, setting, count_key_figures(record, setting), {all, all, all, all, all, false});
  out.dense = false;
  return out;
}

}  // namespace leeboard::report
