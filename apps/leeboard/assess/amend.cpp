// `leeboard assess amend`: a new revision of a form with the reason for it; the old one stays readable.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <algorithm>
#include <memory>

#include "base/error.hpp"
#include "interop/answers.hpp"
#include "interop/score_json.hpp"
#include "io/read_stored_json.hpp"
#include "leeboard/assess/assessment_json.hpp"
#include "leeboard/assess/forms.hpp"
#include "leeboard/assess/verbs.hpp"
#include "leeboard/context.hpp"
#include "leeboard/write_once.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::string id, taken_at;
  std::vector<std::string> words;
};

// What is given replaces what stands under the same item, by whatever name it was given before.
void replace_answers(const catalog::Instrument& instrument, Answers& answers, const std::vector<Answer>& given) {
  const auto place_of = [&](const std::string& name) {
    const auto item = instrument.find_item(name);
    return item ? item : instrument.find_raw(name);
  };
  for (const auto& answer : given)
    if (const auto place = place_of(answer.item)) std::erase_if(answers.answers, [&](const Answer& old) { return place_of(old.item) == place; });
  answers.answers.insert(answers.answers.end(), given.begin(), given.end());
}

Outcome amend(const Options& options, Context& context) {
  const auto& reason = context.globals().reason;
  if (reason.empty()) throw Error{ErrorKind::usage, "an amendment needs --reason"}.mend_with("say why, such as --reason \"keyed wrongly\"");
  std::vector<Answer> given;
  std::string content = options.id + "\n" + reason + "\n" + options.taken_at;
  for (const auto& word : options.words) {
    given.push_back(interop::parse_answer_argument(word));
    content += "\n" + word;
  }
  if (given.empty() && options.taken_at.empty())
    throw Error{ErrorKind::usage, "nothing to amend is given"}.mend_with("give item=value ... or --taken-at TIME");
  Forms forms(context);
  Score score;
  const auto written = write_once(context, content, [&](store::Repositories& records) {
    const auto stored = records.assessments().get(options.id);
    if (!stored) throw Error{ErrorKind::not_found, "there is no assessment " + options.id}.mend_with("see `leeboard assess list`");
    auto answers = stored->assessment.answers;
    auto& ready = forms.ready(answers.instrument);
    if (answers.basis == AnswerBasis::reported_total && !given.empty()) {
      answers.basis = AnswerBasis::items;
      answers.scales.clear();
    }
    replace_answers(ready.instrument, answers, given);
    if (!options.taken_at.empty()) {
      answers.taken_at = parse_stamp(options.taken_at, context.zone());
      if (!answers.taken_at)
        throw Error{ErrorKind::usage, "--taken-at: " + explain_stamp(options.taken_at, context.zone())}.mend_with("such as 2026-12-01T09:05-05:00");
    }
    forms.add_sex(records, stored->person, answers);
    score = forms.score(answers, true, true);
    forms.keep_definition(records, ready);
    const auto how = records.assessments().amend(options.id, answers, score, context.as_of(), reason);
    const auto now = records.assessments().get(options.id);
    AssessmentFacts facts{.id = options.id,
                          .patient = records.patients().code_of(stored->person),
                          .revision = now ? now->assessment.revision : stored->assessment.revision,
                          .stored = std::string(format_stored_word(how)),
                          .recorded = context.as_of(),
                          .amend_reason = reason,
                          .acknowledged = {},
                          .change = {}};
    return render_assessment_json(answers, score, facts, false);
  });
  const auto document = io::read_stored_json(written.result);
  const auto revision = document.root().find("revision")->text(), stored = document.root().find("stored")->text();
  const bool safety = document.root().find("safety")->text() == "true";
  if (context.globals().dry_run) context.say("dry run: nothing stored");
  if (context.json()) context.print(render_written(context, written));
  else if (stored == "unchanged") context.print(fmt::format("{} says this already: nothing changed\n", options.id));
  else
    context.print_text(fmt::format("{} {}amended: revision {}\n{}", options.id, context.globals().dry_run ? "would be " : "", revision,
                                   interop::render_score_text(score)));
  if (!safety || context.globals().dry_run) return {};
  const auto acknowledged = context.store().read().acknowledgements().find(options.id).has_value();
  if (acknowledged) return {};
  tell_safety(context, {options.id}, &score);
  return {.safety = !written.replayed};
}

Action declare(Arguments& app) {
  auto o = std::make_shared<Options>();
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
          declare,
          {{"A tremor that was keyed wrongly", "leeboard assess amend A-12 tremor=2 --reason \"keyed wrongly\" --actor S-03"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
