// Builds the document of a plan.
#include "report/plan_document.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/words.hpp"
#include "report/held_words.hpp"
#include "report/line_words.hpp"
#include "report/plan_doses.hpp"
#include "report/plan_head.hpp"
#include "report/plan_signatures.hpp"
#include "report/told_part.hpp"

namespace leeboard::report {

namespace {
// A page that asks everything asks nothing.
constexpr std::size_t questions_shown = 12;
constexpr std::size_t changes_shown = 40;

class Builder {
 public:
  Builder(const CarePlan& plan, const catalog::Vocabulary& vocabulary, const OptionTitles& titles)
      : plan_(plan), words_(&vocabulary, titles, plan.as_of) {}

  Document build() {
    Document out;
    name_plan(out, plan_);
    out.sections = plan_head(plan_, words_);
    add_today(out);
    add_questions(out);
    for (const auto& phase : plan_.phases)
      add_lines(out, phase.id, phase_words(phase),
                [&](const PlanLine& line) { return line.phase == phase.id && line.status == LineStatus::proposed && !is_today(line); });
    add_options(out);
    add_lines(out, "blocked", "Not possible now", [](const PlanLine& line) { return line.status == LineStatus::blocked; });
    add_held(out);
    add_noted(out);
    add_also_fits(out);
    add_gone(out);
    for (auto section : {changed_section(plan_, changes_shown), signed_section(plan_)})
      if (!section.blocks.empty()) out.sections.push_back(std::move(section));
    out.footer = "A proposal, drafted from " + template_words(plan_) +
                 ". People decide. Evidence: V read in an official text, M in a copy of one, V2 in a secondary one, L local, H house default, "
                 "unverified: to be confirmed.";
    return out;
  }

 private:
  /// What was decided on lines that are no longer in the plan; of the others it stands with them.
  void add_gone(Document& out) const {
    CarePlan gone;
    gone.gone = plan_.gone;
    List list{"gone", {}, {}};
    for (auto& words : decided_lines(gone)) list.items.push_back({std::move(words), {}, {}, Tone::plain});
    if (!list.items.empty()) out.sections.push_back({"gone", "Decided before, no longer in the plan", {std::move(list)}});
  }

  /// What would be laid on this plan if it were known to apply; of an older plan, what applied beside it.
  void add_also_fits(Document& out) const {
    List list{"also_fits", {}, {}};
    for (const auto& fitting : plan_.also_fits)
      list.items.push_back({fitting.title + " (" + fitting.id + ")", {waits_for(fitting)}, {}, Tone::plain});
    if (!list.items.empty()) out.sections.push_back({"also-fits", "May apply too", {list}});
  }

  std::string waits_for(const FittingTemplate& fitting) const {
    std::vector<std::string> unknown;
    for (const auto& because : fitting.because)
      if (because.truth == Truth::unknown && std::ranges::find(unknown, because.fact) == unknown.end()) unknown.push_back(because.fact);
    return unknown.empty() ? "because " + words_.facts_behind(fitting.because) : "not known: " + words_.some_titles(unknown);
  }

