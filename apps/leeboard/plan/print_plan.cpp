// Builds the document of a plan.
#include "leeboard/plan/print_plan.hpp"

#include <algorithm>

#include "care/fact_words.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/plan_json.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/vocabulary.hpp"
#include "leeboard/context.hpp"
#include "report/views.hpp"

namespace leeboard::app {

namespace {
using namespace report;

// A page that asks everything asks nothing, and a line that waits for ten things is told by its first three.
constexpr std::size_t questions_shown = 12;
constexpr std::size_t facts_shown = 3;

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

class Builder {
 public:
  Builder(const CarePlan& plan, catalog::Catalog& catalog) : plan_(plan), catalog_(catalog) {}

  Document build() {
    Document out;
    out.report = "plan";
    out.title = "Care plan";
    if (plan_.patient) out.title += " of " + *plan_.patient;
    out.subtitle = plan_.id.empty() ? "preview, not stored"
                                    : plan_.id + " revision " + std::to_string(plan_.revision) + ", " + std::string(format_word(plan_.status));
    out.subtitle += ", as of " + format_stamp(plan_.as_of);
    out.as_of = plan_.as_of;
    out.patient = plan_.patient;
    add_emergencies(out);
    add_problems(out);
    add_templates(out);
    add_today(out);
    add_questions(out);
    for (const auto& phase : plan_.phases)
      add_lines(out, phase.id, phase.title + ", " + days_of(phase),
                [&](const PlanLine& line) { return line.phase == phase.id && line.status == LineStatus::proposed && !is_today(line); });
    add_options(out);
    add_lines(out, "blocked", "Not possible now", [](const PlanLine& line) { return line.status == LineStatus::blocked; });
    add_held(out);
    out.footer =
        "A proposal, drafted from template " + plan_.template_id + " version " + plan_.template_version +
        ". People decide. Evidence: V read in an official text, V2 in a secondary one, L local, H house default, unverified: to be confirmed.";
    return out;
  }

 private:
  bool is_today(const PlanLine& line) const { return line.kind != LineKind::goal && line.due && *line.due <= plan_.as_of.day; }

  static std::string days_of(const PlanPhase& phase) {
    if (phase.to && *phase.to == phase.from) return format_date(phase.from);
    return format_date(phase.from) + (phase.to ? " to " + format_date(*phase.to) : " on");
  }

  std::string fact_title(const std::string& fact) const {
    const auto* entry = catalog_.vocabulary().find(fact);
    return entry ? entry->title : fact;
  }

  std::string value_words(const std::string& fact, const FactValue& value) const { return care::fact_words(catalog_.vocabulary().find(fact), value); }

  void add_emergencies(Document& out) {
    if (plan_.escalations.empty()) return;
    Section section{"emergencies", "EMERGENCY", {}};
    for (const auto& entry : plan_.escalations)
      section.blocks.push_back(Notice{entry.id, Tone::alarm, "Now", entry.text + " [" + joined(entry.cites) + "]"});
    out.sections.push_back(std::move(section));
  }

  void add_problems(Document& out) {
    if (plan_.problems.empty()) return;
    List list{"problems", {}, {}};
    for (const auto& problem : plan_.problems) list.items.push_back({fact_title(problem.fact) + ": " + problem.text, {}, {}, Tone::watch});
    out.sections.push_back({"problems", "Cannot be right", {list}});
  }

  /// A plan from the wrong template looks like any other, so it says what fits better.
  void add_templates(Document& out) const {
    List list{"templates", {}, {}};
    if (plan_.template_applies == Truth::no)
      list.items.push_back({"The template " + plan_.template_id + " is made for other people than this one.",
                            {std::string("the usual one: --template ") + catalog::usual_template},
                            {},
                            Tone::watch});
    for (const auto& fitting : plan_.also_fits)
      list.items.push_back({fitting.title, {"because " + facts_behind(fitting.because), "draft it so: --template " + fitting.id}, {}, Tone::plain});
    if (!list.items.empty())
      out.sections.push_back(
          {"templates", plan_.template_applies == Truth::no ? "Perhaps the wrong template" : "Another template fits this person", {list}});
  }

  /// A fact of the closed world decides although nobody ever said anything of it.
  static std::string absent_words(const Because& because) {
    return because.truth == Truth::unknown ? std::string(format_absent(std::get<Absent>(because.value))) : "nothing on record";
  }

