// Builds the one page of a plan: danger first, what was not understood, today, the treatment, questions, the person's own lines.
#include "report/plan_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>
#include <set>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "report/held_words.hpp"
#include "report/line_words.hpp"
#include "report/plan_document.hpp"
#include "report/plan_head.hpp"
#include "report/plan_questions.hpp"
#include "report/plan_signatures.hpp"
#include "report/plan_treatment.hpp"
#include "report/render_text.hpp"
#include "report/told_part.hpp"

namespace leeboard::report {

namespace {

constexpr std::ptrdiff_t page_lines = 64;
constexpr std::size_t page_width = 80;
constexpr std::size_t questions_shown = 5;
constexpr std::size_t own_lines_shown = 12;
constexpr std::size_t changes_shown = 4;
constexpr std::size_t decisions_shown = 6;

bool has(const std::vector<std::string>& list, const std::string& word) { return std::ranges::find(list, word) != list.end(); }

/// Plans from before lines had numbers have none.
std::string number_words(const PlanLine& line) { return line.number > 0 ? std::to_string(line.number) : std::string(); }

class Page {
 public:
  Page(const CarePlan& plan, const PlanWords& words, const BesidePlan& beside) : plan_(plan), words_(words), beside_(beside) {}

  /// As many of the person's own lines, and of the other treatments, as a page of text has room for; own lines go first.
  Document fit() {
    const auto own = std::min(own_lines_shown, own_lines(plan_).size());
    const auto all = own + plan_.options.size();
    const auto with = [&](std::size_t left_out) { return build(own - std::min(left_out, own), all - std::max(left_out, own)); };
    const auto left_out = std::ranges::partition_point(std::views::iota(std::size_t{0}, all), [&](std::size_t some) {
      const auto text = render_text(with(some), page_width);
      return std::ranges::count(text, '\n') > page_lines;
    });
    return with(*left_out);
  }

 private:
  Document build(std::size_t own, std::size_t others) const {
    Document out;
    name_plan(out, plan_);
    out.dense = true;
    out.sections = plan_head(plan_, words_);
    if (!beside_.conflicts.empty()) out.sections.push_back({"held-records", "Held", {Paragraph{held_words(beside_.conflicts), Tone::watch}}});
    if (!beside_.told.empty()) out.sections.push_back(told_section(beside_.told));
    add_today(out);
    const bool emergency = has_emergency(plan_.escalations);
    if (!emergency) add_under(out, treatment_section(plan_, words_, others));
    add_questions(out);
    if (!emergency) add_own(out, own);
    add_decided(out);
    add_under(out, changed_section(plan_, changes_shown));
    add_under(out, signed_section(plan_));
    out.footer = fmt::format(
        "One page of the plan, from {}; all of it: --full. A proposal: people decide. V official, M copy of it, V2 secondary, L local, "
        "H house, U unsure.",
        template_words(plan_));
    return out;
  }

  static void add_under(Document& out, Section section) {
    if (!section.blocks.empty()) out.sections.push_back(std::move(section));
  }

  Table lines_table(const std::string& slug, const std::vector<const PlanLine*>& lines) const {
    Table table{slug, {{"n", "Number", true}, {"what", "What"}, {"who", "Who"}, {"by", "By"}, {"mark", "Evidence"}}, {}, {}};
    table.bare = true;
    for (const auto* line : lines)
      table.rows.push_back(
          {{number_words(*line), short_words(*line), line->owner, by_words(*line, plan_.as_of.day), std::string(mark_of(line->evidence))},
           Tone::plain});
    return table;
  }

  void add_today(Document& out) const {
    auto lines = today_of(plan_);
    std::erase_if(lines, [&](const PlanLine* line) { return is_put_off(*line, plan_.as_of.day) || line->decided(Decision::done); });
    if (lines.empty()) return;
    out.sections.push_back({"today", "TODAY", {lines_table("today", lines)}});
  }

  void add_questions(Document& out) const {
    List list{"ask", {}, {}};
    for (const auto* question : questions_in_order(plan_)) {
      if (list.items.size() >= questions_shown) break;
      list.items.push_back({question->question + (question->last_known.empty() ? "" : " (" + question->last_known + ")"), {}, {}, Tone::plain});
    }
    if (list.items.empty()) return;
    Section section{"ask", "QUESTIONS THAT CAN CHANGE TODAY", {std::move(list)}};
    out.sections.push_back(std::move(section));
  }

  void add_own(Document& out, std::size_t most) const {
    auto lines = own_lines(plan_);
    const auto more = lines.size() - std::min(most, lines.size());
    lines.resize(lines.size() - more);
    std::size_t standing = 0, waiting = 0;
    for (const auto& line : plan_.lines) {
      standing += line.status == LineStatus::proposed && line.standing && !is_today(line);
      waiting += line.status == LineStatus::held;
    }
    Section section{"own", "ABOUT THE PERSON", {}};
    if (!lines.empty()) section.blocks.push_back(lines_table("own", lines));
    section.blocks.push_back(Paragraph{fmt::format("{}{} for everybody (--standing), {} that wait for an answer.",
                                                   more > 0 ? fmt::format("{} more, ", more) : std::string(), standing, waiting),
                                       Tone::faint});
    out.sections.push_back(std::move(section));
  }

