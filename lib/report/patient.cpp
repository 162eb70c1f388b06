// The whole picture of one person, for that person and the team.
#include "report/patient.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/key_figures.hpp"
#include "report/line_words.hpp"
#include "report/medication_words.hpp"
#include "report/name_words.hpp"
#include "report/patient_days.hpp"
#include "report/patient_plan.hpp"
#include "report/patient_scores.hpp"
#include "report/plan_words.hpp"
#include "report/shown_value.hpp"
#include "report/text_words.hpp"
#include "report/urgent_part.hpp"

namespace leeboard::report {

namespace {
Section summary_part(const PersonRecord& record, const ReportSetting& setting, const KeyFigures& figures) {
  Fields fields{"summary", {}};
  const auto add = [&](std::string slug, std::string label, Value value, std::string note = {}, Tone tone = Tone::plain) {
    fields.items.push_back({std::move(slug), std::move(label), std::move(value), std::move(note), tone});
  };
  add("code", "Record", record.patient.code);
  add("name", "Name", record.patient.name.empty() ? Value{Missing{"not-asked"}} : Value{format_name(record.patient)});
  if (const auto* born = std::get_if<Stamp>(&record.patient.birth_date))
    add("birth_date", "Born", format_stamp(*born), figures.age && !figures.death ? count_of(*figures.age, "year", "years") : "");
  else add("birth_date", "Born", Missing{std::string(format_absent(std::get<Absent>(record.patient.birth_date)))});
  if (figures.death)
    add("died", "Died", figures.death->at ? Value{day_or_period(*figures.death)} : Value{Missing{"day not recorded"}},
        figures.age ? "aged " + std::to_string(*figures.age) : "");
  add("status", "Care", care_words(record, figures.status));
  if (record.episode) {
    add("programme", "Programme", said_value(record.episode->programme));
    const auto& clinician = record.episode->clinician;
    add("clinician", "Clinician", is_said(clinician) ? Value{staff_name(setting, said_text(clinician))} : said_value(clinician));
    add("admitted", record.episode->kind == EpisodeKind::care ? "In care since" : "Asked first",
        record.episode->admitted ? Value{format_date(record.episode->admitted->day)} : Value{Missing{"not-recorded"}},
        figures.days_in_care ? count_of(*figures.days_in_care, "day", "days") : "");
    if (record.episode->discharged && !figures.death)
      add("discharged", "Left", format_date(record.episode->discharged->day),
          said_text(said_code(*record.episode)).empty() ? said_text(record.episode->discharge_reason) : discharge_words(*record.episode));
  }
  add("medication", "Medicine", medication_words(figures.medication, true));
  add("safety_open", "Safety items not acknowledged", number_value(figures.safety_open), {}, figures.safety_open > 0 ? Tone::alarm : Tone::plain);
  add("safety_unanswered", "Safety items without an answer", number_value(figures.safety_unanswered), {},
      figures.safety_unanswered > 0 ? Tone::watch : Tone::plain);
  add("last_contact", "Last contact", days_value(figures.last_contact));
  if (figures.death) {
    add("overdue", "Overdue", number_value(0));
    return {"summary", "At a glance", {fields}};
  }
  const auto* naloxone = record.sheet.find("naloxone_in_hand");
  add("naloxone", "Naloxone in hand",
      naloxone && naloxone->value ? Value{format_value(*naloxone->value)}
                                  : Value{Missing{naloxone ? std::string(format_absent(naloxone->absent)) : "not-asked"}});
  add("next_contact", "Next appointment", day_value(figures.next_contact, "none booked"));
  add("plan", "Care plan", figures.plan ? Value{plan_name(*figures.plan)} : Value{Missing{"none yet"}});
  if (figures.review) add("review", "Plan review", format_date(*figures.review), {}, *figures.review < record.as_of.day ? Tone::watch : Tone::plain);
  if (figures.overdose_open) add("overdose_open", "Overdose safety steps open", number_value(*figures.overdose_open));
  else add("overdose_open", "Overdose safety steps open", Missing{"no plan yet"});
  add("overdue", "Overdue", number_value(figures.overdue), {}, figures.overdue > 0 ? Tone::watch : Tone::plain);
  const auto* goal = record.sheet.value("patient_goal");
  add("goal", "What the person wants", goal ? Value{format_value(*goal)} : Value{Missing{"not-asked"}});
  return {"summary", "At a glance", {fields}};
}

Section due_part(const PersonRecord& record, const KeyFigures& figures) {
  Table table{"due",
              {{"day", "Date"}, {"what", "What"}, {"kind", "Kind", false, Audience::machines}, {"object", "Id", false, Audience::machines}},
              {},
              "nothing is due"};
  for (const auto& item : figures.due)
    table.rows.push_back(
        {{format_date(item.day) + (item.day < record.as_of.day ? " (overdue)" : ""), item.text, spaced(format_word(item.kind)), item.object},
         item.day < record.as_of.day ? Tone::watch : Tone::plain});
  return {"due", "What comes next", {table}, false, Audience::machines};
}

const PlanLine* line_of(const DueItem& item, const CarePlan* plan) {
  if (!plan || item.kind != DueKind::plan_line) return nullptr;
  const auto at = std::ranges::find(plan->lines, item.object, &PlanLine::id);
  return at == plan->lines.end() ? nullptr : &*at;
}

/// What a person and the team have to think of: in few words, without the care that everybody is offered.
Section next_part(const PersonRecord& record, const KeyFigures& figures) {
  constexpr std::size_t shown = 10;
  Table table{"next", {{"day", "Date"}, {"what", "What"}, {"who", "Who"}}, {}, "nothing is due"};
  std::size_t more = 0, standing = 0;
  for (const auto& item : figures.due) {
    const auto* line = line_of(item, figures.plan);
    if (line && line->standing && line->kind != LineKind::safety && !is_today(*line)) {
      ++standing;
      continue;
    }
    if (table.rows.size() == shown) {
      ++more;
      continue;
    }
    const bool late = item.day < record.as_of.day;
    table.rows.push_back({{format_date(item.day) + (late ? " (late)" : ""), line ? short_words(*line) : item.text, spaced(item.owner)},
                          late ? Tone::watch : Tone::plain});
  }
  Section section{"next", "What comes next", {std::move(table)}};
  std::vector<std::string> rest;
  if (more > 0) rest.push_back(fmt::format("{} more", more));
  if (standing > 0) rest.push_back(fmt::format("{} of the care for everybody (plan show --standing)", standing));
  if (!rest.empty()) section.blocks.push_back(Paragraph{"And " + listed(rest) + ".", Tone::faint});
  section.audience = Audience::people;
  return section;
}

Section aftercare_part(const PersonRecord& record, const KeyFigures& figures) {
  List list{"aftercare", {}, "no aftercare lines in the plan yet"};
  if (figures.plan)
    for (const auto& line : figures.plan->lines)
      if ((line.kind == LineKind::aftercare || line.section == format_word(LineKind::aftercare)) && line.status == LineStatus::proposed)
        list.items.push_back({short_words(line), {}, {{"id", "", line.id, {}, {}}, {"full", "", line.text, {}, {}}}, Tone::plain});
  std::vector<Block> blocks{list};
  blocks.push_back(Paragraph{"The way back is always open: return to use changes the plan and never ends it.", Tone::plain});
  if (record.kept > 0)
    blocks.push_back(Paragraph{
        count_of(record.kept, "record of another system is", "records of other systems are") + " kept as received and used nowhere in this report.",
        Tone::faint});
  return {"aftercare", "Aftercare", blocks};
}
}  // namespace

Document patient_report(const PersonRecord& record, const ReportSetting& setting) {
  const auto figures = count_key_figures(record, setting);
  Document out;
  out.report = "patient";
  out.patient = record.patient.code;
  out.as_of = record.as_of;
  out.clinic = setting.name;
  for (const auto* part : {&setting.address, &setting.phone})
    if (!part->empty()) out.clinic += (out.clinic.empty() ? "" : " · ") + *part;
  const auto name = short_name(record, figures);
  out.title = "Care report: " + (name.empty() ? record.patient.code : name);
  out.subtitle =
      "Record " + record.patient.code + (figures.death ? " · " + death_words(figures) : std::string()) + " · as of " + format_stamp(record.as_of);
  if (auto urgent = urgent_blocks(record, setting, figures); !urgent.empty()) out.sections.push_back({"urgent", "First", std::move(urgent)});
  out.sections.push_back(summary_part(record, setting, figures));
  if (!figures.death) {
    out.sections.push_back(due_part(record, figures));
    out.sections.push_back(next_part(record, figures));
  }
  out.sections.push_back(safety_part(record, setting, figures));
  out.sections.push_back(scores_part(record, setting, figures));
  if (figures.death)
    out.sections.push_back(
        {"plan", "Care plan", {Paragraph{"None: " + short_name(record, figures) + " " + death_words(figures) + ".", Tone::plain}}});
  else
    for (auto& section : plan_parts(record, setting, figures)) out.sections.push_back(std::move(section));
  out.sections.push_back(triggers_part(record, figures));
  out.sections.push_back(log_part(record, figures));
  out.sections.push_back(events_part(record));
  for (auto& section : facts_parts(record, setting)) out.sections.push_back(std::move(section));
  if (!figures.death) out.sections.push_back(aftercare_part(record, figures));
  out.footer =
      "Leeboard proposes, explains and records; people decide. What was not asked, declined or has expired is shown as such and "
      "never counted as no or zero.";
  return out;
}

}  // namespace leeboard::report
