// Which medicine for opioid use disorder the record speaks of last.
#include "report/medication_course.hpp"

#include <algorithm>
#include <map>

#include "catalog/vocabulary.hpp"
#include "report/key_figures.hpp"

namespace leeboard::report {

namespace {
std::optional<Date> day_of(const std::optional<Stamp>& at) { return at ? std::optional(at->day) : std::nullopt; }
std::optional<Stamp> later(const std::optional<Stamp>& a, const std::optional<Stamp>& b) { return day_of(a) < day_of(b) ? b : a; }

struct Course {
  std::optional<Stamp> start, stop, given;
  std::optional<Stamp> ended;  // as the source of an order says: of that order alone
  bool standing = false;       // some order or statement says that it goes on
  bool over = false;           // some says that it does not
  std::string dose;

  std::optional<Stamp> last_on() const { return later(start, given); }
  std::optional<Stamp> last_end() const { return later(stop, ended); }
  bool is_told() const { return start || stop || given || ended || over; }

  bool is_stopped() const {
    if (stop && (!last_on() || stop->day >= last_on()->day)) return true;
    if (standing) return false;
    return last_on() ? ended && ended->day >= last_on()->day : ended || over;
  }
};

const catalog::Drug* find_moud(const ReportSetting& setting, std::string_view name) {
  const auto* drug = setting.vocabulary ? setting.vocabulary->find_drug(name) : nullptr;
  return drug && std::ranges::find(drug->classes, "moud") != drug->classes.end() ? drug : nullptr;
}

void add_start(Course& course, const Event& event) {
  const auto status = event.detail("status");  // of an order or statement; what the team wrote itself has none
  if (!status.empty() && status != "active") {
    course.over = true;
    return;
  }
  course.start = event.at;
  if (!status.empty()) course.standing = true;
}

void add(Course& course, const Event& event) {
  if (event.kind == EventKind::medication_start) add_start(course, event);
  else if (event.kind == EventKind::medication_stop) (event.source_id.empty() ? course.stop : course.ended) = event.at;
  else if (event.kind == EventKind::dose || event.kind == EventKind::dispense) {
    course.given = event.at;
    if (event.kind == EventKind::dose) course.dose = std::string(event.detail("dose_mg"));
    if (!course.start) course.start = event.at;
  }
}

// What the person or the team said, where no event tells.
Medication find_said(const PersonRecord& record, const ReportSetting& setting) {
  Medication out;
  const auto* finding = record.sheet.find("meds");
  if (!finding) return out;
  const auto* records = finding->value ? std::get_if<std::vector<FactRecord>>(&*finding->value) : nullptr;
  if (!records) {
    out.why_missing = std::string(format_absent(finding->absent));
    const auto* last = finding->expired ? std::get_if<std::vector<FactRecord>>(&*finding->expired) : nullptr;
    if (!last || !finding->observed) return out;
    out.known_until = *finding->observed;
    for (const auto& entry : *last) {
      const auto* field = entry.find("drug");
      if (const auto* drug = field ? find_moud(setting, format_field(*field)) : nullptr) out.drug = drug->id;
    }
    return out;
  }
  // A medicine that nobody knows may be one of these.
  const bool open = std::ranges::any_of(*records, [](const FactRecord& entry) {
    const auto* drug = entry.find("drug");
    return drug == nullptr || std::holds_alternative<Text>(*drug);
  });
  out.state = open ? Medication::State::not_recorded : Medication::State::none;
  if (open) out.why_missing = std::string(format_absent(Absent::unknown));
  for (const auto& entry : *records) {
    const auto* field = entry.find("drug");
    if (const auto* drug = field ? find_moud(setting, format_field(*field)) : nullptr) {
      out.state = Medication::State::taking;
      out.drug = drug->id;
      if (const auto* dose = entry.find("dose")) out.dose = format_field(*dose);
    }
  }
  return out;
}
}  // namespace

Medication find_medication(const PersonRecord& record, const ReportSetting& setting) {
  std::map<std::string, Course> courses;
  for (const auto& event : record.events) {
    if (event.at.day > record.as_of.day || event.detail("drug").empty()) continue;
    if (const auto* drug = find_moud(setting, event.detail("drug"))) add(courses[drug->id], event);
  }
  Medication out;
  for (const auto& [drug, course] : courses) {
    if (!course.is_told()) continue;  // what was not given, taken or ordered is no course
    const bool stopped = course.is_stopped();
    const auto day = stopped ? course.last_end() : course.last_on();
    const bool newer =
        out.state == Medication::State::not_recorded || (out.state == Medication::State::stopped && !stopped) ||
        ((out.state == Medication::State::stopped) == stopped && day_of(day) > day_of(stopped ? out.since : later(out.since, out.last_given)));
    if (!newer) continue;
    out.state = stopped ? Medication::State::stopped : Medication::State::taking;
    out.drug = drug;
    out.since = stopped ? course.last_end() : course.start;
    out.last_given = course.given;
    out.dose = course.dose.empty() ? "" : course.dose + " mg";
  }
  return out.state == Medication::State::not_recorded ? find_said(record, setting) : out;
}

}  // namespace leeboard::report
