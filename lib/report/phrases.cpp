// Saying the same thing the same way.
#include "report/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/range.hpp"
#include "care/fact_words.hpp"
#include "catalog/vocabulary.hpp"
#include "io/utf8.hpp"

namespace leeboard::report {

namespace {
// An emergency that rests on forms or on the log is settled with their acknowledgement; one that rests on a fact is not.
bool is_settled(const Escalation& escalation, const PatientFile& file) {
  bool from_item = false;
  for (const auto& because : escalation.because)
    for (const auto& item : file.safety)
      if (item.object == because.source) {
        if (!item.acknowledged) return false;
        from_item = true;
      }
  return from_item;
}
}  // namespace

std::string count_of(long long count, std::string_view one, std::string_view many) { return fmt::format("{} {}", count, count == 1 ? one : many); }

std::string when_words(Date day, Date today) {
  const auto days = day.since(today);
  if (days == 0) return "today";
  return days < 0 ? count_of(-days, "day", "days") + " over" : "in " + count_of(days, "day", "days");
}

std::string shorten(std::string_view text, std::size_t columns) {
  if (const auto end = text.find(". "); end != text.npos) text = text.substr(0, end + 1);
  return cut(text, columns);
}

std::string cut(std::string_view text, std::size_t columns) {
  if (io::display_width(text) <= columns) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    auto end = text.find(' ', at);
    if (end == text.npos) end = text.size();
    const auto longer = out + (out.empty() ? "" : " ") + std::string(text.substr(at, end - at));
    if (io::display_width(longer) + 1 > columns) break;
    out = longer;
    at = end + 1;
  }
  while (out.ends_with(',') || out.ends_with(';') || out.ends_with(':')) out.pop_back();
  return out + "…";
}

std::string staff_name(const ReportSetting& clinic, std::string_view id) {
  const auto found = clinic.staff.find(id);
  return found == clinic.staff.end() ? std::string(id) : found->second;
}

std::string short_name(const PatientFile& file, const KeyFigures& figures) {
  const auto& name = file.patient.name;
  std::string out = !name.used.empty() ? name.used : !name.given.empty() ? name.given.front() : name.family;
  if (figures.death) return out;
  if (figures.age) out += (out.empty() ? "" : ", ") + count_of(*figures.age, "year", "years");
  return out;
}

std::string score_words(const ScaleScore& score, const ShownScale* scale) {
  if (scale && scale->category && score.band) return scale->band_label(*score.band);
  const auto label = [&](const std::string& band) { return scale ? scale->band_label(band) : band; };
  auto out = format_range({score.low, score.high});
  if (score.bands.empty()) return out;
  out += ", " + label(score.bands.front());
  return score.bands.size() > 1 ? out + " to " + label(score.bands.back()) : out;
}

std::string change_words(const ScoreTrend& trend) {
  if (!trend.before) return "first score";
  const auto day = trend.before->answers.taken_at ? " on " + format_date(trend.before->answers.taken_at->day) : std::string{};
  if (trend.scale->category) return "before: " + score_words(*trend.score_before, trend.scale) + day;
  if (!trend.score->value || !trend.score_before->value) {
    // Bounds can still tell the direction when they do not meet.
    const auto before = format_range({trend.score_before->low, trend.score_before->high});
    if (trend.score->low > trend.score_before->high) return "up from " + before + day;
    if (trend.score->high < trend.score_before->low) return "down from " + before + day;
    return "direction unknown; " + before + day;
  }
  const double change = *trend.score->value - *trend.score_before->value;
  const auto before = format_number(*trend.score_before->value) + day;
  if (change == 0) return "same as" + day;
  return fmt::format("{} {} from {}", change > 0 ? "up" : "down", format_number(round_half_away(change > 0 ? change : -change, 1)), before);
}

std::string trend_name(const ScoreTrend& trend) {
  return trend.scale->id == "total" ? trend.look->name : trend.look->name + " " + spaced(trend.scale->title);
}

std::string fact_title(const ReportSetting& clinic, std::string_view key) {
  const auto* entry = clinic.vocabulary ? clinic.vocabulary->find(key) : nullptr;
  return entry && !entry->title.empty() ? entry->title : std::string(key);
}

std::string value_words(const ReportSetting& clinic, std::string_view key, const FactValue& value) {
  return care::fact_words(clinic.vocabulary ? clinic.vocabulary->find(key) : nullptr, value);
}

