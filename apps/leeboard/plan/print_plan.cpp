// Builds the document of a plan.
#include "leeboard/plan/print_plan.hpp"

#include <algorithm>

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

// Questions beyond these are named in one line: a page that asks everything asks nothing.
constexpr std::size_t questions_shown = 12;

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
    out.subtitle = plan_.id.empty() ? "preview, not stored" : plan_.id + " revision " + std::to_string(plan_.revision) + ", " + plan_.status;
    out.subtitle += ", as of " + format_stamp(plan_.as_of);
    out.as_of = plan_.as_of;
    out.patient = plan_.patient;
    add_emergencies(out);
    add_problems(out);
    add_lines(out, "today", "Today", [&](const PlanLine& line) { return line.status == "proposed" && is_today(line); });
    add_questions(out);
    add_options(out);
    for (const auto& phase : plan_.phases)
      add_lines(out, phase.id, phase.title + ", " + format_date(phase.from) + (phase.to ? " to " + format_date(*phase.to) : " on"),
                [&](const PlanLine& line) { return line.phase == phase.id && line.status == "proposed" && !is_today(line); });
    add_lines(out, "held", "Waits for an answer", [](const PlanLine& line) { return line.status == "held"; });
    add_lines(out, "blocked", "Not possible now", [](const PlanLine& line) { return line.status == "blocked"; });
    out.footer = "A proposal, drafted from template " + plan_.template_id + " version " + plan_.template_version +
                 ". People decide. Evidence: V read in an official text, V2 in a secondary one, L local, H house default, unverified: to be confirmed.";
    return out;
  }

 private:
  bool is_today(const PlanLine& line) const { return line.kind != "goal" && line.due && *line.due <= plan_.as_of.day; }

  std::string fact_title(const std::string& fact) const {
    const auto* entry = catalog_.vocabulary().find(fact);
    return entry ? entry->title : fact;
  }

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

  std::string why(const PlanLine& line) const {
    std::vector<std::string> parts;
    for (const auto& because : line.because) {
      const auto* value = std::get_if<FactValue>(&because.value);
      auto part = fact_title(because.fact) + " " + (value ? format_value(*value) : std::string(format_absent(std::get<Absent>(because.value))));
      if (because.observed) part += " (" + format_stamp(*because.observed) + ")";
      parts.push_back(std::move(part));
    }
    auto out = parts.empty() ? std::string("Why: for everyone") : "Why: ";
    for (std::size_t i = 0; i < parts.size(); ++i) out += (i ? "; " : "") + parts[i];
    return out + " [" + joined(line.cites) + "; evidence " + line.evidence + "]";
  }

  Entry entry_of(const PlanLine& line) const {
    Entry out{line.text, {}, {}, Tone::plain};
    auto who = line.owner;
    if (line.due) who += ", by " + format_date(*line.due);
    if (!line.repeat.empty()) who += ", " + line.repeat;
    if (line.decision) who += "; " + line.decision->decision + " on " + format_date(line.decision->at.day);
    out.details.push_back(line.id + ": " + who);
    if (line.goal) {
      const auto* now = std::get_if<FactValue>(&line.goal->baseline);
      auto goal = "Goal: " + fact_title(line.goal->metric) + " " + line.goal->target + (now ? ", now " + format_value(*now) : ", now not known");
      if (line.goal->by) goal += ", by " + format_date(*line.goal->by);
      out.details.push_back(std::move(goal));
    }
    for (const auto& warning : line.warnings)
      out.details.push_back("Take care: " + warning.text + " " + warning.mitigation + " [" + warning.rule + "]");
    if (!line.missing.empty()) {
      std::vector<std::string> facts;
      for (const auto& fact : line.missing) facts.push_back(fact_title(fact));
      out.details.push_back("Waits for: " + joined(facts));
    }
    out.details.push_back(why(line));
    return out;
  }

  template <class Belongs>
  void add_lines(Document& out, const std::string& slug, const std::string& title, Belongs belongs) {
    List list{slug, {}, {}};
    for (const auto& line : plan_.lines)
      if (belongs(line)) list.items.push_back(entry_of(line));
    if (!list.items.empty()) out.sections.push_back({slug, title, {std::move(list)}});
  }

  void add_questions(Document& out) {
    if (plan_.ask.empty()) return;
    List list{"ask", {}, {}};
    std::vector<std::string> more;
    for (const auto& question : plan_.ask) {
      if (list.items.size() >= questions_shown) {
        more.push_back(fact_title(question.fact));
        continue;
      }
      list.items.push_back({question.question, {"decides: " + joined(question.decides)}, {}, Tone::plain});
    }
    Section section{"ask", "Still unknown: ask, in this order", {std::move(list)}};
    if (!more.empty()) section.blocks.push_back(Paragraph{"And also: " + joined(more) + ".", Tone::plain});
    out.sections.push_back(std::move(section));
  }

  static std::string verdict_words(const PlanOption& option) {
    if (option.verdict == "block") return option.until_known.empty() ? "BLOCKED" : "BLOCKED UNTIL KNOWN";
    if (option.verdict == "warn") return "possible, take care";
    return option.verdict == "ask" ? "ask first" : "possible";
  }

  void add_options(Document& out) {
    List list{"options", {}, {}};
    const auto& titles = catalog_.treatment_options();
    for (const auto& option : plan_.options) {
      Entry entry{titles.title(option.option) + ": " + verdict_words(option), {}, {}, option.verdict == "block" ? Tone::watch : Tone::plain};
      for (const auto& reason : option.reasons)
        entry.details.push_back(reason.text + (reason.mitigation.empty() ? "" : " " + reason.mitigation) + " [" + reason.rule + "; evidence " +
                                reason.evidence + "]");
      if (!option.until_known.empty()) {
        std::vector<std::string> facts;
        for (const auto& fact : option.until_known) facts.push_back(fact_title(fact));
        entry.details.push_back("Waits for: " + joined(facts));
      }
      if (option.not_before) entry.details.push_back("Look again on " + format_date(*option.not_before));
      if (!option.alternatives.empty()) {
        std::vector<std::string> others;
        for (const auto& id : option.alternatives) others.push_back(titles.title(id));
        entry.details.push_back("Safer: " + joined(others));
      }
      list.items.push_back(std::move(entry));
    }
    out.sections.push_back({"options", "Treatments", {std::move(list)}});
  }

  const CarePlan& plan_;
  catalog::Catalog& catalog_;
};
}  // namespace

report::Document plan_document(const CarePlan& plan, catalog::Catalog& catalog) { return Builder(plan, catalog).build(); }

void print_plan(Context& context, const CarePlan& plan) {
  if (context.json()) {
    context.print(catalog::format_plan(plan) + "\n");
    return;
  }
  const auto document = plan_document(plan, context.catalog());
  context.print(report::render(document, context.format(), context.globals().csv_raw));
}

}  // namespace leeboard::app
