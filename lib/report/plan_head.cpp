// The head of a plan: its name, emergencies, what was told and not understood, where treatment stands.
#include "report/plan_head.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/words.hpp"
#include "catalog/care_template.hpp"
#include "record/acknowledge_words.hpp"
#include "record/days_of.hpp"
#include "report/escalation_part.hpp"
#include "report/text_words.hpp"

namespace leeboard::report {

namespace {

using Sections = std::vector<Section>;

void add_unanswered(Sections& out, const CarePlan& plan) {
  if (plan.unanswered.empty()) return;
  Section section{"unanswered", "Safety items without an answer", {}};
  for (const auto& item : plan.unanswered) {
    auto words = fmt::format("{}, {}, {}", item.object, spaced(item.what), format_days(item.at));
    if (!item.text.empty()) words += ": " + item.text;
    section.blocks.push_back(Notice{"safety-" + item.object, Tone::alarm, std::move(words), answer_sentence(item.object)});
  }
  out.push_back(std::move(section));
}

void add_not_recognised(Sections& out, const CarePlan& plan) {
  if (plan.not_recognised.empty()) return;
  List list{"not_recognised", {}, {}};
  for (const auto& medicine : plan.not_recognised) {
    auto words = medicine.name + (medicine.dose.empty() ? "" : " (" + medicine.dose + ")");
    if (!medicine.near.empty()) words += ": did you mean " + join_words(medicine.near, ", ") + "?";
    list.items.push_back({std::move(words), {}, {}, Tone::watch});
  }
  const auto known = plan.medicines - std::min(plan.medicines, plan.not_recognised.size());
  Section section{"not-recognised", "Not recognised", {std::move(list)}};
  section.blocks.push_back(
      Paragraph{fmt::format("{} of {} medicines recognised. Read the label or call the pharmacy today: what it is for, how much, when last taken.",
                            known, plan.medicines),
                Tone::plain});
  out.push_back(std::move(section));
}

void add_withdrawn(Sections& out, const CarePlan& plan) {
  if (plan.withdrawn.empty()) return;
  List list{"withdrawn", {}, {}};
  for (const auto& ground : plan.withdrawn) list.items.push_back({ground_words(ground), {}, {}, Tone::watch});
  out.push_back({"withdrawn", plan.stale() ? "Stale: draft it anew" : "Look at this plan again", {list}});
}

void add_problems(Sections& out, const CarePlan& plan, const PlanWords& words) {
  if (plan.problems.empty()) return;
  List list{"problems", {}, {}};
  for (const auto& problem : plan.problems) list.items.push_back({words.fact_title(problem.fact) + ": " + problem.text, {}, {}, Tone::watch});
  out.push_back({"problems", "Cannot be right", {list}});
}

/// A plan from the wrong template looks like any other, so it says what fits better.
void add_templates(Sections& out, const CarePlan& plan) {
  List list{"templates", {}, {}};
  if (plan.template_applies == Truth::no)
    list.items.push_back({"The template " + plan.template_id + " is made for other people than this one.",
                          {std::string("the usual one: --template ") + catalog::usual_template},
                          {},
                          Tone::watch});
  if (!list.items.empty()) out.push_back({"templates", "Perhaps the wrong template", {list}});
}

void add_state(Sections& out, const CarePlan& plan, const PlanWords& words) {
  if (!plan.state) return;
  const auto& state = *plan.state;
  auto text = (state.unsure ? "not known, perhaps " : "") + state.treatment_title + " [" + state.treatment +
              (state.band.empty() ? "" : ", " + state.band) + "]";
  Section section{"state", "Where treatment stands", {}};
  if (!state.page.empty()) section.blocks.push_back(Paragraph{"This page is for: " + state.page_title + " [" + state.page + "].", Tone::plain});
  if (plan.options.empty()) {  // nothing is planned for somebody who is not there
    if (!state.ask.empty()) section.blocks.push_back(Paragraph{state.ask, Tone::watch});
    section.title = "Whom this page is for";
    out.push_back(std::move(section));
    return;
  }
  if (!state.overlay_titles.empty()) text += "; " + join_words(state.overlay_titles, "; ");
  section.blocks.push_back(Paragraph{text + ".", Tone::plain});
  if (!state.missing.empty())
    section.blocks.push_back(Paragraph{"As far as known; not known: " + words.some_titles(state.missing) + ".", Tone::faint});
  if (!state.ask.empty()) section.blocks.push_back(Paragraph{state.ask, Tone::watch});
  out.push_back(std::move(section));
}

}  // namespace

void name_plan(Document& out, const CarePlan& plan) {
  out.report = "plan";
  out.title = plan.state && plan.options.empty() && !plan.state->page.empty() ? "Page for " + plan.state->page_title : "Care plan";
  if (plan.patient) out.title += " of " + *plan.patient;
  out.subtitle = plan.id.empty() ? "preview, not stored"
                                 : plan.id + " revision " + std::to_string(plan.revision) + ", " +
                                       std::string(plan.stale() ? stale_word : format_word(plan.status));
  out.subtitle += ", as of " + format_stamp(plan.as_of);
  if (plan.owner) {
    out.clinic = plan.owner->clinic + (plan.owner->clinic.empty() || plan.owner->phone.empty() ? "" : " · ") + plan.owner->phone;
    if (!plan.owner->name.empty())
      out.subtitle = plan.owner->name + (plan.owner->birth_date.empty() ? "" : ", born " + plan.owner->birth_date) + " · " + out.subtitle;
  }
  out.as_of = plan.as_of;
  out.patient = plan.patient;
}

std::string template_words(const CarePlan& plan) {
  if (plan.templates.size() < 2) return "template " + plan.template_id + " version " + plan.template_version;
  std::vector<std::string> words;
  for (const auto& each : plan.templates) words.push_back(each.id + " version " + each.version);
  return "templates " + join_words(words, ", ");
}

std::vector<Section> plan_head(const CarePlan& plan, const PlanWords& words) {
  auto out = escalation_sections(plan);
  add_unanswered(out, plan);
  add_not_recognised(out, plan);
  add_withdrawn(out, plan);
  add_problems(out, plan, words);
  add_templates(out, plan);
  add_state(out, plan, words);
  return out;
}

}  // namespace leeboard::report