  /// Facts with their values; the day of an observation only when it is not that of the plan.
  std::string facts_behind(const std::vector<Because>& list) const {
    std::string out;
    for (const auto& because : list) {
      const auto* value = std::get_if<FactValue>(&because.value);
      const auto words = value ? value_words(because.fact, *value) : absent_words(because);
      out += (out.empty() ? "" : "; ") + fact_title(because.fact) + ": " + words;
      if (because.observed && because.observed->day != plan_.as_of.day && words != format_date(because.observed->day))
        out += " (" + format_date(because.observed->day) + ")";
    }
    return out;
  }

  std::string why(const PlanLine& line) const {
    const auto facts = facts_behind(line.because);
    return (facts.empty() ? std::string("for everyone") : "because " + facts) + " [" + joined(line.cites) + "; " +
           std::string(format_word(line.evidence)) + "]";
  }

  std::string some_titles(const std::vector<std::string>& facts) const {
    std::string out;
    for (std::size_t i = 0; i < facts.size() && i < facts_shown; ++i) out += (i ? ", " : "") + fact_title(facts[i]);
    return facts.size() > facts_shown ? out + " and " + std::to_string(facts.size() - facts_shown) + " more" : out;
  }

  /// Lines that an unknown fact decides, by what they wait for.
  void add_held(Document& out) const {
    List list{"held", {}, {}};
    std::size_t held = 0;
    for (const auto& line : plan_.lines) {
      if (line.status != LineStatus::held) continue;
      ++held;
      const auto waits_for = some_titles(line.missing);
      const auto same = std::ranges::find(list.items, waits_for, &Entry::text);
      if (same == list.items.end()) list.items.push_back({waits_for, {line.id}, {}, Tone::plain});
      else same->details.front() += ", " + line.id;
    }
    if (held == 0) return;
    Section section{"held", "Lines that wait for an answer (" + std::to_string(held) + ")", {}};
    section.blocks.push_back(Paragraph{"Their words and all that they wait for: --json.", Tone::faint});
    section.blocks.push_back(std::move(list));
    out.sections.push_back(std::move(section));
  }

  Entry entry_of(const PlanLine& line) const {
    Entry out{line.text, {}, {}, Tone::plain};
    auto who = line.owner;
    if (line.due) who += ", by " + format_date(*line.due);
    if (!line.repeat.empty()) who += ", " + line.repeat;
    if (line.decision) who += "; " + std::string(format_word(line.decision->decision)) + " on " + format_date(line.decision->signature.at.day);
    out.details.push_back(line.id + " · " + who);
    if (line.goal) {
      const auto* now = std::get_if<FactValue>(&line.goal->baseline);
      const bool compared = line.goal->target.find_first_of("<>=") == 0;
      auto goal = "goal: " + fact_title(line.goal->metric) + (compared ? " " : ": ") + line.goal->target;
      if (line.goal->by) goal += ", by " + format_date(*line.goal->by);
      goal += now ? "; now " + value_words(line.goal->metric, *now) : "; now not known";
      out.details.push_back(std::move(goal));
    }
    // A warning stands in full beside the treatment that it belongs to; here its rule points there.
    std::vector<std::string> rules;
    for (const auto& warning : line.warnings) rules.push_back(warning.rule);
    if (!rules.empty()) out.details.push_back("take care: " + joined(rules) + ", see Treatments");
    if (!line.missing.empty()) out.details.push_back("waits for: " + some_titles(line.missing));
    out.details.push_back(why(line));
    return out;
  }

  /// Safety first, then what is about this person, then what holds for everyone.
  void add_today(Document& out) const {
    std::vector<const PlanLine*> lines;
    for (const auto& line : plan_.lines)
      if (line.status == LineStatus::proposed && is_today(line)) lines.push_back(&line);
    std::ranges::stable_sort(lines, {}, [](const PlanLine* line) { return std::pair(line->kind != LineKind::safety, line->because.empty()); });
    List list{"today", {}, {}};
    for (const auto* line : lines) list.items.push_back(entry_of(*line));
    if (!list.items.empty()) out.sections.push_back({"today", "Today", {std::move(list)}});
  }

