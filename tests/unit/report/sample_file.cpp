// Hand-made records.
#include "unit/report/sample_file.hpp"

namespace leeboard::report {

namespace {
Stamp day(const char* text) { return *parse_stamp(text, nullptr); }

Assessment make_form(const char* id, const char* taken, double low, double high, std::vector<std::string> bands, bool safety) {
  Assessment form;
  form.id = id;
  form.answers.taken_at = day(taken);
  form.recorded = day(taken);
  form.score.instrument = "phq9";
  form.score.version = "1";
  form.score.complete = low == high;
  form.score.answered = form.score.scored_items = 9;
  ScaleScore score{"total", low, high, std::nullopt, std::nullopt, bands};
  if (low == high) score.value = low;
  if (bands.size() == 1) score.band = bands.front();
  form.score.scales.push_back(score);
  if (safety) form.score.flags.push_back({"suicide_item9", Truth::yes, true, "thoughts of being better off dead"});
  return form;
}

PlanLine make_line(const char* id, LineKind kind, LineStatus status, const char* text, const char* due) {
  PlanLine line;
  line.id = id;
  line.kind = kind;
  line.phase = "now";
  line.status = status;
  line.text = text;
  line.cites = {"G-SAF-01"};
  line.evidence = Evidence::v;
  line.owner = "prescriber";
  line.due = parse_date(due);
  line.because.push_back({"phq9", FactValue{Range{14, 14}}, day("2026-12-01"), "A-2", Truth::yes});
  return line;
}
}  // namespace

ReportSetting sample_clinic() {
  ReportSetting setting;
  setting.name = "Alder Bay Recovery ReportSetting";
  setting.staff = {{"S-03", "Ines Kowalczyk, RN"}};
  setting.safety_text = "Stay with the person.";
  ShownScale total{"total", "total", 0, 27, {{0, 9, "mild or less"}, {10, 27, "moderate or more"}}, {"mild", "moderate"}};
  setting.instruments = {{"bam", "BAM", "BAM, Brief Addiction Monitor", {{"risk", "risk", 0, 24, {}, {}}}, std::nullopt},
                         {"phq9", "PHQ-9", "PHQ-9, depression", {total}, 5}};
  setting.options = {{"methadone", "methadone, usual start"}};
  return setting;
}

PersonRecord sample_file() {
  PersonRecord file;
  file.as_of = day("2026-12-08");
  file.patient.code = "P-0412";
  file.patient.name = {{"Marisol"}, "Quandt", "Mari"};
  file.patient.birth_date = day("1992-03-11");
  Episode episode{"E-1", day("2026-11-30"), std::nullopt, Said{"outpatient-moud"}, Said{"S-03"}, Absent::not_asked, Absent::not_asked, std::nullopt,
                  {}};
  file.episodes = {episode};
  file.episode = episode;
  file.assessments = {make_form("A-1", "2026-11-30", 20, 20, {"moderate"}, false), make_form("A-2", "2026-12-01", 14, 14, {"moderate"}, true),
                      make_form("A-3", "2026-12-07", 8, 12, {"mild", "moderate"}, false)};
  file.safety = {{"A-2", "phq9", day("2026-12-01"), "thoughts of being better off dead", false}};
  file.triggers = {{"T-1",
                    "P-0412",
                    TriggerDomain::times,
                    "payday Friday",
                    8,
                    Avoidable::no,
                    {},
                    {},
                    Strategy::avoid,
                    {{"contact booked for Friday", parse_date("2026-12-11"), "S-03", "open"}},
                    TriggerStatus::open,
                    {}},
                   {"T-2", "P-0412", TriggerDomain::emotions, "lonely after calls", 5, Avoidable::no, {}, {}, {}, {}, TriggerStatus::open, {}}};
  TriggerEvent craving;
  craving.id = "V-1";
  craving.kind = TriggerEventKind::craving;
  craving.at = day("2026-12-04");
  craving.intensity = 7;
  TriggerEvent lapse = craving;
  lapse.id = "V-2";
  lapse.kind = TriggerEventKind::lapse;
  lapse.at = day("2026-12-05");
  lapse.substance = "oxycodone";
  file.log = {craving, lapse};
  file.events = {{"V-3", "", EventKind::encounter, day("2026-12-01"), "S-03", "", {{"type", "intake"}, {"status", "kept"}}},
                 {"V-4", "", EventKind::encounter, day("2026-12-06"), "", "", {{"type", "review"}, {"status", "booked"}}},
                 {"V-5", "", EventKind::encounter, day("2026-12-11"), "", "", {{"type", "nurse"}, {"status", "booked"}}}};
  CarePlan plan;
  plan.id = "PL-1";
  plan.revision = 2;
  plan.status = PlanStatus::signed_;
  plan.as_of = day("2026-12-01");
  plan.phases = {{"now", "Safety now", *parse_date("2026-12-01"), parse_date("2026-12-01")}};
  plan.lines = {make_line("naloxone", LineKind::safety, LineStatus::proposed, "Naloxone in hand.", "2026-12-01"),
                make_line("ecg", LineKind::monitoring, LineStatus::held, "An ECG.", "2026-12-01"),
                make_line("offer", LineKind::medication, LineStatus::blocked, "Offer methadone.", "2026-12-01"),
                make_line("talk", LineKind::education, LineStatus::proposed, "Talk it through.", "2026-12-09")};
  plan.lines[3].decision = LineDecision{Decision::done, {"S-03", day("2026-12-02")}};
  PlanOption option;
  option.option = "methadone";
  option.verdict = Verdict::block;
  option.until_known = {"qtc_ms"};
  option.reasons.push_back(
      {"G-MTD-09", {"G-MTD-09"}, "qt", SafetyVerdict::block, "The heart rhythm is not known.", "", Evidence::v, Override::clinician, {}});
  plan.options = {option};
  plan.ask = {{"qtc_ms", "QTc on the last ECG, and when?", {"methadone", "ecg"}, 1}};
  plan.escalations = {{"call", "Same-day assessment.", {"G-SAF-28"}, {}}};
  file.signed_plan = plan;
  return file;
}

PersonRecord hostile_file() {
  auto file = sample_file();
  const std::string text = hostile;
  file.patient.name = {{text}, text, text};
  file.episode->programme = Said{text};
  file.safety.front().text = text;
  for (auto& trigger : file.triggers) trigger.text = text, trigger.steps = {{text, std::nullopt, text, text}};
  for (auto& event : file.log) event.note = text, event.substance = text;
  for (auto& event : file.events) event.note = text, event.details.emplace_back("result", text);
  file.signed_plan->lines.front().text = text;
  file.signed_plan->ask.front().question = text;
  file.signed_plan->escalations.front().text = text;
  return file;
}

}  // namespace leeboard::report