  /// Lines that an unknown fact decides, by what they wait for.
  void add_held(Document& out) const {
    List list{"held", {}, {}};
    std::size_t held = 0;
    for (const auto& line : plan_.lines) {
      if (line.status != LineStatus::held) continue;
      ++held;
      const auto waits_for = words_.some_titles(line.missing);
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

  /// The dose that a line says in words.
  const PlanDose* dose_on(const PlanLine& line) const {
    if (line.dose.empty()) return nullptr;
    const auto at = std::ranges::find(plan_.options, line.dose, &PlanOption::option);
    return at == plan_.options.end() || !at->schedule ? nullptr : &*at->schedule;
  }

  /// Why an option has its verdict, and its dose where no line has said it.
  std::vector<std::string> words_of_option(const PlanOption& option) const {
    const auto turned = choice_words(option);
    // What is not wanted is named once, with no reasons and no dose: its verdict says enough.
    if (option.choice == Choice::refused) return {std::string(turned)};
    auto shown = option;
    std::erase_if(shown.alternatives, [&](const std::string& id) {
      const auto at = std::ranges::find(plan_.options, id, &PlanOption::option);
      return at != plan_.options.end() && at->choice == Choice::refused;
    });
    auto out = words_.reasons(shown);
    if (!turned.empty()) out.insert(out.begin(), std::string(turned));
    if (option.choice == Choice::later || (option.choice == Choice::other && choice_is_open())) return out;
    const bool said =
        std::ranges::any_of(plan_.lines, [&](const PlanLine& line) { return line.dose == option.option && line.status == LineStatus::proposed; });
    if (!option.schedule || said) return out;
    for (auto& entry : option_dose(*option.schedule, words_)) out.push_back(std::move(entry));
    return out;
  }

  /// Something of what the person chose is possible.
  bool choice_is_open() const {
    return std::ranges::any_of(plan_.options, [](const PlanOption& option) {
      return (option.choice == Choice::chosen || option.choice == Choice::way) && option.verdict != Verdict::block;
    });
  }

  /// What was told and nothing rests on, by why.
  void add_noted(Document& out) const {
    List list{"noted", {}, {}};
    for (const auto& noted : plan_.noted) {
      const auto title = words_.fact_title(noted.fact);
      const auto same = std::ranges::find_if(list.items, [&](const Entry& entry) { return entry.details.front() == noted.reason; });
      if (same == list.items.end()) list.items.push_back({title, {noted.reason}, {}, Tone::plain});
      else same->text += "; " + title;
    }
    if (!list.items.empty()) out.sections.push_back({"noted", "Told, and nothing rests on it", {std::move(list)}});
  }

  Entry entry_of(const PlanLine& line) const {
    Entry out{line.text, {}, {}, Tone::plain};
    auto who = line.owner;
    if (line.due) who += ", by " + format_date(*line.due);
    if (!line.repeat.empty()) who += ", " + line.repeat;
    out.details.push_back((line.number > 0 ? std::to_string(line.number) + " " : "") + line.id + (who.empty() ? "" : " · " + who));
    if (line.decision) {
      const auto& said = line.decision->signature;
      out.details.push_back(decision_words(*line.decision) + " (" + said.by + ", " + format_date(said.at.day) + ")" +
                            (said.reason.empty() ? "" : ": " + said.reason));
    }
    for (const auto& note : line.notes) out.details.push_back("noted (" + note.by + ", " + format_date(note.at.day) + "): " + note.reason);
    if (line.goal) out.details.push_back(words_.goal(*line.goal));
    if (const auto* dose = dose_on(line))
      for (auto& detail : dose_details(*dose, words_)) out.details.push_back(std::move(detail));
    // A warning stands in full beside the treatment that it belongs to; here its rule points there.
    std::vector<std::string> rules;
    for (const auto& warning : line.warnings) rules.push_back(warning.rule);
    if (!rules.empty()) out.details.push_back("take care: " + join_words(rules, ", ") + ", see Treatments");
    if (!line.missing.empty()) out.details.push_back("waits for: " + words_.some_titles(line.missing));
    out.details.push_back(words_.why(line));
    return out;
  }

  /// Safety first, then what is about this person, then what holds for everyone.
  void add_today(Document& out) const {
    const auto lines = today_of(plan_);
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
    if (question.urgent) options.emplace_back("the emergency");
    for (const auto& id : question.decides) {
      const bool is_option = std::ranges::any_of(plan_.options, [&](const PlanOption& option) { return option.option == id; });
      if (is_option) options.push_back(id);
      else if (!question.urgent || std::ranges::find(plan_.lines, id, &PlanLine::id) != plan_.lines.end()) ++lines;
    }
    auto out = join_words(options, ", ");
    if (lines == 0) return out;
    return out + (out.empty() ? "" : ", and ") + std::to_string(lines) + (lines == 1 ? " line" : " lines");
  }

  void add_questions(Document& out) {
    if (plan_.ask.empty()) return;
    List list{"ask", {}, {}};
    std::size_t more = 0;
    // In an emergency only what it needs is asked now.
    const bool emergency = has_emergency(plan_.escalations);
    for (const auto& question : plan_.ask) {
      if (list.items.size() >= questions_shown || (emergency && !question.urgent)) {
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

  void add_options(Document& out) const {
    if (plan_.options.empty()) return;
    List list{"options", {}, {}};
    for (const auto& option : plan_.options)
      list.items.push_back({words_.option_title(option.option) + ": " + (option.title.empty() ? std::string(verdict_words(option)) : option.title),
                            words_of_option(option),
                            {},
                            option.verdict == Verdict::block ? Tone::watch : Tone::plain});
    out.sections.push_back({"options", "Treatments", {std::move(list)}});
    if (has_emergency(plan_.escalations)) out.sections.back().audience = Audience::machines;  // for people none is judged then
  }

  const CarePlan& plan_;
  PlanWords words_;
};
}  // namespace

Document plan_document(const CarePlan& plan, const catalog::Vocabulary& vocabulary, const OptionTitles& titles,
                       const std::vector<std::string>& conflicts, std::vector<ToldItem> told) {
  auto out = Builder(plan, vocabulary, titles).build();
  // Medicines that nobody knows have a part of their own, further up.
  if (!plan.not_recognised.empty()) std::erase_if(told, [](const ToldItem& item) { return item.what == "unknown-medicine"; });
  if (!told.empty()) out.sections.insert(std::ranges::find(out.sections, "noted", &Section::slug), told_section(std::move(told)));
  if (conflicts.empty()) return out;
  const auto behind = std::ranges::find(out.sections, "emergencies", &Section::slug);
  out.sections.insert(behind == out.sections.end() ? out.sections.begin() : behind + 1,
                      {"held-records", "Held", {Paragraph{held_words(conflicts), Tone::watch}}});
  return out;
}

}  // namespace leeboard::report
