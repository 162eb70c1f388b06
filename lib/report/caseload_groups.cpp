// Sorts the people in care into groups, and makes the short row of each.
#include "report/caseload_groups.hpp"

#include <algorithm>
#include <array>

#include "base/range.hpp"
#include "care/safety_review.hpp"
#include "catalog/vocabulary.hpp"
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
constexpr int supply_days = 2;                   // a refill takes two days to arrange
constexpr int recent_days = 30;                  // an overdose or a missed visit of longer ago is history, not the state of today
constexpr std::string_view shown_form = "phq9";  // the one score that a page of people has room for; all stand in CSV

/// One reason to look at somebody first.
struct Concern {
  std::string words;
  bool open = false;  ///< safety, not only something to know
};

/// "breathing slow" of "PL-2:breathing-slow".
std::string escalation_words(std::string_view object) { return spaced(object.substr(object.rfind(':') + 1)); }

/// What the plan says cannot wait, of somebody in care. An emergency that is answered is over.
void add_escalations(std::vector<Concern>& out, const PersonRecord& record, const KeyFigures& figures) {
  std::vector<std::string> told;
  const auto today = record.as_of.day;
  if (figures.plan && is_in_care(record))
    for (const auto& escalation : figures.plan->escalations) {
      auto object = escalation_object(*figures.plan, escalation);
      const auto item = std::ranges::find(record.safety, object, &SafetyItem::object);
      const bool answered = item != record.safety.end() && item->answer != SafetyAnswered::no;
      told.push_back(std::move(object));
      if (answered) continue;
      const auto level = urgency_of(escalation);
      const auto by = act_by(escalation, figures.plan->as_of.day);
      auto words = spaced(escalation.id);
      if (level == Urgency::now) words = "emergency: " + words;
      else words += (by < today ? ", was due " : by == today ? ", today" : ", by ") + (by == today ? std::string() : short_date(by, today));
      out.push_back({std::move(words), level != Urgency::week});
    }
  // Those of an older plan, or of a draft that waits, stand until they are answered.
  for (const auto& item : record.safety)
    if (item.what == "escalation" && item.answer == SafetyAnswered::no && std::ranges::find(told, item.object) == told.end())
      out.push_back({"emergency: " + escalation_words(item.object) + " (" + item.object.substr(0, item.object.find(':')) + ")", true});
}

/// What a safety rule has a word for: known to hold, each word once.
void add_marks(std::vector<Concern>& out, const PersonRecord& record, const ReportSetting& setting) {
  for (const auto& rule : setting.marks)
    if (std::ranges::find(out, rule.mark, &Concern::words) == out.end() && care::review_rule(rule, record.sheet).truth == Truth::yes)
      out.push_back({rule.mark, false});
}

