// `leeboard assess add`: one form, from the command line, a file, a pipe, or item by item.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "clinic/desk.hpp"
#include "clinic/form_desk.hpp"
#include "clinic/person_finder.hpp"
#include "clinic/safety_items.hpp"
#include "interop/answers.hpp"
#include "io/read_document.hpp"
#include "leeboard/assess/interview.hpp"
#include "leeboard/assess/verbs.hpp"
#include "leeboard/context.hpp"
#include "leeboard/tell_safety.hpp"
#include "leeboard/write_once.hpp"
#include "report/assessment_json.hpp"
#include "report/score_json.hpp"

namespace leeboard::app {

namespace {
struct AddOptions {
  std::string patient, instrument, taken_at, by;
  std::vector<std::string> words;
};

Answers read_file(const AddOptions& options, Context& context) {
  const auto& file = options.words.front();
  const auto text = context.read_input(file);
  const auto document = io::read_document(text, Context::input_name(file));
  Diagnostics problems;
  auto answers =
      interop::read_answers(document.root(), {.zone = context.zone(), .instrument = options.instrument, .patient = options.patient}, problems);
  problems.throw_if_any("the answers record has faults");
  return answers;
}

Answers read_words(const AddOptions& options) {
  Answers answers;
  for (const auto& word : options.words) {
    auto answer = interop::parse_answer_argument(word);
    if (answer.item == "sex_at_birth")
      throw Error{ErrorKind::usage, "the sex at birth is taken from the person's record"}.mend_with("mend it there with `leeboard intake update`");
    answers.answers.push_back(std::move(answer));
  }
  return answers;
}

Answers gather(const AddOptions& options, Context& context, clinic::FormDesk& forms, bool& asked) {
  forms.ready(options.instrument);
  const bool file = options.words.size() == 1 && options.words[0].find('=') == std::string::npos;
  if (file) return read_file(options, context);
  if (!options.words.empty()) return read_words(options);
  if (!context.may_ask())
    throw Error{ErrorKind::usage, "no answers are given, and nobody can be asked"}.mend_with("give item=value ..., a file, or - for standard input");
  const auto person = clinic::require_person(context.records(), options.patient);
  asked = true;
  return interview(context, forms, person, options.instrument);
}

void print_added(Context& context, const Written& written, const clinic::StoredForm& form) {
  if (context.json()) {
    context.print(render_written(context, written));
    return;
  }
  const auto what = written.replayed                ? "was stored before with this key"
                    : form.how == Stored::unchanged ? "is there already: nothing added"
                    : context.globals().dry_run     ? "would be stored"
                                                    : "stored";
  context.print_text(fmt::format("{} {}\n{}", form.id, what, report::render_score_text(form.score)));
}

// What makes two requests the same.
std::string content_of(const AddOptions& options, const Answers& answers) {
  std::string content = options.patient + "\n" + options.instrument + "\n" + format_stamp(*answers.taken_at);
  for (const auto& answer : answers.answers)
    content += "\n" + answer.item + "=" +
               (std::holds_alternative<Absent>(answer.value)   ? std::string(format_absent(std::get<Absent>(answer.value)))
                : std::holds_alternative<double>(answer.value) ? format_number(std::get<double>(answer.value))
                                                               : std::get<std::string>(answer.value));
  return content;
}

Outcome add(const AddOptions& options, Context& context) {
  clinic::FormDesk forms(context.desk());
  bool asked = false;
  auto answers = gather(options, context, forms, asked);
  answers.instrument = options.instrument;
  answers.patient = options.patient;
  if (!options.taken_at.empty()) {
    answers.taken_at = parse_stamp(options.taken_at, context.zone());
    if (!answers.taken_at)
      throw Error{ErrorKind::usage, "--taken-at: " + explain_stamp(options.taken_at, context.zone())}.mend_with("such as 2026-12-01T09:05-05:00");
  }
  if (!answers.taken_at) answers.taken_at = context.as_of();
  if (!options.by.empty()) answers.by = options.by;
  if (answers.by.empty()) answers.by = context.actor();
  // A word on the command line that no form has is the command's fault, not the form's.
  const bool on_command_line = !options.words.empty() && options.words[0].find('=') != std::string::npos;
  const auto misnamed = on_command_line ? ErrorKind::usage : ErrorKind::bad_input;
  if (on_command_line) {
    // A word that no form has (usage) is said before a patient that is not there (not found).
    context.store();
    try {
      forms.score(answers, true, misnamed);
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::usage || error.kind() == ErrorKind::bad_input) tell_safety_said(context, forms.safety_said(answers));
      if (error.kind() == ErrorKind::usage) throw;
    }
  }
  const clinic::FormIntake how{.misnamed = misnamed, .keep_contradictory = !on_command_line && !asked};
  clinic::StoredForm form;
  const auto content = content_of(options, answers);
  const auto written = write_once(context, content, [&](store::Repositories& records) {
    const auto person = clinic::require_person(records, options.patient);
    form = forms.record(records, person, answers, context.as_of(), how);
    forms.explain(answers, form.score);
    if (asked) records.drafts().remove(person, options.instrument, context.actor());
    const auto stored = records.assessments().get(form.id);
    report::AssessmentFacts facts{.id = form.id,
                                  .patient = records.patients().code_of(person),
                                  .revision = stored ? stored->assessment.revision : 1,
                                  .stored = std::string(format_word(form.how)),
                                  .signature = {context.actor(), context.as_of(), {}},
                                  .acknowledged = {},
                                  .answered = {},
                                  .change = {}};
    return report::render_assessment_json(answers, form.score, facts, false);
  });
  if (written.replayed) {
    form.id = replayed_text(written, "assessment");
    form.score = forms.take(answers, how);
  }
  for (const auto& note : form.notes) context.warn(note);
  print_added(context, written, form);
  if (!form.score.safety_positive() || context.globals().dry_run) return {};
  if (clinic::waiting_of(context.records(), context.desk(), std::vector{form.id}).empty()) return {};
  tell_safety_forms(context, {form.id}, &form.score);
  return {.safety = !written.replayed};
}

Action declare_add(Arguments& app) {
  auto o = std::make_shared<AddOptions>();
  app.add_option("PATIENT", o->patient, "patient code")->required();
  app.add_option("INSTRUMENT", o->instrument, "instrument id, such as cows")->required();
  app.add_option("ANSWER", o->words, "item=value ..., or a file, or -; without any, a terminal is asked item by item")
      ->expected(0, -1)
      ->type_name("[ITEM=VALUE...|FILE|-]");
  app.add_option("--taken-at", o->taken_at, "when the form was filled in (default: --as-of)")->type_name("TIME");
  app.add_option("--by", o->by, "staff id of who filled it in (default: --actor)")->type_name("ID");
  return [o](Context& context) {
    o->instrument = context.catalog().instrument_id(o->instrument);
    return add(*o, context);
  };
}
}  // namespace

Verb assess_add_verb() {
  return {"add",
          "score one form and store it",
          Access::write,
          declare_add,
          {{"Item by item on a terminal", "leeboard assess add P-0412 cows"},
           {"From the command line; a pulse becomes its points",
            "leeboard assess add P-0412 cows pulse_bpm=104 sweating=1 tremor=1 gooseflesh=not-asked"},
           {"From another program", "kiosk | leeboard assess add P-0412 phq9 -"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
