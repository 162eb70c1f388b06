// `leeboard triggers add`: one entry of the inventory, or a first interview that goes through all domains.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "interop/trigger_records.hpp"
#include "io/json_writer.hpp"
#include "io/map_reader.hpp"
#include "io/read_document.hpp"
#include "io/read_stored_json.hpp"
#include "leeboard/context.hpp"
#include "leeboard/triggers/add_by_interview.hpp"
#include "leeboard/triggers/trigger_json.hpp"
#include "leeboard/triggers/verbs.hpp"
#include "leeboard/write_once.hpp"
#include "record/trigger_words.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::string patient, file, domain, text, avoidable, tone, strategy;
  int strength = -1, marlatt = -1;
};

// Flags become the same document that a file would hold, so that one reader checks both.
std::string document_of(const Options& options, Context& context) {
  io::JsonWriter json;
  json.begin_object();
  const auto put = [&](const char* key, const std::string& value) {
    if (!value.empty()) json.field(key, value);
  };
  put("domain", options.domain);
  if (!options.text.empty()) json.field("text", context.free_text(options.text));
  if (options.strength >= 0) json.field("strength", options.strength);
  put("avoidable", options.avoidable);
  if (options.marlatt >= 0) json.field("marlatt", options.marlatt);
  put("tone", options.tone);
  put("strategy", options.strategy);
  json.end_object();
  return json.take();
}

bool asks_for_interview(const Options& options, const Context& context) {
  const bool bare = options.file.empty() && options.domain.empty() && options.text.empty() && options.avoidable.empty() && options.tone.empty() &&
                    options.strategy.empty() && options.strength < 0 && options.marlatt < 0;
  return bare && context.may_ask();
}

Outcome add(const Options& options, Context& context) {
  if (asks_for_interview(options, context)) return add_by_interview(context, options.patient);
  if (!options.file.empty() && (!options.domain.empty() || !options.text.empty()))
    throw Error{ErrorKind::usage, "a file and --domain or --text are both given"}.mend_with("give one of them");
  const bool from_file = !options.file.empty();
  const auto text = from_file ? context.read_input(options.file) : document_of(options, context);
  const std::string name = !from_file ? "options.json" : options.file == "-" ? "stdin" : options.file;
  const auto document = io::read_document(text, name);
  Diagnostics problems;
  auto trigger = interop::read_trigger(document.root(), problems);
  if (!trigger.patient.empty() && trigger.patient != options.patient)
    problems.add({name, 1, 1}, "the document is of another patient", "leave 'patient' out or give the same code");
  if (!from_file && !problems.empty()) {
    auto first = problems.sorted().front();
    throw Error{ErrorKind::bad_input, first.message}.mend_with(first.mend.empty() ? "see `leeboard triggers add --help`" : first.mend);
  }
  problems.throw_if_any("the trigger cannot be read");
  trigger.recorded = context.as_of();
  const auto written = write_once(context, text, [&](store::Repositories& records) {
    const auto person = records.patients().require(options.patient);
    const auto [id, stored] = records.triggers().add(person, trigger, context.actor());
    trigger.id = id;
    io::JsonWriter json;
    write_trigger(json, trigger, records.patients().code_of(person), 1);
    json.field("stored", format_stored(stored)).end_object();
    return json.take();
  });
  if (context.json()) context.print(render_written(context, written));
  else {
    const auto result = io::read_stored_json(written.result);
    const auto id = result.root().find("id")->text(), stored = result.root().find("stored")->text();
    context.print(fmt::format("{} {}\n", id,
                              written.replayed      ? "was stored before with this key"
                              : stored == "created" ? (context.globals().dry_run ? "would be added" : "added")
                                                    : "is there already: nothing added"));
  }
  return {};
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
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
          declare,
          {{"Go through all domains together, on a terminal", "leeboard triggers add P-0412"},
           {"Add one from the command line", "leeboard triggers add P-0412 --domain times --text \"payday Friday\" --strength 8 --avoidable no"},
           {"Add one from a file", "leeboard triggers add P-0412 trigger.yaml"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