std::vector<Concern> find_concerns(const PersonRecord& record, const ReportSetting& setting, const KeyFigures& figures) {
  std::vector<Concern> out;
  for (const auto& item : record.safety) {
    if (item.answer != SafetyAnswered::no || item.what == "escalation") continue;
    const auto* shown = setting.instrument(item.what);
    auto words = item.object + " " + (shown ? shown->name + " safety item" : spaced(item.what));
    words += " " + short_date(item.at.day, record.as_of.day) + (item.acknowledged ? ", seen, not answered" : ", not acknowledged");
    out.push_back({std::move(words), true});
  }
  add_escalations(out, record, figures);
  add_marks(out, record, setting);
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

/// The day of the next injection, where the last one is of the medicine that is taken now.
std::optional<Date> next_injection(const PersonRecord& record, const ReportSetting& setting) {
  const auto* drug = record.sheet.value("last_xr_injection.drug");
  const auto* day = record.sheet.value("last_xr_injection.date");
  const auto* code = drug ? std::get_if<Code>(drug) : nullptr;
  const auto* given = day ? std::get_if<Date>(day) : nullptr;
  const auto next = code ? setting.next_injection.find(code->word) : setting.next_injection.end();
  if (!given || next == setting.next_injection.end()) return std::nullopt;
  return given->plus_days(next->second.minutes / 1440);
}

/// The last day of medicine in hand: the day of the supply is its first.
std::optional<Date> supply_end(const PersonRecord& record) {
  const auto* finding = record.sheet.find("supply_left_days");
  if (!finding) return std::nullopt;
  // What was handed out ends on its own day, however long ago that is; days that are left never fall below none.
  for (const auto& event : record.events)
    if (event.id == finding->source || event.id == finding->id)
      if (const auto days = parse_number(event.detail("days_supply"))) return event.at.day.plus_days(static_cast<long long>(*days) - 1);
  const auto* days = finding->value ? std::get_if<Range>(&*finding->value) : nullptr;
  if (!days || !finding->observed) return std::nullopt;
  return finding->observed->day.plus_days(static_cast<long long>(days->low) - 1);
}

std::optional<Date> lasts_to(const PersonRecord& record, const ReportSetting& setting, const KeyFigures& figures) {
  if (figures.medication.state != Medication::State::taking || !is_in_care(record)) return std::nullopt;
  const auto* drug = setting.vocabulary ? setting.vocabulary->find_drug(figures.medication.drug) : nullptr;
  const bool injected = drug && std::ranges::find(drug->classes, "xr_injection") != drug->classes.end();
  return injected ? next_injection(record, setting) : supply_end(record);
}

Value naloxone_value(const PersonRecord& record) {
  const auto* told = record.sheet.value("naloxone_in_hand");
  const auto* code = told ? std::get_if<Code>(told) : nullptr;
  if (!code) return Missing{"?"};
  if (code->word == "no") return std::string("no");
  if (code->word == "expired") return std::string("old");
  if (code->word != "yes") return Missing{"?"};
  const auto* expiry = record.sheet.value("naloxone_expiry");
  const auto* until = expiry ? std::get_if<Date>(expiry) : nullptr;
  return until && *until < record.as_of.day ? std::string("old") : std::string("yes");
}

/// "17 (+3)", "6 to 12"; with its day where that is more than half a year ago; "?" where the form was never filled in.
Value form_value(const KeyFigures& figures, Date today) {
  for (const auto& trend : figures.scores) {
    if (trend.shown->id != shown_form || !trend.score || !trend.scale || trend.scale->category) continue;
    const auto low = trend.score->low, high = trend.score->high;
    auto out = format_shown(number_value(low));
    const auto day = trend.newest->answers.taken_at.value_or(trend.newest->recorded).day;
    if (low != high) out += " to " + format_shown(number_value(high));
    else if (trend.score_before && trend.score_before->low == trend.score_before->high && trend.score_before->low != low) {
      const auto change = low - trend.score_before->low;
      out += " (" + std::string(change > 0 ? "+" : "") + format_shown(number_value(change)) + ")";
    }
    if (const auto old = short_date(day, today); old.size() > 5) out += ", " + old;
    return out;
  }
  return Missing{"?"};
}

/// The medicine and its dose; of a list that has run out what stood on it, which is not what is taken now.
Value medicine_value(const Medication& medication) {
  auto out = medication_value(medication, false);
  if (!std::holds_alternative<Missing>(out)) return out;
  return medication.known_until && !medication.drug.empty() ? Value{"? last " + spaced(medication.drug)} : Value{Missing{"?"}};
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
  const bool taking = figures.medication.state == Medication::State::taking;
  const bool known_not = figures.medication.state == Medication::State::none || figures.medication.state == Medication::State::stopped;
  Row row{{list_name(record.patient, names_), words, medicine_value(figures.medication),
           known_not        ? Value{std::string("-")}
           : taking && gone ? Value{"! " + short_date(*to, today_)}
                            : day(to),
           naloxone_value(record), figures.last_contact ? day(figures.last_contact->day) : day(std::nullopt),
           next ? Value{short_date(next->day, today_) + " " + next->brief} : Value{std::string("-")},
           figures.overdue > 0 ? number_value(figures.overdue) : Value{std::string("-")}, form_value(figures, today_),
           figures.review ? day(figures.review) : Value{std::string("-")},
           figures.days_in_care ? number_value(static_cast<double>(*figures.days_in_care)) : Value{Missing{"?"}},
           record.episode ? said(record.episode->clinician) : Value{Missing{"?"}}},
          group == safety ? Tone::alarm
          : urgent        ? Tone::watch
                          : Tone::plain};
  row.id = record.patient.code;
  auto sort = next ? next->day : today_.plus_days(36500);
  if (group == supply) sort = *to;
  // Before whatever is due, however long ago.
  if (group == safety && figures.plan != nullptr && has_emergency(figures.plan->escalations)) sort = today_.plus_days(-36500);
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
    default: return "Nothing due by " + short_date(today_.plus_days(days_ahead_), today_);
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
