// `leeboard assess show`: one form, item by item, with its score and its revisions.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "interop/score_json.hpp"
#include "leeboard/assess/assessment_json.hpp"
#include "leeboard/assess/forms.hpp"
#include "leeboard/assess/verbs.hpp"
#include "leeboard/context.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::string id;
  bool all_revisions = false;
};

std::string answer_text(const Answer& answer) {
  if (const auto* absent = std::get_if<Absent>(&answer.value)) return std::string(format_absent(*absent));
  if (const auto* number = std::get_if<double>(&answer.value)) return format_number(*number);
  return std::get<std::string>(answer.value);
}

std::string items_text(Context& context, const Answers& answers) {
  // A form whose instrument is gone (a site's own) is shown as it was answered.
  const bool known = context.catalog().definitions().find("instruments", answers.instrument) != nullptr;
  const auto* instrument = known ? &context.catalog().instrument(answers.instrument) : nullptr;
  std::string text;
  for (const auto& answer : answers.answers) {
    const auto item = known ? instrument->find_item(answer.item) : std::nullopt;
    std::string meaning;
    if (item) {
      std::optional<catalog::AnswerProblem> problem;
      const auto code = catalog::read_answer(*instrument, *item, answer, answers.form_numbers, true, problem);
      if (code >= 0) meaning = instrument->items[*item].options[static_cast<std::size_t>(code)].label;
    }
    const auto label = item ? instrument->items[*item].label : "";
    text +=
        fmt::format("  {:<14} {:<10} {}{}\n", answer.item, answer_text(answer), meaning, label.empty() ? "" : (meaning.empty() ? "" : " - ") + label);
  }
  return text;
}

void show_one(Context& context, const store::StoredAssessment& stored, const AssessmentFacts& facts) {
  const auto& form = stored.assessment;
  if (context.json()) {
    context.print(render_assessment_json(form.answers, form.score, facts, false) + "\n");
    return;
  }
  std::string text = fmt::format("{} revision {}: {} of {}", facts.id, form.revision, form.answers.instrument, facts.patient);
  if (form.answers.taken_at) text += ", taken " + format_stamp(*form.answers.taken_at);
  if (!form.answers.by.empty()) text += " by " + form.answers.by;
  text += fmt::format(", recorded {}\n", format_stamp(form.recorded));
  if (!form.amend_reason.empty()) text += "  amended: " + form.amend_reason + "\n";
  if (form.answers.basis != AnswerBasis::items) text += "  basis: " + std::string(format_word(form.answers.basis)) + "\n";
  text += interop::render_score_text(form.score) + items_text(context, form.answers);
  if (facts.acknowledged) text += *facts.acknowledged ? "  safety item acknowledged\n" : "  safety item NOT acknowledged\n";
  if (context.globals().explain)
    text += fmt::format("  scored with {} version {}, {}\n", form.score.instrument, form.score.version, form.score.definition);
  context.print_text(text);
}

Outcome show(const Options& options, Context& context) {
  auto& store = context.store();
  const auto found = store.read().assessments().get(options.id, {context.as_of(), options.all_revisions});
  if (!found) throw Error{ErrorKind::not_found, "there is no assessment " + options.id}.mend_with("see `leeboard assess list`");
  store.log_read(options.id, found->person);
  auto& records = store.read();
  const auto code = records.patients().code_of(found->person);
  const auto facts_of = [&](const store::StoredAssessment& each) {
    AssessmentFacts facts{.id = options.id,
                          .patient = code,
                          .revision = each.assessment.revision,
                          .stored = {},
                          .recorded = each.assessment.recorded,
                          .amend_reason = each.assessment.amend_reason,
                          .acknowledged = {},
                          .change = {}};
    if (each.safety) facts.acknowledged = records.acknowledgements().find(options.id, {context.as_of()}).has_value();
    return facts;
  };
  Forms forms(context);
  const auto show = [&](store::StoredAssessment each) {
    forms.explain(each.assessment.answers, each.assessment.score);
    show_one(context, each, facts_of(each));
  };
  if (!options.all_revisions) show(*found);
  else
    for (const auto& each : records.assessments().revisions(options.id)) show(each);
  return {};
}

Action declare(Arguments& app) {
  auto o = std::make_shared<Options>();
  app.add_option("ID", o->id, "assessment, such as A-12")->required();
  app.add_flag("--all-revisions", o->all_revisions, "every revision, oldest first");
  return [o](Context& context) { return show(*o, context); };
}
}  // namespace

Verb assess_show_verb() {
  return {"show",
          "show one form with its answers and score",
          Access::read,
          declare,
          {{"The newest revision", "leeboard assess show A-12"}, {"What stood there before", "leeboard assess show A-12 --all-revisions"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
