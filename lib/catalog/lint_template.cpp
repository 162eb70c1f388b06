// Lints templates and files of lines.
#include "catalog/lint_template.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/nearest.hpp"
#include "catalog/care_template.hpp"
#include "catalog/lint_cites.hpp"
#include "catalog/treatment_option.hpp"
#include "rules/reach.hpp"

namespace leeboard::catalog {
namespace {

class Lint {
 public:
  Lint(const CareTemplate& care_template, const LintContext& context, Diagnostics& faults)
      : template_(care_template), context_(context), faults_(faults) {}

  void run() {
    check_words(context_.words, template_.where, "the title", template_.title, faults_);
    for (const auto& phase : template_.phases) check_words(context_.words, template_.where, "the phase `" + phase.id + "`", phase.title, faults_);
    for (const auto& section : template_.sections)
      check_words(context_.words, template_.where, "the section `" + section.id + "`", section.title, faults_);
    for (const auto& line : template_.lines) check_line(line);
    if (!template_.phases.empty()) check_choice();
  }

 private:
  void fault(const TemplateLine& line, std::string_view name, std::string message, std::string mend) {
    faults_.add(line.where, fmt::format("{}: the line `{}` {}", name, line.id, message), std::move(mend));
  }

  void check_line(const TemplateLine& line) {
    check_cites(context_.rows, line.where, line.id, line.cites, faults_);
    const auto of = fmt::format("the line `{}`", line.id);
    check_words(context_.words, line.where, of, line.all_words(), faults_);
    check_goal(line);
    check_page(line);
    check_numbers(line);
    check_reach(line);
  }

  void check_goal(const TemplateLine& line) {
    if (line.kind == LineKind::goal && !line.goal) {
      fault(line, "goal-without-metric", "is a goal that nothing measures", "add `goal: {metric: ..., baseline: now, target: ..., by: day N}`");
      return;
    }
    if (!line.goal) return;
    if (!line.goal->by) fault(line, "goal-without-metric", "has a goal without a day", "add `by: day N` to the goal");
    if (line.owner.empty()) fault(line, "goal-without-metric", "has a goal that nobody owns", "add `owner:`");
    if (line.goal->metric_is_fact || line.goal->metric.empty()) return;
    if (auto near = did_you_mean(line.goal->metric, context_.types.names()); !near.empty())
      fault(line, "goal-without-metric", fmt::format("measures `{}`, which is no fact", line.goal->metric), std::move(near));
    else if (line.goal->baseline.empty())
      fault(line, "goal-without-metric", fmt::format("measures `{}`, which is no fact, so there is nothing that it is now", line.goal->metric),
            "name a fact of the vocabulary, or say what the baseline is");
  }

  /// What the one page prints of the line.
  void check_page(const TemplateLine& line) {
    constexpr std::size_t most = 80;
    if (line.brief.size() > most)
      fault(line, "long-brief", fmt::format("has a brief of {} characters, the one page has room for {}", line.brief.size(), most),
            "say it shorter; the whole text stands under --full");
    if (line.statement && (!line.owner.empty() || line.due || line.repeat))
      fault(line, "statement-with-task", "is a statement, and has an owner or a day", "take `owner`, `due` and `repeat` out, or `statement`");
    else if (line.statement && !line.writes.empty())
      fault(line, "statement-with-task", "is a statement, and records something when it is done", "take `writes` out, or `statement`");
    for (const auto& write : line.writes)
      if (write.kind == LineWrite::Kind::form && std::ranges::find(context_.instruments, write.name) == context_.instruments.end())
        fault(line, "unknown-form", fmt::format("is done by a form of `{}`, which is no instrument", write.name),
              choose_from(write.name, context_.instruments));
  }

  void check_numbers(const TemplateLine& line) {
    for (const auto& number : unsourced_numbers(context_.rows, line.cites, line.all_words()))
      fault(line, "number-without-source", fmt::format("says {}, which stands in no row that it cites", number),
            "cite the row that says it, or write a {{name}} that is filled in");
  }

  void check_reach(const TemplateLine& line) {
    std::vector<rules::Wanted> wanted;
    if (line.given) wanted.push_back({&*line.given, true});
    if (line.when) wanted.push_back({&*line.when, true});
    if (line.unless) wanted.push_back({&*line.unless, false});
    if (!wanted.empty() && !rules::can_hold(wanted, context_.types))
      fault(line, "unreachable-line", "can never be in a plan: its conditions contradict each other",
            "mend `when`, `given` or `unless`, or leave the line out");
  }

  // Nobody is offered withdrawal management and nothing after it, or one medicine as if there were no other.
  void check_choice() {
    std::set<std::string> medicines;
    const TemplateLine* first = nullptr;
    for (const auto& line : template_.lines)
      for (const auto& id : line.options)
        if (const auto* option = context_.options.find(id); option && !option->keeps_well.empty()) {
          medicines.insert(option->keeps_well);
          if (!first) first = &line;
        }
    if (medicines.size() == 1)
      fault(*first, "single-medication-option", fmt::format("offers {}, and no line of the template offers another medicine", *medicines.begin()),
            "offer the others too, or extend a template that does: the person chooses");
    for (const auto& line : template_.lines) check_withdrawal(line, !medicines.empty());
  }

  void check_withdrawal(const TemplateLine& line, bool lasting) {
    bool alone = false, aid = false, medicine = false;
    for (const auto& id : line.options)
      if (const auto* option = context_.options.find(id)) {
        alone = alone || option->withdrawal == "alone";
        aid = aid || option->withdrawal == "aid";
        medicine = medicine || !option->keeps_well.empty();
      }
    // What the person asked for is no offer.
    if (alone && !medicine && line.choice != LineChoice::chosen)
      fault(line, "withdrawal-management-alone", "offers withdrawal management and nothing after it",
            "offer a medicine for the time after in the same line: tolerance is lost, and the risk of death by overdose rises");
    else if (aid && !lasting)
      fault(line, "withdrawal-management-alone", "eases withdrawal in a template that offers no lasting treatment",
            "add the lines that offer one, or extend a template that does");
  }

  const CareTemplate& template_;
  const LintContext& context_;
  Diagnostics& faults_;
};

}  // namespace

void lint_template(const CareTemplate& care_template, const LintContext& context, Diagnostics& faults) { Lint(care_template, context, faults).run(); }

}  // namespace leeboard::catalog