  template <class Belongs>
  void add_lines(Document& out, const std::string& slug, const std::string& title, Belongs belongs) {
    List list{slug, {}, {}};
    for (const auto& line : plan_.lines)
      if (belongs(line)) list.items.push_back(entry_of(line));
    if (!list.items.empty()) out.sections.push_back({slug, title, {std::move(list)}});
  }

  /// Options by name, lines by number.
  std::string decided(const PlanQuestion& question) const {
    std::vector<std::string> options;
    std::size_t lines = 0;
    for (const auto& id : question.decides) {
      const bool is_option = std::ranges::any_of(plan_.options, [&](const PlanOption& option) { return option.option == id; });
      if (is_option) options.push_back(id);
      else ++lines;
    }
    auto out = joined(options);
    if (lines == 0) return out;
    return out + (out.empty() ? "" : ", and ") + std::to_string(lines) + (lines == 1 ? " line" : " lines");
  }

  void add_questions(Document& out) {
    if (plan_.ask.empty()) return;
    List list{"ask", {}, {}};
    std::size_t more = 0;
    for (const auto& question : plan_.ask) {
      if (list.items.size() >= questions_shown) {
        ++more;
        continue;
      }
      Entry entry{question.question, {"decides: " + decided(question)}, {}, Tone::plain};
      if (!question.last_known.empty()) entry.details.push_back("too old to use: " + question.last_known);
      list.items.push_back(std::move(entry));
    }
    Section section{"ask", "Still unknown: ask, in this order", {std::move(list)}};
    if (more > 0)
      section.blocks.push_back(
          Paragraph{"And " + std::to_string(more) + " questions that decide less; --json lists them all in order.", Tone::plain});
    // Finding that set takes longer than the plan itself, so it is only done when it is asked for.
    if (plan_.id.empty()) section.blocks.push_back(Paragraph{"The smallest set of questions that settles the whole plan: --explain.", Tone::faint});
    out.sections.push_back(std::move(section));
  }

  static std::string verdict_words(const PlanOption& option) {
    if (option.verdict == Verdict::block) return option.until_known.empty() ? "BLOCKED" : "BLOCKED UNTIL KNOWN";
    if (option.verdict == Verdict::warn) return "possible, take care";
    return option.verdict == Verdict::ask ? "ask first" : "possible";
  }

  /// A rule that is not decided says what would be so, not what is so.
  std::string before_reason(const PlanOption& option, const OptionReason& reason) const {
    std::vector<std::string> open;
    for (const auto& because : reason.because)
      if (because.truth == Truth::unknown && std::ranges::find(open, because.fact) == open.end()) open.push_back(because.fact);
    if (open.empty()) return {};
    return reason.verdict == SafetyVerdict::block && !option.until_known.empty() ? "to rule out: " : "depends on " + some_titles(open) + ": ";
  }

  void add_options(Document& out) {
    List list{"options", {}, {}};
    const auto& titles = catalog_.treatment_options();
    for (const auto& option : plan_.options) {
      Entry entry{titles.title(option.option) + ": " + verdict_words(option), {}, {}, option.verdict == Verdict::block ? Tone::watch : Tone::plain};
      for (const auto& reason : option.reasons)
        entry.details.push_back(before_reason(option, reason) + reason.text + (reason.mitigation.empty() ? "" : " " + reason.mitigation) + " [" +
                                reason.rule + "; " + std::string(format_word(reason.evidence)) + "]");
      if (!option.until_known.empty()) {
        std::vector<std::string> facts;
        for (const auto& fact : option.until_known) facts.push_back(fact_title(fact));
        entry.details.push_back("waits for: " + joined(facts));
      }
      if (option.not_before) entry.details.push_back("look again on " + format_date(*option.not_before));
      if (!option.alternatives.empty()) {
        std::string others;
        for (const auto& id : option.alternatives) others += (others.empty() ? "" : "; ") + titles.title(id);
        entry.details.push_back("safer: " + others);
      }
      list.items.push_back(std::move(entry));
    }
    out.sections.push_back({"options", "Treatments", {std::move(list)}});
  }

  const CarePlan& plan_;
  catalog::Catalog& catalog_;
};
}  // namespace

void print_plan(Context& context, const CarePlan& plan) {
  if (context.json()) {
    context.print(catalog::format_plan(plan) + "\n");
    return;
  }
  const auto document = Builder(plan, context.catalog()).build();
  context.print(report::render(document, context.format(), context.globals().csv_raw));
}

}  // namespace leeboard::app
