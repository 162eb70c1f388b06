// Sorts the people in care into groups, and makes the short row of each.
#include "report/caseload_groups.hpp"

#include <algorithm>
#include <array>

#include "record/acknowledge_words.hpp"
#include "report/day_words.hpp"
#include "report/escalation_part.hpp"
#include "report/medication_words.hpp"
#include "report/name_words.hpp"
#include "report/shown_value.hpp"
#include "report/text_words.hpp"

namespace leeboard::report {

namespace {
enum Group : std::size_t { safety, supply, late, coming, rest };
constexpr std::array<const char*, 5> slugs{"safety", "supply", "late", "coming", "rest"};
constexpr int supply_days = 2;   // a refill takes two days to arrange
constexpr int recent_days = 30;  // an overdose or a missed visit of longer ago is history, not the state of today
constexpr std::string_view shown_form = "phq9";

/// One reason to look at somebody first.
struct Concern {
  std::string words;
  bool open = false;  ///< safety, not only something to know
};

bool escalation_is_seen(const PersonRecord& record, const CarePlan& plan, const Escalation& escalation) {
  const auto item = std::ranges::find(record.safety, escalation_object(plan, escalation), &SafetyItem::object);
  return item != record.safety.end() && item->acknowledged && item->answer != SafetyAnswered::no;
}

void add_plan_concerns(std::vector<Concern>& out, const PersonRecord& record, const KeyFigures& figures) {
  if (!figures.plan) return;
  for (const auto& escalation : figures.plan->escalations) {
    if (escalation_is_seen(record, *figures.plan, escalation)) continue;
    const auto level = urgency_of(escalation);
    const auto by = short_date(act_by(escalation, figures.plan->as_of.day), record.as_of.day);
    const auto what = spaced(escalation.id);
    if (level == Urgency::now) out.push_back({"emergency: " + what, true});
    else out.push_back({what + (level == Urgency::today ? " " : ", by ") + by, level == Urgency::today});
  }
}

std::vector<Concern> find_concerns(const PersonRecord& record, const ReportSetting& setting, const KeyFigures& figures) {
  std::vector<Concern> out;
  for (const auto& item : record.safety) {
    if (item.answer != SafetyAnswered::no || item.what == "escalation") continue;
    const auto* shown = setting.instrument(item.what);
    auto words = shown ? shown->name + " item" : spaced(item.what);
    words += " " + short_date(item.at.day, record.as_of.day) + (item.acknowledged ? " unanswered" : " not seen");
    out.push_back({std::move(words), true});
  }
  add_plan_concerns(out, record, figures);
  const Event* overdose = nullptr;
  const Event* visit = nullptr;
  for (const auto& event : record.events) {
    if (event.at.day > record.as_of.day) continue;
    if (event.kind == EventKind::overdose) overdose = &event;
    if (event.visit() && *event.visit() != VisitStatus::booked) visit = &event;
  }
  const auto recent = [&](const Event* event) { return event && record.as_of.day.since(event->at.day) <= recent_days; };
  if (recent(overdose)) out.push_back({"overdose " + short_date(overdose->at.day, record.as_of.day), false});
  if (recent(visit) && visit->visit() == VisitStatus::missed) out.push_back({"missed visit " + short_date(visit->at.day, record.as_of.day), false});
  return out;
}

/// The last day of medicine in hand, or the day of the next injection.
std::optional<Date> lasts_to(const PersonRecord& record, const ReportSetting& setting, const KeyFigures& figures) {
  if (figures.medication.state != Medication::State::taking) return std::nullopt;
  const auto* drug = record.sheet.value("last_xr_injection.drug");
  const auto* day = record.sheet.value("last_xr_injection.date");
  const auto* code = drug ? std::get_if<Code>(drug) : nullptr;
  if (const auto* given = day ? std::get_if<Date>(day) : nullptr; given && code)
    if (const auto next = setting.next_injection.find(code->word); next != setting.next_injection.end())
      return given->plus_days(next->second.minutes / 1440);
  const auto* left = record.sheet.value("supply_left_days");
  const auto* days = left ? std::get_if<Range>(left) : nullptr;
  return days ? std::optional(record.as_of.day.plus_days(static_cast<long long>(days->low))) : std::nullopt;
}

Value naloxone_value(const PersonRecord& record) {
  const auto* told = record.sheet.value("naloxone_in_hand");
  const auto* code = told ? std::get_if<Code>(told) : nullptr;
  if (!code) return Missing{"?"};
  if (code->word != "yes") return code->word == "no" ? std::string("no") : std::string("old");
  const auto* expiry = record.sheet.value("naloxone_expiry");
  const auto* until = expiry ? std::get_if<Date>(expiry) : nullptr;
  return until && *until < record.as_of.day ? std::string("old") : std::string("yes");
}

/// "17 (+3)", "6 to 12"; "?" where the form was never filled in.
Value form_value(const KeyFigures& figures) {
  for (const auto& trend : figures.scores) {
    if (trend.shown->id != shown_form || !trend.score) continue;
    const auto low = trend.score->low, high = trend.score->high;
    if (low != high) return format_shown(number_value(low)) + " to " + format_shown(number_value(high));
    auto out = format_shown(number_value(low));
    if (trend.score_before && trend.score_before->low == trend.score_before->high && trend.score_before->low != low) {
      const auto change = low - trend.score_before->low;
      out += " (" + std::string(change > 0 ? "+" : "") + format_shown(number_value(change)) + ")";
    }
    return out;
  }
  return Missing{"?"};
}

}  // namespace

void CaseloadGroups::add(const PersonRecord& record, const ReportSetting& setting, const KeyFigures& figures) {
  const auto concerns = find_concerns(record, setting, figures);
  const auto to = lasts_to(record, setting, figures);
  std::string words;
  for (const auto open : {true, false})
    for (const auto& concern : concerns)
      if (concern.open == open) words += (words.empty() ? "" : ", ") + concern.words;
  const auto* next = figures.due.empty() ? nullptr : &figures.due.front();
  auto group = rest;
  if (std::ranges::any_of(concerns, &Concern::open)) group = safety;
  else if (to && *to <= today_.plus_days(supply_days)) group = supply;
  else if (figures.overdue > 0) group = late;
  else if (next && next->day <= today_.plus_days(days_ahead_)) group = coming;
  const auto day = [&](const std::optional<Date>& at) { return at ? Value{short_date(*at, today_)} : Value{Missing{"?"}}; };
  const auto said = [](const Said& text) { return is_said(text) ? Value{said_text(text)} : Value{Missing{"?"}}; };
  const bool gone = to && *to < today_;
  const bool urgent = group == late || (group == supply && *to <= today_);
  auto medicine = medication_value(figures.medication, false);
  if (std::holds_alternative<Missing>(medicine)) medicine = Missing{"?"};
  const bool taking = figures.medication.state == Medication::State::taking;
  Row row{{list_name(record.patient, names_), words, std::move(medicine),
           !taking ? Value{std::string("-")}
           : gone  ? Value{"! " + short_date(*to, today_)}
                   : day(to),
           naloxone_value(record), figures.last_contact ? day(figures.last_contact->day) : day(std::nullopt),
           next ? Value{short_date(next->day, today_) + " " + next->brief} : Value{std::string("-")},
           figures.overdue > 0 ? number_value(figures.overdue) : Value{std::string("-")}, form_value(figures),
           figures.review ? day(figures.review) : Value{std::string("-")},
           figures.days_in_care ? number_value(static_cast<double>(*figures.days_in_care)) : Value{Missing{"?"}},
           record.episode ? said(record.episode->clinician) : Value{Missing{"?"}}},
          group == safety ? Tone::alarm
          : urgent        ? Tone::watch
                          : Tone::plain};
  row.id = record.patient.code;
  auto sort = next ? next->day : today_.plus_days(36500);
  if (group == supply) sort = *to;
  entries_.push_back({group, sort, std::move(row)});
}

std::vector<CaseloadGroups::Entry> CaseloadGroups::sorted() const {
  auto out = entries_;
  std::ranges::stable_sort(out, [](const Entry& a, const Entry& b) { return a.group != b.group ? a.group < b.group : a.sort < b.sort; });
  return out;
}

std::string CaseloadGroups::group_title(std::size_t group) const {
  switch (group) {
    case safety: return "Safety open";
    case supply: return "Medicine ends by " + short_date(today_.plus_days(supply_days), today_);
    case late: return "Late";
    case coming: return "Due by " + short_date(today_.plus_days(days_ahead_), today_);
    default: return "Nothing due by then";
  }
}

Table CaseloadGroups::table(std::size_t limit) const {
  using enum Audience;
  Table out{"people",
            {{"patient", "Patient"},
             {"safety", "Safety", false, all, 0, true},
             {"medication", "Medicine and dose"},
             {"lasts_to", "To"},
             {"naloxone", "Nal"},
             {"last_contact", "Seen", false, all, 6},
             {"next_due", "Next due"},
             {"overdue", "Late", true},
             {"phq9", "PHQ-9", true, all, 7},
             {"plan_review", "Review", false, all, 8},
             {"days_in_care", "Days", true, all, 9},
             {"clinician", "Clinician", false, all, 10}},
            {},
            "nobody is in care"};
  std::size_t group = slugs.size();
  for (auto& entry : sorted()) {
    if (limit > 0 && out.rows.size() == limit) break;
    if (entry.group != group) {
      group = entry.group;
      const auto count = static_cast<std::size_t>(std::ranges::count(entries_, group, &Entry::group));
      out.groups.push_back({slugs[group], group_title(group), count, out.rows.size()});
    }
    out.rows.push_back(std::move(entry.row));
  }
  return out;
}

std::string CaseloadGroups::counts() const {
  std::string out;
  for (std::size_t group = 0; group < slugs.size(); ++group)
    out += (out.empty() ? "" : " · ") + group_title(group) + " " + std::to_string(std::ranges::count(entries_, group, &Entry::group));
  return out;
}

std::string caseload_legend() {
  return "! needs somebody, ? not known. To: last day of medicine in hand, or day of the next injection. Nal: naloxone in hand (old: past its "
         "date). A score that is not fully answered: lowest to highest. Dates without a year lie within six months.";
}

}  // namespace leeboard::report