  /// The newest first; what was done of lines that are no longer in the plan is said too.
  void add_decided(Document& out) const {
    auto decided = decided_lines(plan_);
    const auto left = decided.size() - std::min(decided.size(), decisions_shown);
    decided.resize(decided.size() - left);
    List list{"decided", {}, {}};
    for (auto& words : decided) list.items.push_back({std::move(words), {}, {}, Tone::plain});
    if (left > 0) list.items.push_back({fmt::format("and {} more, see --full", left), {}, {}, Tone::faint});
    if (!list.items.empty()) out.sections.push_back({"decided", "DECIDED", {std::move(list)}});
  }

  const CarePlan& plan_;
  const PlanWords& words_;
  const BesidePlan& beside_;
};

std::string_view box_of(const PlanLine& line) {
  if (line.statement) return "";
  if (!line.decision) return "[ ]";
  switch (line.decision->decision) {
    case Decision::done: return "[x]";
    case Decision::accepted: return "[+]";
    case Decision::declined: return "[-]";
    case Decision::later: break;
  }
  return "[>]";
}

/// When it is asked again that was declined or put off; when it is due else.
std::string standing_day(const PlanLine& line, Date plan_day) {
  const bool put_off = line.decided(Decision::declined) || line.decided(Decision::later);
  const auto day = !put_off ? std::nullopt : line.decision->ask ? line.decision->ask : line.decision->due;
  if (!day) return by_words(line, plan_day);
  auto moved = line;
  moved.due = day;
  return by_words(moved, plan_day);
}

/// Care that everybody is offered, as a checklist of what is not done.
Document standing_sheet(const CarePlan& plan) {
  Document out;
  name_plan(out, plan);
  out.dense = true;
  out.title = "Standing care" + (plan.patient ? " of " + *plan.patient : std::string());
  std::size_t done = 0, all = 0;
  std::string statements;
  for (const auto& phase : plan.phases) {
    Table table{phase.id, {{"done", ""}, {"what", "What"}, {"who", "Who"}, {"by", "By"}, {"again", "Again"}, {"mark", ""}}, {}, {}};
    table.bare = !out.sections.empty();
    for (const auto& line : plan.lines) {
      if (line.phase != phase.id || line.status != LineStatus::proposed || !(line.standing || line.statement) || is_today(line)) continue;
      if (line.statement) {
        statements += (statements.empty() ? "" : " ") + short_words(line);
        continue;
      }
      ++all, done += line.decided(Decision::done);
      table.rows.push_back({{std::string(box_of(line)), short_words(line), line.owner, standing_day(line, plan.as_of.day),
                             line.repeat.substr(0, line.repeat.find(" to ")), std::string(mark_of(line.evidence))},
                            Tone::plain});
    }
    if (!table.rows.empty()) out.sections.push_back({phase.id, phase.title, {std::move(table)}});
  }
  if (!statements.empty())
    out.sections.push_back({"statements", "How we work (no tasks, never overdue)", {Paragraph{std::move(statements), Tone::plain}}});
  out.subtitle += fmt::format(". What everyone is offered; no condition for medicine. {} of {} done. [+] agreed, [-] not now, [>] later.", done, all);
  if (auto section = signed_section(plan); !section.blocks.empty()) out.sections.push_back(std::move(section));
  return out;
}

/// The lines of one role, or of one phase.
Document chosen_lines(const CarePlan& plan, const PlanView& view) {
  std::vector<std::string> known;
  for (const auto& phase : plan.phases) known.push_back(phase.id);
  if (!view.phase.empty() && !has(known, view.phase))
    throw Error(ErrorKind::usage, fmt::format("the plan has no phase `{}`", view.phase)).mend_with(choose_from(view.phase, known));
  std::set<std::string> owners;
  for (const auto& line : plan.lines)
    if (!line.owner.empty()) owners.insert(line.owner);
  if (!view.owner.empty() && !owners.contains(view.owner))
    throw Error(ErrorKind::usage, fmt::format("no line of the plan is for `{}`", view.owner))
        .mend_with(choose_from(view.owner, std::vector<std::string>(owners.begin(), owners.end())));
  Document out;
  name_plan(out, plan);
  for (const auto& phase : plan.phases) {
    if (!view.phase.empty() && phase.id != view.phase) continue;
    Table table{phase.id, {{"n", "", true}, {"what", "What"}, {"who", "Who"}, {"by", "By"}, {"again", "Again"}, {"line", "Line"}}, {}, {}};
    for (const auto& line : plan.lines)
      if (line.phase == phase.id && line.status == LineStatus::proposed && (view.owner.empty() || line.owner == view.owner))
        table.rows.push_back({{number_words(line), line.decision ? line.text + " (" + decision_words(*line.decision) + ")" : line.text, line.owner,
                               by_words(line, plan.as_of.day), line.repeat, line.id},
                              Tone::plain});
    if (!table.rows.empty()) out.sections.push_back({phase.id, phase_words(phase), {std::move(table)}});
  }
  if (auto section = signed_section(plan); !section.blocks.empty()) out.sections.push_back(std::move(section));
  return out;
}

}  // namespace

Document view_plan(const CarePlan& plan, const catalog::Vocabulary& vocabulary, const OptionTitles& titles, BesidePlan beside, const PlanView& view) {
  const PlanWords words(&vocabulary, titles, plan.as_of);
  if (!view.owner.empty() || !view.phase.empty()) return chosen_lines(plan, view);
  if (view.standing) return standing_sheet(plan);
  if (view.full || plan.options.empty()) return plan_document(plan, vocabulary, titles, beside.conflicts, std::move(beside.told));
  if (!plan.not_recognised.empty()) std::erase_if(beside.told, [](const ToldItem& item) { return item.what == "unknown-medicine"; });
  return Page(plan, words, beside).fit();
}

}  // namespace leeboard::report
