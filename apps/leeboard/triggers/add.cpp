// `leeboard triggers add`: one entry of the inventory, or a first interview that goes through all domains.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/log_desk.hpp"
#include "interop/trigger_records.hpp"
#include "io/read_document.hpp"
#include "leeboard/context.hpp"
#include "leeboard/triggers/add_by_interview.hpp"
#include "leeboard/triggers/typed_record.hpp"
#include "leeboard/triggers/verbs.hpp"
#include "leeboard/write_once.hpp"
#include "record/trigger_words.hpp"
#include "report/trigger_result.hpp"

namespace leeboard::app {

namespace {
struct AddOptions {
  std::string patient, file, domain, text, avoidable, tone, strategy;
  int strength = -1, marlatt = -1;
};

TypedRecord record_of(const AddOptions& options, Context& context) {
  TypedRecord record;
  record.text("domain", options.domain);
  if (!options.text.empty()) record.text("text", context.free_text(options.text));
  record.number("strength", options.strength);
  record.text("avoidable", options.avoidable);
  record.number("marlatt", options.marlatt);
  record.text("tone", options.tone);
  record.text("strategy", options.strategy);
  return record;
}

/// A trigger, and the text that stands for the request.
struct Told {
  Trigger trigger;
  std::string content;
};

Told from_file(const AddOptions& options, Context& context) {
  const auto text = context.read_input(options.file);
  const auto name = Context::input_name(options.file);
  const auto document = io::read_document(text, name);
  Diagnostics problems;
  auto trigger = interop::read_trigger(document.root(), problems);
  if (!trigger.patient.empty() && trigger.patient != options.patient)
    problems.add({name, 1, 1}, "the document is of another patient", "leave 'patient' out or give the same code");
  problems.throw_if_any("the trigger cannot be read");
  return {std::move(trigger), text};
}

Told from_options(const AddOptions& options, Context& context) {
  auto record = record_of(options, context);
  Diagnostics problems;
  auto trigger = interop::read_trigger(record.finish(), problems);
  if (!problems.empty()) {
    auto first = problems.sorted().front();
    throw Error{ErrorKind::bad_input, first.message}.mend_with(first.mend.empty() ? "see `leeboard triggers add --help`" : first.mend);
  }
  return {std::move(trigger), record.content()};
}

bool asks_for_interview(const AddOptions& options, const Context& context) {
  const bool bare = options.file.empty() && options.domain.empty() && options.text.empty() && options.avoidable.empty() && options.tone.empty() &&
                    options.strategy.empty() && options.strength < 0 && options.marlatt < 0;
  return bare && context.may_ask();
}

Outcome add(const AddOptions& options, Context& context) {
  if (asks_for_interview(options, context)) return add_by_interview(context, options.patient);
  if (!options.file.empty() && (!options.domain.empty() || !options.text.empty()))
    throw Error{ErrorKind::usage, "a file and --domain or --text are both given"}.mend_with("give one of them");
  const auto told = options.file.empty() ? from_options(options, context) : from_file(options, context);
  std::string id;
  auto how = Stored::created;
  const auto written = write_once(context, told.content, [&](store::Repositories& records) {
    const auto added = clinic::add_trigger(context.desk(), records, options.patient, told.trigger);
    id = added.id;
    how = added.how;
    return report::trigger_result_json(added.trigger, added.code, added.revision, added.how);
  });
  if (written.replayed) id = replayed_text(written, "id");
  if (context.json()) context.print(render_written(context, written));
  else context.print(report::trigger_added_text(id, how, state_of(context, written)));
  return {};
}

Action declare_add(Arguments& app) {
  auto options = std::make_shared<AddOptions>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_option("FILE", options->file, "a trigger as YAML or JSON; - reads standard input; without it a terminal is asked domain by domain");
  app.add_option("--domain", options->domain,
                 "what it is about: people places things emotions times body thoughts conflict medical media system social_pressure")
      ->type_name("D")
      ->check(one_of(all_words<TriggerDomain>()));
  app.add_option("--text", options->text, "what it is, in the person's words; - or @FILE")->type_name("TEXT");
  app.add_option("--strength", options->strength, "0 to 10")->type_name("N")->check(between(0, 10));
  app.add_option("--avoidable", options->avoidable, "whether it can be kept away from: yes, partly or no")
      ->type_name("HOW")
      ->check(one_of(all_words<Avoidable>()));
  app.add_option("--marlatt", options->marlatt, "kind of high-risk situation, 1 to 8")->type_name("N")->check(between(1, 8));
  app.add_option("--tone", options->tone, "positive or negative (emotions)")->type_name("TONE")->check(one_of(all_words<TriggerTone>()));
  app.add_option("--strategy", options->strategy, "remove, avoid, cope or ask-for-help")->type_name("S")->check(one_of(all_words<Strategy>()));
  return [options](Context& context) { return add(*options, context); };
}
}  // namespace

Verb triggers_add_verb() {
  return {"add",
          "add a trigger to a person's inventory",
          Access::write,
          declare_add,
          {{"Go through all domains together, on a terminal", "leeboard triggers add P-0412"},
           {"Add one from the command line", "leeboard triggers add P-0412 --domain times --text \"payday Friday\" --strength 8 --avoidable no"},
           {"Add one from a file", "leeboard triggers add P-0412 trigger.yaml"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