std::string because_words(const ReportSetting& clinic, const Because& because) {
  auto out = fact_title(clinic, because.fact) + ": ";
  if (const auto* value = std::get_if<FactValue>(&because.value)) out += value_words(clinic, because.fact, *value);
  else out += spaced(format_absent(std::get<Absent>(because.value)));
  if (because.observed) out += " (" + format_date(because.observed->day) + ")";
  return out;
}

Value medication_value(const Medication& medication, bool with_dates) {
  const auto name = spaced(medication.drug);
  switch (medication.state) {
    case Medication::State::not_recorded: return Missing{medication.why_missing};
    case Medication::State::none: return std::string("none");
    case Medication::State::stopped:
      return with_dates && medication.since ? name + " stopped on " + format_date(*medication.since) : name + " (stopped)";
    case Medication::State::taking: break;
  }
  auto out = name + (medication.dose.empty() ? "" : " " + medication.dose);
  if (with_dates && medication.since) out += ", since " + format_date(*medication.since);
  if (with_dates && medication.last_given) out += ", last given " + format_date(*medication.last_given);
  return out;
}

Value medication_words(const Medication& medication, bool with_dates) {
  if (medication.state != Medication::State::not_recorded || !medication.known_until) return medication_value(medication, with_dates);
  const auto day = format_date(*medication.known_until);
  if (medication.drug.empty()) return "not known now; none for opioid use disorder on " + day;
  return "not known now; last known " + spaced(medication.drug) + ", " + day;
}

std::string death_words(const KeyFigures& figures) {
  if (!figures.death) return {};
  std::string out = "died";
  if (figures.death->at) out += " on " + format_date(figures.death->at->day);
  if (figures.age) out += fmt::format(", aged {}", *figures.age);
  return out;
}

std::vector<std::string> planned_for(const Trigger& trigger, const CarePlan* plan) {
  std::vector<std::string> out;
  if (!plan) return out;
  const auto name = trigger.text + ": ";
  for (const auto& line : plan->lines)
    if (line.kind == LineKind::triggers && line.text.starts_with(name) && !line.decided(Decision::declined))
      out.push_back(line.text.substr(name.size()));
  return out;
}

std::string plan_name(const CarePlan& plan) {
  auto out = plan.id.empty() ? std::string("plan") : plan.id;
  if (plan.revision > 0) out += ".r" + std::to_string(plan.revision);
  return out + ", " + std::string(format_word(plan.status));
}

std::string join_words(const std::vector<std::string>& items) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) out += (i == 0 ? "" : i + 1 == items.size() ? " and " : ", ") + items[i];
  return out;
}

std::string spaced(std::string_view word) {
  std::string out(word);
  for (auto& c : out)
    if (c == '_' || c == '-') c = ' ';
  return out;
}

Value day_value(const std::optional<Date>& day, std::string_view missing) {
  if (day) return format_date(*day);
  return Missing{std::string(missing)};
}

Value said_value(const Said& said) {
  if (const auto* text = std::get_if<std::string>(&said)) return *text;
  return Missing{std::string(format_absent(std::get<Absent>(said)))};
}

std::vector<Block> urgent_blocks(const PatientFile& file, const ReportSetting& clinic, const KeyFigures& figures) {
  std::vector<Block> blocks;
  if (figures.plan && figures.status != CareStatus::discharged && !figures.death)
    for (const auto& escalation : figures.plan->escalations)
      blocks.push_back(is_settled(escalation, file) ? Notice{escalation.id, Tone::watch, "Acknowledged emergency: " + escalation.text, {}}
                                                    : Notice{escalation.id, Tone::alarm, "Emergency: " + escalation.text, {}});
  for (const auto& item : file.safety) {
    if (item.acknowledged) continue;
    const auto* look = clinic.instrument(item.what);
    auto title = fmt::format("Not acknowledged: {}, {}, {}", item.object, look ? look->name : spaced(item.what), format_date(item.at.day));
    if (!item.text.empty()) title += ": " + item.text;
    blocks.push_back(Notice{"safety-" + item.object, Tone::alarm, title, {}});
  }
  if (figures.safety_open > 0 && !figures.death && !clinic.safety_text.empty()) blocks.push_back(Paragraph{clinic.safety_text, Tone::alarm});
  return blocks;
}

}  // namespace leeboard::report
