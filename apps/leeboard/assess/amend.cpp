// `leeboard assess amend`: a new revision of a form with the reason for it; the old one stays readable.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "base/range.hpp"
#include "clinic/desk.hpp"
#include "clinic/form_desk.hpp"
#include "clinic/safety_items.hpp"
#include "interop/answers.hpp"
#include "leeboard/assess/verbs.hpp"
#include "leeboard/context.hpp"
#include "leeboard/tell_safety.hpp"
#include "leeboard/write_once.hpp"
#include "report/assessment_json.hpp"
#include "report/score_json.hpp"

namespace leeboard::app {

namespace {
struct AmendOptions {
  std::string id, taken_at;
  std::vector<std::string> words;
};

Outcome amend(const AmendOptions& options, Context& context) {
  const auto& reason = context.globals().reason;
  if (reason.empty()) throw Error{ErrorKind::usage, "an amendment needs --reason"}.mend_with("say why, such as --reason \"keyed wrongly\"");
  clinic::Amendment amendment{.reason = reason, .misnamed = ErrorKind::usage};
  std::string content = options.id + "\n" + reason + "\n" + options.taken_at;
  for (const auto& word : options.words) {
    amendment.answers.push_back(interop::parse_answer_argument(word));
    content += "\n" + word;
  }
  if (amendment.answers.empty() && options.taken_at.empty())
    throw Error{ErrorKind::usage, "nothing to amend is given"}.mend_with("give item=value ... or --taken-at TIME");
  if (!options.taken_at.empty()) {
    amendment.taken_at = parse_stamp(options.taken_at, context.zone());
    if (!amendment.taken_at)
      throw Error{ErrorKind::usage, "--taken-at: " + explain_stamp(options.taken_at, context.zone())}.mend_with("such as 2026-12-01T09:05-05:00");
  }
  clinic::FormDesk forms(context.desk());
  clinic::AmendedForm form;
  const auto written = write_once(context, content, [&](store::Repositories& records) {
    form = forms.amend(records, options.id, amendment);
    report::AssessmentFacts facts{.id = options.id,
                                  .patient = form.patient,
                                  .revision = form.revision,
                                  .stored = std::string(format_word(form.how)),
                                  .signature = {context.actor(), context.as_of(), reason},
                                  .acknowledged = {},
                                  .answered = {},
                                  .change = {}};
    return report::render_assessment_json(form.answers, form.score, facts, false);
  });
  bool safety = form.score.safety_positive();
  if (written.replayed) {
    form.how = replayed_how(written);
    form.revision = static_cast<int>(parse_integer(replayed_text(written, "revision")).value_or(0));
    safety = replayed_text(written, "safety") == "true";
  }
  if (context.globals().dry_run) context.say("dry run: nothing stored");
  if (context.json()) context.print(render_written(context, written));
  else if (form.how == Stored::unchanged) context.print(fmt::format("{} says this already: nothing changed\n", options.id));
  else
    context.print_text(fmt::format("{} {}amended: revision {}\n{}", options.id, context.globals().dry_run ? "would be " : "", form.revision,
                                   report::render_score_text(form.score)));
  if (!safety || context.globals().dry_run) return {};
  if (clinic::waiting_of(context.records(), context.desk(), std::vector{options.id}).empty()) return {};
  tell_safety_forms(context, {options.id}, &form.score);
  return {.safety = !written.replayed};
}

Action declare_amend(Arguments& app) {
  auto o = std::make_shared<AmendOptions>();
  app.add_option("ID", o->id, "assessment, such as A-12")->required();
  app.add_option("ANSWER", o->words, "item=value ...: what replaces what stands there")->expected(0, -1)->type_name("[ITEM=VALUE...]");
  app.add_option("--taken-at", o->taken_at, "when the form was really filled in")->type_name("TIME");
  return [o](Context& context) { return amend(*o, context); };
}
}  // namespace

Verb assess_amend_verb() {
  return {"amend",
          "correct a stored form: a new revision with its reason",
          Access::write,
          declare_amend,
          {{"A tremor that was keyed wrongly", "leeboard assess amend A-12 tremor=2 --reason \"keyed wrongly\" --actor S-03"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
