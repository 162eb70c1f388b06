// What is due for one patient, and the scores with those before them.
#include <algorithm>

#include "base/range.hpp"
#include "care/form_schedule.hpp"
#include "care/plan_repeat.hpp"
#include "catalog/vocabulary.hpp"
#include "report/key_figures.hpp"
#include "report/score_history.hpp"

namespace leeboard::report {

namespace {
constexpr long long days_ahead = 90;  // a form that is planned for later is no news to anybody

// A repeated line is due from its newest date that has come and is not done yet.
std::optional<Date> find_due(const PlanLine& line, Date today) {
  if (!line.due) return std::nullopt;
  const bool done = line.decided(Decision::done);
  const auto repeat = care::parse_plan_repeat(line.repeat);
  if (!repeat) return is_open(line) ? line.due : std::nullopt;
  if (line.status != LineStatus::proposed || line.decided(Decision::declined)) return std::nullopt;
  Date day = *line.due;
  while (day.plus_days(repeat->days) <= today) day = day.plus_days(repeat->days);
  if (done && line.decision->signature.at.day >= day) day = day.plus_days(repeat->days);
  if (repeat->last && day > *repeat->last) return std::nullopt;
  return day;
}

void add_contacts(const PatientFile& file, std::vector<DueItem>& due) {
  for (const auto& event : file.events) {
    if (event.visit() != VisitStatus::booked) continue;
    const auto type = std::string(event.detail("type"));
    const auto what = type.empty() ? std::string("visit") : type + " visit";
    const auto at = event.at.has_time() ? " at " + format_stamp(event.at).substr(11, 5) : std::string{};
    if (event.at.day >= file.as_of.day) {
      due.push_back({event.at.day, DueKind::contact, event.id, "booked: " + what + at});
      continue;
    }
    const bool settled = std::ranges::any_of(file.events, [&](const Event& other) {
      return other.kind == EventKind::encounter && other.visit() != VisitStatus::booked && other.at.day == event.at.day;
    });
    if (!settled) due.push_back({event.at.day, DueKind::contact, event.id, "was booked, how it went is not recorded: " + what});
  }
}

bool is_listed(const std::vector<DueItem>& due, const std::string& instrument) {
  return std::ranges::any_of(due, [&](const DueItem& item) { return item.kind == DueKind::instrument && item.object == instrument; });
}

// Forms by the goals of the signed plan (its lines stand in the list themselves), or by the template while there is none.
void add_planned_forms(const PatientFile& file, const ReportSetting& clinic, std::vector<DueItem>& due) {
  if (!clinic.vocabulary || !file.episode || (!file.signed_plan && !clinic.care_template)) return;
  const auto from = file.episode->admitted ? file.episode->admitted->day : file.as_of.day;
  const auto schedule = file.signed_plan ? care::schedule_of_plan(*file.signed_plan, nullptr, *clinic.vocabulary)
                                         : care::schedule_of_template(*clinic.care_template, *clinic.vocabulary, file.sheet, from);
  for (const auto& form : care::list_forms_due(schedule, file.assessments, file.as_of.day.plus_days(days_ahead))) {
    const auto* look = clinic.instrument(form.instrument);
    const auto last = form.last ? ", last " + format_date(form.last->answers.taken_at.value_or(form.last->recorded).day) : ", never filled in yet";
    due.push_back({form.day, DueKind::instrument, form.instrument, (look ? look->name : form.instrument) + last});
  }
}

// Scores older than the vocabulary lets them count; those that hold for hours only are taken when they are needed.
void add_stale_scores(const PatientFile& file, const ReportSetting& clinic, std::vector<DueItem>& due) {
  if (!clinic.vocabulary) return;
  for (const auto& [key, finding] : file.sheet.findings()) {
    if (finding.value || finding.absent != Absent::expired || !finding.observed) continue;
    const auto* entry = clinic.vocabulary->find(key);
    if (!entry || !entry->derived || entry->derived->instrument.empty() || !entry->fresh || entry->fresh->minutes < 1440) continue;
    const auto& id = entry->derived->instrument;
    if (is_listed(due, id)) continue;
    const auto* look = clinic.instrument(id);
    due.push_back({finding.observed->day.plus_days(entry->fresh->minutes / 1440), DueKind::instrument, id,
                   "repeat " + (look ? look->name : id) + ", last " + format_date(finding.observed->day)});
  }
}
}  // namespace

std::vector<DueItem> list_due(const PatientFile& file, const ReportSetting& clinic, std::optional<Date> review) {
  std::vector<DueItem> due;
  // Lines of a plan that nobody has signed are proposals, so only the signature is due.
  if (file.signed_plan)
    for (const auto& line : file.signed_plan->lines) {
      // Teaching stands in the plan itself; among the things to do it would hide them.
      if (line.kind == LineKind::education) continue;
      if (const auto day = find_due(line, file.as_of.day)) due.push_back({*day, DueKind::plan_line, line.id, line.text});
    }
  if (file.signed_plan && review) due.push_back({*review, DueKind::plan_review, file.signed_plan->id, "review of the care plan"});
  if (file.draft && !file.signed_plan)
    due.push_back({file.draft->as_of.day, DueKind::plan_review, file.draft->id, "the drafted plan waits for a decision and a signature"});
  add_contacts(file, due);
  add_planned_forms(file, clinic, due);
  add_stale_scores(file, clinic, due);
  std::ranges::stable_sort(due, {}, [](const DueItem& item) {
    // On one day what a person waits for comes before what stands in the plan.
    return std::pair(item.day, item.kind == DueKind::contact ? 0 : item.kind == DueKind::plan_line ? 2 : 1);
  });
  return due;
}

std::vector<ScoreTrend> find_trends(const PatientFile& file, const ReportSetting& clinic) {
  std::vector<ScoreTrend> trends;
  for (const auto& look : clinic.instruments)
    for (const auto& scale : look.scales) {
      ScoreTrend trend{&look, &scale, nullptr, nullptr, nullptr, nullptr};
      for (const auto& form : file.assessments) {
        if (form.score.instrument != look.id) continue;
        const auto* score = form.score.scale(scale.id);
        if (!score) continue;
        // A form that leaves the scale quite open is nothing to compare with.
        if (trend.newest && tells(*trend.newest, *trend.score, scale)) {
          trend.before = trend.newest;
          trend.score_before = trend.score;
        }
        trend.newest = &form;
        trend.score = score;
      }
      if (trend.newest) trends.push_back(trend);
    }
  return trends;
}

}  // namespace leeboard::report
