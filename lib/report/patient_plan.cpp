// The care plan in the patient report: options, lines by phase with their reasons, and what is still to be asked.
#include <algorithm>

#include "report/patient_parts.hpp"

namespace leeboard::report {

namespace {
std::string option_title(const ReportSetting& clinic, const std::string& option) {
  const auto found = clinic.options.find(option);
  return found == clinic.options.end() ? spaced(option) : found->second;
}

std::string verdict_words(const PlanOption& option) {
  if (option.verdict == Verdict::allowed) return "possible";
  if (option.verdict == Verdict::warn) return "possible, with care";
  if (option.verdict == Verdict::ask) return "cannot be said yet";
  return option.until_known.empty() ? "not now" : "not until more is known";
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

/// Facts that something waits for, told by the first: all of them are among the questions.
std::string some_titles(const std::vector<std::string>& facts, const ReportSetting& clinic) {
  constexpr std::size_t told = 3;
  std::vector<std::string> titles;
  for (std::size_t i = 0; i < std::min(told, facts.size()); ++i) titles.push_back(fact_title(clinic, facts[i]));
  auto out = joined(titles);
  return facts.size() > told ? out + " and " + std::to_string(facts.size() - told) + " more" : out;
}

Section options_part(const CarePlan& plan, const ReportSetting& clinic) {
  Table table{"options",
              {{"option", "Option", false, Audience::machines},
               {"title", "Treatment", false, Audience::people},
               {"verdict", "Verdict", false, Audience::machines},
               {"words", "Now", false, Audience::people},
               {"why", "Why"}},
              {},
              "no treatment option was looked at"};
  for (const auto& option : plan.options) {
    std::vector<std::string> why;
    for (const auto& reason : option.reasons) {
      // A rule that is not decided says what must not be so, not what is so.
      auto text = (option.until_known.empty() || reason.verdict != SafetyVerdict::block ? "" : "To rule out: ") + reason.text;
      if (!reason.mitigation.empty()) text += " " + reason.mitigation;
      why.push_back(text + " [" + reason.rule + "]");
    }
    const auto& facts = option.until_known.empty() ? option.missing : option.until_known;
    if (!facts.empty()) why.push_back((option.until_known.empty() ? "May still change with: " : "Depends on: ") + some_titles(facts, clinic) + ".");
    if (option.not_before) why.push_back("Look again on " + format_date(*option.not_before) + ".");
    if (option.verdict == Verdict::block && !option.alternatives.empty()) {
      std::vector<std::string> titles;
      for (const auto& other : option.alternatives) titles.push_back(option_title(clinic, other));
      why.push_back("Safer: " + join_words(titles) + ".");
    }
    std::string told;
    for (const auto& part : why) told += (told.empty() ? "" : " ") + part;
    table.rows.push_back(
        {{option.option, option_title(clinic, option.option), std::string(format_word(option.verdict)), verdict_words(option), told}, Tone::plain});
  }
  return {"options", "Treatments and what speaks for or against them now", {table}};
}

std::string state_words(const PlanLine& line) {
  if (line.decision) return std::string(format_word(line.decision->decision)) + " on " + format_date(line.decision->signature.at.day);
  if (line.status == LineStatus::held) return "waits for an answer";
  if (line.status == LineStatus::blocked) return "not possible now";
  return "proposed";
}

std::vector<Field> line_fields(const PlanLine& line) {
  return {{"id", "", line.id, {}, {}},
          {"kind", "", std::string(format_word(line.kind)), {}, {}},
          {"phase", "", line.phase, {}, {}},
          {"status", "", std::string(format_word(line.status)), {}, {}},
          {"decision", "", line.decision ? Value{std::string(format_word(line.decision->decision))} : Value{Missing{"none yet"}}, {}, {}},
          {"cites", "", line.cites, {}, {}}};
}

Entry line_entry(const PlanLine& line, const ReportSetting& clinic) {
  Entry entry{line.text, {}, {}, Tone::plain};
  auto state = state_words(line);
  if (!line.owner.empty()) state += "; " + spaced(line.owner);
  if (line.due) state += "; by " + format_date(*line.due);
  if (!line.repeat.empty()) state += "; " + line.repeat;
  entry.details.push_back(state);
  if (line.decision && !line.decision->signature.reason.empty()) entry.details.push_back("Reason: " + line.decision->signature.reason);
  if (line.goal) {
    auto goal = "Goal: " + fact_title(clinic, line.goal->metric) + " " + line.goal->target;
    if (line.goal->by) goal += " by " + format_date(*line.goal->by);
    if (const auto* now = std::get_if<FactValue>(&line.goal->baseline)) goal += " (now " + value_words(clinic, line.goal->metric, *now) + ")";
    entry.details.push_back(goal);
  }
  for (const auto& warning : line.warnings)
    entry.details.push_back("Take care: " + warning.text + (warning.mitigation.empty() ? "" : " " + warning.mitigation));
  std::vector<std::string> facts;
  for (const auto& because : line.because) facts.push_back(because_words(clinic, because));
  std::string why = line.because.empty() ? "Why: for everyone; " : "Why: ";
  for (const auto& fact : facts) why += fact + "; ";
  entry.details.push_back(why + joined(line.cites) + (line.evidence ? " (evidence " + std::string(format_word(*line.evidence)) + ")" : ""));
  if (!line.missing.empty()) entry.details.push_back("Waits for: " + some_titles(line.missing, clinic));
  entry.fields = line_fields(line);
  return entry;
}

// A line that an unknown fact holds: its words, and what it waits for.
Entry held_entry(const PlanLine& line, const ReportSetting& clinic) {
  return {line.text, {"Waits for: " + some_titles(line.missing, clinic) + " [" + joined(line.cites) + "]"}, line_fields(line), Tone::plain};
}

bool waits(const PlanLine& line) { return line.status == LineStatus::held && !line.decision; }

std::string phase_title(const PlanPhase& phase) {
  auto title = phase.title + ": ";
  if (!phase.to) return title + "from " + format_date(phase.from);
  return title + (phase.from == *phase.to ? format_date(phase.from) : format_date(phase.from) + " to " + format_date(*phase.to));
}

Section ask_part(const CarePlan& plan, const ReportSetting& clinic) {
  List list{"ask", {}, "nothing that the plan waits for", 12, "questions that settle less"};
  for (const auto& question : plan.ask) {
    std::vector<std::string> decides;
    for (const auto& id : question.decides) decides.push_back(clinic.options.contains(id) ? option_title(clinic, id) : id);
    list.items.push_back({question.question,
                          {"Decides: " + join_words(decides)},
                          {{"fact", "", question.fact, {}, {}}, {"decides", "", question.decides, {}, {}}},
                          Tone::plain});
  }
  return {"ask", "Still to be asked", {list}};
}
}  // namespace

std::vector<Section> plan_parts(const PatientFile& file, const ReportSetting& clinic, const KeyFigures& figures) {
  if (!figures.plan) return {{"plan", "Care plan", {Paragraph{"There is no care plan yet.", Tone::plain}}}};
  const auto& plan = *figures.plan;
  Section head{"plan", "Care plan " + plan_name(plan), {}};
  const auto& p = figures.progress;
  head.blocks.push_back(
      Paragraph{"This plan is a proposal, made on " + format_date(plan.as_of.day) + ". The person and the team decide together.", Tone::plain});
  head.blocks.push_back(Fields{"progress",
                               {{"all", "Lines", number_value(p.all), {}, {}},
                                {"done", "Done", number_value(p.done), {}, {}},
                                {"accepted", "Accepted", number_value(p.accepted), {}, {}},
                                {"open", "Open", number_value(p.open), {}, {}},
                                {"declined", "Declined", number_value(p.declined), {}, {}},
                                {"held", "Waiting for an answer", number_value(p.held), {}, {}},
                                {"blocked", "Not possible now", number_value(p.blocked), {}, {}}}});
  if (file.signed_plan && file.draft)
    head.blocks.push_back(Paragraph{"A newer draft waits for a signature: " + plan_name(*file.draft) + ".", Tone::watch});
  std::vector<Section> out{head};
  for (const auto& phase : plan.phases) {
    List list{"phase-" + phase.id, {}, "no line"};
    for (const auto& line : plan.lines)
      if (line.phase == phase.id && !waits(line)) list.items.push_back(line_entry(line, clinic));
    if (!list.items.empty()) out.push_back({"phase-" + phase.id, phase_title(phase), {list}});
  }
  out.push_back(options_part(plan, clinic));
  List held{"held", {}, {}, 0, "lines that an answer would settle"};
  for (const auto& line : plan.lines)
    if (waits(line)) held.items.push_back(held_entry(line, clinic));
  if (!held.items.empty()) out.push_back({"held", "Waiting for an answer", {std::move(held)}});
  out.push_back(ask_part(plan, clinic));
  return out;
}

}  // namespace leeboard::report
