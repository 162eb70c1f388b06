// `leeboard intake ask`: the questions of a person's plan at the terminal.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/person_finder.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/plan_interview.hpp"
#include "leeboard/intake/verbs.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {

struct AskOptions {
  std::string patient;
};

Outcome ask(const AskOptions& options, Context& context) {
  if (!context.may_ask())
    throw Error(ErrorKind::usage, "there is nobody to ask: this is no terminal, or --no-input is given")
        .mend_with("the questions stand in `leeboard plan draft " + options.patient + " --dry-run`; answer with `leeboard intake update " +
                   options.patient + " fact=value`");
  auto& records = context.records();
  const auto person = clinic::require_person(records, options.patient);
  const auto code = records.patients().code_of(person);
  context.store().log_read(code, person);
  const auto asked = ask_about_plan(context, code);
  context.print(fmt::format("{}: {} {}, {} open\n", code, asked.answered == 1 ? "1 answer" : fmt::format("{} answers", asked.answered),
                            context.globals().dry_run ? "would be stored" : "stored",
                            asked.open == 1 ? "1 question" : fmt::format("{} questions", asked.open)));
  if (asked.emergency) {
    const auto& text = context.settings().safety_text;
    context.warn("an answer made an emergency of the plan" + (text.empty() ? std::string() : ": " + text));
  }
  if (asked.answered > 0) context.say("the plan of it: `leeboard plan draft " + code + "`");
  return {.safety = asked.emergency && !context.globals().dry_run};
}

Action declare_ask(Arguments& app) {
  auto options = std::make_shared<AskOptions>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  return [options](Context& context) { return ask(*options, context); };
}

}  // namespace

Verb intake_ask_verb() {
  return {"ask",       "answer the questions of a person's plan at the terminal, and see how each answer moves it",      Access::write,
          declare_ask, {{"What the plan asks, what can change today first", "leeboard intake ask P-0412 --actor S-03"}}, {}};
}

}  // namespace leeboard::app
