// The care plan in the patient report: options, lines by phase with their reasons, and what is still to be asked.
#include "report/patient_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/words.hpp"
#include "report/key_figures.hpp"
#include "report/line_words.hpp"
#include "report/plan_questions.hpp"
#include "report/plan_signatures.hpp"
#include "report/plan_treatment.hpp"
#include "report/plan_words.hpp"
#include "report/text_words.hpp"

namespace leeboard::report {

namespace {
Section options_part(const CarePlan& plan, const PlanWords& words) {
  Table table{"options",
              {{"option", "Option", false, Audience::machines},
               {"title", "Treatment", false, Audience::people},
               {"verdict", "Verdict", false, Audience::machines},
               {"words", "Now", false, Audience::people},
               {"why", "Why"}},
              {},
              "no treatment option was looked at"};
  for (const auto& option : plan.options) {
    auto why = words.reasons(option);
    if (option.until_known.empty() && !option.missing.empty()) why.push_back("may still change with: " + words.some_titles(option.missing));
    table.rows.push_back({{option.option, words.option_title(option.option), std::string(format_word(option.verdict)),
                           std::string(verdict_words(option)), join_words(why, "; ")},
                          Tone::plain});
  }
  return {"options", "Treatments and what speaks for or against them now", {table}};
}

std::string state_words(const PlanLine& line) {
  if (line.decision) {
    auto out = std::string(decided_words(line.decision->decision)) + " on " + format_date(line.decision->signature.at.day);
    if (line.decision->ask) out += ", asked again on " + format_date(*line.decision->ask);
    if (line.decision->due) out += ", by " + format_date(*line.decision->due);
    return out;
  }
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

/// The goal with what its metric says today: a plan keeps what it said on its own day.
PlanGoal goal_today(PlanGoal goal, const FactSheet& sheet) {
  if (const auto* value = sheet.value(goal.metric)) goal.baseline = *value;
  return goal;
}

Entry line_entry(const PlanLine& line, const PlanWords& words, const FactSheet& sheet) {
  Entry entry{line.text, {}, {}, Tone::plain};
  auto state = state_words(line);
  if (!line.owner.empty()) state += "; " + spaced(line.owner);
  if (line.due) state += "; by " + format_date(*line.due);
  if (!line.repeat.empty()) state += "; " + line.repeat;
  entry.details.push_back(state);
  if (line.decision && !line.decision->signature.reason.empty()) entry.details.push_back("reason: " + line.decision->signature.reason);
  if (line.goal) entry.details.push_back(words.goal(goal_today(*line.goal, sheet)));
  for (const auto& warning : line.warnings)
    entry.details.push_back("take care: " + warning.text + (warning.mitigation.empty() ? "" : " " + warning.mitigation));
  if (!line.missing.empty()) entry.details.push_back("waits for: " + words.some_titles(line.missing));
  entry.details.push_back(words.why(line));
  entry.fields = line_fields(line);
  return entry;
}

// A line that an unknown fact holds: its words, and what it waits for.
Entry held_entry(const PlanLine& line, const PlanWords& words) {
  return {line.text, {"waits for: " + words.some_titles(line.missing) + " [" + join_words(line.cites, ", ") + "]"}, line_fields(line), Tone::plain};
}

bool waits(const PlanLine& line) { return line.status == LineStatus::held && !line.decision; }

Section ask_part(const CarePlan& plan, const PlanWords& words) {
  List list{"ask", {}, "nothing that the plan waits for"};
  for (const auto& question : plan.ask) {
    std::vector<std::string> decides;
    for (const auto& id : question.decides) decides.push_back(words.option_title(id));
    list.items.push_back({question.question,
                          {"decides: " + listed(decides)},
                          {{"fact", "", question.fact, {}, {}}, {"decides", "", question.decides, {}, {}}},
                          Tone::plain});
  }
  return {"ask", "Still to be asked", {list}};
}

/// What machines get whole: every line with its reasons, every verdict, every question.
void add_whole(std::vector<Section>& out, const CarePlan& plan, const PlanWords& words, const FactSheet& sheet) {
  const auto first = out.size();
  for (const auto& phase : plan.phases) {
    List list{"phase-" + phase.id, {}, "no line"};
    for (const auto& line : plan.lines)
      if (line.phase == phase.id && !waits(line)) list.items.push_back(line_entry(line, words, sheet));
    if (!list.items.empty()) out.push_back({"phase-" + phase.id, phase_words(phase), {list}});
  }
  out.push_back(options_part(plan, words));
  List held{"held", {}, {}};
  for (const auto& line : plan.lines)
    if (waits(line)) held.items.push_back(held_entry(line, words));
  if (!held.items.empty()) out.push_back({"held", "Waiting for an answer", {std::move(held)}});
  out.push_back(ask_part(plan, words));
  for (auto at = first; at < out.size(); ++at) out[at].audience = Audience::machines;
}

std::string state_today(const PlanLine& line, Date today) {
  if (line.decision) return state_words(line);
  if (line.goal) return "goal";
  return line.due && *line.due < today ? "open, late" : "open";
}

/// What is about this person, done or not; care for everybody and lines that wait are counted.
Section own_part(const CarePlan& plan, Date today) {
  Table table{"own",
              {{"n", "", true}, {"what", "What"}, {"who", "Who"}, {"by", "By"}, {"state", "State"}},
              {},
              "nothing of the plan is about this person alone"};
  std::vector<const PlanLine*> lines;
  int standing = 0, standing_done = 0, waiting = 0;
  for (const auto& line : plan.lines) {
    if (waits(line)) ++waiting;
    if (line.statement || (line.status != LineStatus::proposed && !line.decision)) continue;
    if (line.standing) ++standing, standing_done += line.decided(Decision::done);
    // Triggers have a part of their own, with what is planned for them.
    if (!line.trigger.empty() && !line.decision) continue;
    // What somebody decided is about this person, whomever the line is for.
    if (!line.standing || (line.decision && !line.decided(Decision::done))) lines.push_back(&line);
  }
  std::ranges::stable_sort(lines, {}, [](const PlanLine* line) {
    return std::tuple(line->decided(Decision::done), line->kind == LineKind::goal, line->due.value_or(Date{}));
  });
  for (const auto* line : lines)
    table.rows.push_back({{line->number > 0 ? std::to_string(line->number) : std::string(), short_words(*line), spaced(line->owner),
                           line->due                      ? format_date(*line->due)
                           : line->goal && line->goal->by ? format_date(*line->goal->by)
                                                          : std::string(),
                           state_today(*line, today)},
                          line->decided(Decision::done) ? Tone::faint : Tone::plain});
  Section section{"own", "What was planned with this person", {std::move(table)}};
  section.blocks.push_back(Paragraph{
      fmt::format("Care for everybody: {} of {} done (plan show --standing). Waiting for an answer: {}. All of it, with reasons: plan show --full.",
                  standing_done, standing, count_of(waiting, "line", "lines")),
      Tone::faint});
  section.audience = Audience::people;
  return section;
}

Section treatments_part(const CarePlan& plan, const PlanWords& words) {
  constexpr std::size_t others_shown = 4;
  auto section = treatment_section(plan, words, others_shown, "see plan show --full");
  section.title = "Treatments";
  section.audience = Audience::people;
  return section;
}

Section questions_part(const CarePlan& plan) {
  constexpr std::size_t shown = 5;
  List list{"questions", {}, "nothing that the plan waits for"};
  const auto questions = questions_in_order(plan);
  for (const auto* question : questions) {
    if (list.items.size() == shown) break;
    list.items.push_back({question->question, {}, {}, Tone::plain});
  }
  Section section{"questions", "Still to be asked", {std::move(list)}};
  if (questions.size() > shown)
    section.blocks.push_back(Paragraph{fmt::format("and {} that settle less: plan show --full", questions.size() - shown), Tone::faint});
  section.audience = Audience::people;
  return section;
}
}  // namespace

std::vector<Section> plan_parts(const PersonRecord& record, const ReportSetting& setting, const KeyFigures& figures) {
  if (!figures.plan) return {{"plan", "Care plan", {Paragraph{"There is no care plan yet.", Tone::plain}}}};
  const auto& plan = *figures.plan;
  const PlanWords words(setting.vocabulary, setting.options, plan.as_of);
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
  for (const auto& signer : signature_words(plan)) head.blocks.push_back(Paragraph{"Signed by " + signer + ".", Tone::plain});
  if (const auto open = to_sign_words(plan); !open.empty()) head.blocks.push_back(Paragraph{open, Tone::watch});
  if (record.signed_plan && record.draft)
    head.blocks.push_back(Paragraph{"A newer draft waits for a signature: " + plan_name(*record.draft) + ".", Tone::watch});
  std::vector<Section> out{head};
  add_whole(out, plan, words, record.sheet);
  // In an emergency no treatment is judged.
  if (!has_emergency(plan.escalations))
    if (auto section = treatments_part(plan, words); !section.blocks.empty()) out.push_back(std::move(section));
  out.push_back(own_part(plan, record.as_of.day));
  out.push_back(questions_part(plan));
  return out;
}

}  // namespace leeboard::report
