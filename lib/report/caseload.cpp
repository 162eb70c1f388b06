// One row a patient, and the sums over them.
#include "report/caseload.hpp"

#include <fmt/format.h>

#include "io/json_writer.hpp"
#include "record/days_of.hpp"
#include "report/caseload_groups.hpp"
#include "report/escalation_part.hpp"
#include "report/key_figures.hpp"
#include "report/medication_course.hpp"
#include "report/medication_words.hpp"
#include "report/name_words.hpp"
#include "report/score_trend.hpp"
#include "report/score_words.hpp"
#include "report/shown_value.hpp"
#include "report/text_words.hpp"

namespace leeboard::report {

namespace {
std::string medication_key(const Medication& medication) {
  switch (medication.state) {
    case Medication::State::not_recorded: return "not recorded";
    case Medication::State::none: return "none";
    case Medication::State::stopped: return "stopped";
    case Medication::State::taking: break;
  }
  return medication.drug;
}
/// What the plan says cannot wait; of people in care only.
Value urgent_value(const PersonRecord& record, const KeyFigures& figures) {
  if (!figures.plan) return Missing{"no plan"};
  const bool in_care = !figures.death && !(record.episode && record.episode->discharged);
  const auto words = in_care ? most_urgent_words(*figures.plan) : std::string();
  return words.empty() ? Value{Missing{"none"}} : Value{words};
}
}  // namespace

void CaseloadTotals::add(const KeyFigures& figures) {
  ++patients;
  switch (figures.status) {
    case PersonStatus::entered_in_error: ++entered_in_error; break;
    case PersonStatus::test: ++test; break;
    case PersonStatus::died: ++died; break;
    case PersonStatus::inactive: ++inactive; break;
    case PersonStatus::active: ++active; break;
    case PersonStatus::inquiry: ++inquiry; break;
    case PersonStatus::discharged: ++discharged; break;
    case PersonStatus::no_episode: ++no_episode; break;
  }
  safety_open += figures.safety_open;
  safety_unanswered += figures.safety_unanswered;
  overdose_open += figures.overdose_open.value_or(0);
  overdue += figures.overdue;
  ++(!figures.plan ? no_plan : figures.plan->status == PlanStatus::signed_ ? signed_plans : drafts);
  ++by_medication[medication_key(figures.medication)];
}

Table caseload_table(const ReportSetting& setting) {
  using enum Audience;
  Table table{"caseload",
              {{"patient", "Patient"},
               {"status", "Care", false, all, 4},
               {"programme", "Programme", false, all, 6},
               {"clinician", "Clinician", false, all, 5},
               {"days_in_care", "Days", true},
               {"last_contact", "Last contact", false, all, 3},
               {"medication", "Medicine", false, all, 2},
               {"urgent", "Urgent", false, all, 1},
               {"safety", "Safety", true, people},
               {"safety_open", "Safety items not acknowledged", true, machines},
               {"safety_unanswered", "Safety items without an answer", true, machines},
               {"overdose_open", "Overdose", true, all, 4},
               {"plan_status", "Plan", false, all},
               {"plan_review", "Review", false, all, 1},
               {"overdue", "Overdue", true},
               {"next_due", "Next due", false, all},
               {"next_due_what", "What is due", false, machines},
               {"scores", "Newest scores", false, people, 7}},
              {},
              "no patient fits"};
  for (const auto& instrument : setting.instruments)
    for (const auto& scale : instrument.scales) {
      const auto name = instrument.id + "." + scale.id;
      for (const auto* part : {".low", ".high", ".band", ".taken"}) table.columns.push_back({name + part, name + part, false, machines, 0});
    }
  return table;
}

Row caseload_row(const PersonRecord& record, const ReportSetting& setting, const KeyFigures& figures) {
  Row row{{}, figures.safety_open > 0 ? Tone::alarm : figures.safety_unanswered > 0 ? Tone::watch : Tone::plain};
  const auto say = [&](Value value) { row.cells.push_back(std::move(value)); };
  std::vector<std::string> scores;
  for (const auto& trend : figures.scores)
    scores.push_back(trend_name(trend) + " " + with_state(score_words(*trend.score, trend.scale), trend.newest->answers));
  std::string told;
  for (const auto& score : scores) told += (told.empty() ? "" : "; ") + score;
  say(record.patient.code);
  say(std::string(format_word(figures.status)));
  say(record.episode ? said_value(record.episode->programme) : Value{Missing{"not-recorded"}});
  say(record.episode ? said_value(record.episode->clinician) : Value{Missing{"not-recorded"}});
  say(figures.days_in_care ? number_value(static_cast<double>(*figures.days_in_care)) : Value{Missing{"not-recorded"}});
  say(days_value(figures.last_contact));
  say(medication_value(figures.medication, false));
  say(urgent_value(record, figures));
  say(number_value(std::max(figures.safety_open, figures.safety_unanswered)));
  say(number_value(figures.safety_open));
  say(number_value(figures.safety_unanswered));
  say(figures.overdose_open ? number_value(*figures.overdose_open) : Value{Missing{"no plan"}});
  say(figures.plan ? Value{std::string(format_word(figures.plan->status))} : Value{Missing{"none"}});
  say(day_value(figures.review, figures.plan ? "not signed" : "no plan"));
  say(number_value(figures.overdue));
  say(figures.due.empty() ? Value{Missing{"none"}} : Value{format_date(figures.due.front().day)});
  say(figures.due.empty() ? Value{Missing{"none"}} : Value{figures.due.front().text});
  say(told.empty() ? Value{Missing{"none yet"}} : Value{told});
  for (const auto& instrument : setting.instruments)
    for (const auto& scale : instrument.scales) {
      const ScoreTrend* found = nullptr;
      for (const auto& trend : figures.scores)
        if (trend.scale == &scale) found = &trend;
      if (!found) {
        for (int i = 0; i < 4; ++i) say(Missing{"not-asked"});
        continue;
      }
      say(number_value(found->score->low));
      say(number_value(found->score->high));
      say(found->score->band ? Value{*found->score->band} : Value{Missing{"unknown"}});
      say(format_days(found->newest->answers.taken_at.value_or(found->newest->recorded)));
    }
  return row;
}

namespace {
/// Who has no row, in one line; empty for nobody.
std::string rest_words(const CaseloadTotals& totals) {
  std::string out;
  const auto add = [&](long long count, const char* what) {
    if (count > 0) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", count, what);
  };
  if (totals.counted_only > 0) {
    add(totals.inquiry, "who asked only or came for another");
    add(totals.discharged, "not in care now");
    add(totals.no_episode, "without a stretch of care");
  }
  add(totals.left_out, "died, inactive or test");
  return out.empty() ? out : "not in this list: " + out;
}
}  // namespace

Document caseload_report(const ReportSetting& setting, const Stamp& as_of, Table rows, const CaseloadTotals& totals, const std::string& selection,
                         const std::string& counts) {
  Document out;
  out.report = "caseload";
  out.title = counts.empty() ? "Caseload"
                             : "Caseload, " + count_of(totals.patients - totals.counted_only, "person", "people") +
                                   (totals.active == totals.patients - totals.counted_only ? " in care" : "");
  out.subtitle = "as of " + format_stamp(as_of) + (selection.empty() ? "" : " · " + selection);
  out.as_of = as_of;
  out.clinic = setting.name;
  out.broad = true;
  out.csv_table = rows.slug;
  const auto number = [](std::string slug, std::string label, long long value, Tone tone = Tone::plain) {
    return Field{std::move(slug), std::move(label), number_value(static_cast<double>(value)), {}, tone};
  };
  Fields sums{"totals",
              {number("patients", "Patients", totals.patients), number("active", "In care", totals.active),
               number("discharged", "Not in care now", totals.discharged), number("no_episode", "No stretch of care recorded", totals.no_episode),
               number("safety_open", "Safety items not acknowledged", totals.safety_open, totals.safety_open > 0 ? Tone::alarm : Tone::plain),
               number("safety_unanswered", "Safety items without an answer", totals.safety_unanswered,
                      totals.safety_unanswered > 0 ? Tone::watch : Tone::plain),
               number("overdose_open", "Overdose safety steps open", totals.overdose_open), number("overdue", "Overdue items", totals.overdue),
               number("signed_plans", "Signed plans", totals.signed_plans), number("drafts", "Drafts only", totals.drafts),
               number("no_plan", "No plan yet", totals.no_plan)}};
  auto behind = sums.items.begin() + 4;
  const auto add = [&](const char* slug, const char* label, long long value) {
    if (value > 0) behind = std::next(sums.items.insert(behind, number(slug, label, value)));
  };
  add("inquiry", "Asked only, or for another", totals.inquiry);
  add("inactive", "Records out of use", totals.inactive);
  add("died", "Died", totals.died);
  add("test", "Test records", totals.test);
  add("entered_in_error", "Records entered in error", totals.entered_in_error);
  add("left_out", "Left out: died, inactive, test", totals.left_out);
  Table medicines{"by_medication", {{"medication", "Medicine"}, {"patients", "Patients", true}}, {}, "no patient fits"};
  for (const auto& [drug, count] : totals.by_medication)
    medicines.rows.push_back({{spaced(drug), number_value(static_cast<double>(count))}, Tone::plain});
  if (rows.rows.empty() && totals.counted_only > 0) rows.when_empty = "nobody is in care";
  const bool grouped = !counts.empty();
  out.sections.push_back({"patients", "", {std::move(rows)}});
  if (grouped) out.subtitle.append(" · ").append(staff_only).append("\n").append(counts);
  if (auto rest = rest_words(totals); !rest.empty()) out.sections.back().blocks.push_back(Paragraph{std::move(rest), Tone::plain});
  out.sections.push_back({"totals", "Totals", {sums, medicines}});
  out.footer = grouped ? caseload_legend()
                       : "Safety counts items without an answer, seen or not. Overdose counts the safety steps of a plan that nobody has marked "
                         "done. A score that is "
                         "not fully answered is shown from its lowest to its "
                         "highest possible value.";
  return out;
}

std::string caseload_summary(const Stamp& as_of, const CaseloadTotals& totals) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.caseload/1").field("type", "summary").field("as_of", format_stamp(as_of));
  json.field("patients", totals.patients)
      .field("active", totals.active)
      .field("discharged", totals.discharged)
      .field("no_episode", totals.no_episode);
  for (const auto& [name, count] : {std::pair{"inquiry", totals.inquiry},
                                    {"inactive", totals.inactive},
                                    {"died", totals.died},
                                    {"test", totals.test},
                                    {"entered_in_error", totals.entered_in_error}})
    if (count > 0) json.field(name, count);
  if (totals.left_out > 0) json.field("left_out", totals.left_out);
  json.field("safety_open", totals.safety_open)
      .field("safety_unanswered", totals.safety_unanswered)
      .field("overdose_open", totals.overdose_open)
      .field("overdue", totals.overdue);
  json.field("signed_plans", totals.signed_plans).field("drafts", totals.drafts).field("no_plan", totals.no_plan);
  json.key("by_medication").begin_object();
  for (const auto& [drug, count] : totals.by_medication) json.field(drug, count);
  json.end_object().end_object();
  return json.take() + "\n";
}

}  // namespace leeboard::report
