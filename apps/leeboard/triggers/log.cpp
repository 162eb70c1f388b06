// `leeboard triggers log`: what happened on a day.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "clinic/became.hpp"
#include "clinic/desk.hpp"
#include "clinic/log_correction.hpp"
#include "clinic/log_desk.hpp"
#include "clinic/person_finder.hpp"
#include "clinic/safety_items.hpp"
#include "interop/trigger_records.hpp"
#include "io/json_writer.hpp"
#include "io/read_document.hpp"
#include "io/read_stored_json.hpp"
#include "leeboard/context.hpp"
#include "leeboard/tell_safety.hpp"
#include "leeboard/triggers/guided_log.hpp"
#include "leeboard/triggers/verbs.hpp"
#include "leeboard/triggers/word_list.hpp"
#include "leeboard/write_once.hpp"
#include "record/trigger_words.hpp"
#include "report/trigger_json.hpp"
#include "report/trigger_review.hpp"

namespace leeboard::app {

namespace {
struct Options : clinic::LogAnswers {
  std::string patient, corrects, reason;
  bool guided = false, withdraw = false;
};

void list(io::JsonWriter& json, const char* key, const std::vector<std::string>& items) {
  if (items.empty()) return;
  json.key(key).begin_array();
  for (const auto& item : items) json.value(item);
  json.end_array();
}

// Flags become the same record that an import would hold, so that one reader checks both.
std::string record_of(const Options& o, Context& context) {
  io::JsonWriter json;
  json.begin_object().field("kind", o.withdraw ? format_word(TriggerEventKind::withdrawn) : o.kind);
  const auto put = [&](const char* key, const std::string& value) {
    if (!value.empty()) json.field(key, value);
  };
  put("id", o.source_id);
  put("corrects", o.corrects);
  put("reason", o.reason);
  put("at", o.at);
  put("on", o.on);
  if (o.at.empty() && o.on.empty()) json.field(context.as_of().has_time() ? "at" : "on", format_stamp(context.as_of()));
  put("part", o.part);
  if (o.intensity >= 0) json.field("intensity", o.intensity);
  list(json, "triggers", o.triggers);
  list(json, "tried", o.tried);
  list(json, "helped", o.helped);
  put("substance", o.substance);
  if (!o.note.empty()) json.field("note", context.free_text(o.note));
  put("naloxone_given", o.naloxone_given);
  put("emergency_called", o.emergency_called);
  if (!o.before.empty() || !o.did.empty() || !o.after.empty()) {
    json.key("analysis").begin_object();
    put("before", o.before);
    put("did", o.did);
    put("after", o.after);
    json.end_object();
  }
  json.end_object();
  return json.take();
}

void complete_correction(Options& options, Context& context) {
  if (context.globals().reason.empty())
    throw Error{ErrorKind::usage, "a correction needs --reason"}.mend_with("say why, such as --reason \"typed wrongly\"");
  options.reason = context.free_text(context.globals().reason);
  auto& records = context.records();
  clinic::take_over(options, clinic::entry_to_correct(records, context.desk(), clinic::require_person(records, options.patient), options.corrects,
                                                      options.patient));
  if (options.kind.empty() && !options.withdraw)
    throw Error{ErrorKind::usage, options.corrects + " was taken back; what stands in its place needs --kind"}.mend_with("choose one of: " +
                                                                                                                         joined(logged_kinds()));
}

// On a terminal a missing kind, or --guided, brings the form; elsewhere the kind is needed.
void complete(Options& options, Context& context) {
  if (!options.corrects.empty()) return complete_correction(options, context);
  if (!options.guided && !options.kind.empty()) return;
  if (!context.may_ask()) {
    if (options.guided) throw Error{ErrorKind::usage, "--guided asks questions, and there is no terminal"}.mend_with("give the answers as options");
    throw Error{ErrorKind::usage, "--kind is required"}.mend_with("choose one of: " + joined(logged_kinds()));
  }
  auto& records = context.records();
  std::vector<Trigger> inventory;
  for (auto& stored : records.triggers().of(clinic::require_person(records, options.patient))) inventory.push_back(std::move(stored.trigger));
  ask_log_entry(context, inventory, options);
}

std::string stored_words(std::string_view stored, const Written& written, const Options& options, const Context& context) {
  if (written.replayed) return "was stored before with this key";
  if (stored == "unchanged") return "is there already: nothing added";
  const std::string would = context.globals().dry_run ? "would be " : "";
  if (options.withdraw) return would + "logged: " + options.corrects + " is taken back";
  return would + "logged" + (options.corrects.empty() ? "" : " in place of " + options.corrects);
}

Outcome log(Options& options, Context& context) {
  if (options.withdraw && options.corrects.empty()) throw Error{ErrorKind::usage, "--withdraw needs the entry"}.mend_with("add --corrects V-7");
  complete(options, context);
  const auto text = record_of(options, context);
  const auto document = io::read_document(text, "options.json");
  Diagnostics problems;
  const auto zone_free = context.zone();
  auto event = interop::read_trigger_event(document.root(), zone_free, problems);
  if (!problems.empty()) {
    auto first = problems.sorted().front();
    throw Error{ErrorKind::bad_input, first.message}.mend_with(first.mend.empty() ? "see `leeboard triggers log --help`" : first.mend);
  }
  clinic::refuse_future(event, context.as_of());
  const auto written = write_once(context, text, [&](store::Repositories& records) {
    const auto entry = clinic::log_entry(context.desk(), records, options.patient, event, context.as_of());
    io::JsonWriter json;
    report::write_trigger_event(json, event, entry.code);
    json.field("event", entry.id).field("safety", entry.safety).field("stored", clinic::format_stored(entry.how)).end_object();
    return json.take();
  });
  const auto result = io::read_stored_json(written.result);
  const std::string id(result.root().find("event")->text());
  const auto stored = result.root().find("stored")->text();
  if (context.json()) context.print(render_written(context, written));
  else context.print(fmt::format("{} {}\n", id, stored_words(stored, written, options, context)));
  const bool safety = result.root().find("safety")->text() == "true";
  if (!safety || context.globals().dry_run || clinic::waiting_of(context.records(), context.desk(), std::vector{id}).empty()) return {};
  for (const auto& step : clinic::first_steps_after(context.catalog(), event.kind)) context.warn(step);
  tell_safety(context, fmt::format("{} is a safety item: {} was recorded", id, report::with_article(event.kind)), {id});
  return {.safety = !written.replayed};
}

Action declare(Arguments& app) {
  auto o = std::make_shared<Options>();
  app.add_option("PATIENT", o->patient, "patient code")->required();
  app.add_option("--kind", o->kind, "craving exposure coped lapse use overdose none; asked for on a terminal")
      ->type_name("K")
      ->check(one_of(logged_kinds()));
  app.add_option("--at", o->at, "when: an instant (default: --as-of)")->type_name("TIME");
  app.add_option("--on", o->on, "when: a day")->type_name("DATE");
  app.add_option("--part", o->part, "part of that day: night morning afternoon evening")->type_name("PART")->check(one_of(all_words<DayPart>()));
  app.add_option("--intensity", o->intensity, "0 to 10 (craving, exposure, coped)")->type_name("N")->check(between(0, 10));
  app.add_option("--trigger", o->triggers, "trigger id such as T-1; may be repeated")->type_name("ID")->repeated();
  app.add_option("--tried", o->tried, "what was tried; may be repeated")->type_name("WHAT")->repeated();
  app.add_option("--helped", o->helped, "what helped; may be repeated")->type_name("WHAT")->repeated();
  app.add_option("--substance", o->substance, "what was used")->type_name("WHAT");
  app.add_option("--naloxone-given", o->naloxone_given, "yes, no or unknown (overdose)")->type_name("HOW")->check(one_of({"yes", "no", "unknown"}));
  app.add_option("--emergency-called", o->emergency_called, "yes, no or unknown (overdose)")
      ->type_name("HOW")
      ->check(one_of({"yes", "no", "unknown"}));
  app.add_option("--before", o->before, "what came before")->type_name("TEXT");
  app.add_option("--did", o->did, "what was done")->type_name("TEXT");
  app.add_option("--after", o->after, "what came after")->type_name("TEXT");
  app.add_flag("--guided", o->guided, "ask step by step: what came before, what happened, what came after");
  app.add_option("--corrects", o->corrects, "the entry in whose place this one stands; what is not given stays as it was; needs --reason")
      ->type_name("ID");
  app.add_flag("--withdraw", o->withdraw, "with --corrects: that entry is taken back, and nothing stands in its place");
  app.add_option("--note", o->note, "free words; - or @FILE")->type_name("TEXT");
  return [o](Context& context) { return log(*o, context); };
}
}  // namespace

Verb triggers_log_verb() {
  return {"log",
          "log a craving, an exposure, a lapse, or a quiet day",
          Access::write,
          declare,
          {{"Log a craving", "leeboard triggers log P-0412 --kind craving --at 2026-11-27T18:40-05:00 --intensity 7 --trigger T-1"},
           {"Go through a lapse together, step by step", "leeboard triggers log P-0412 --kind lapse --guided"},
           {"Correct an entry; the old one stays readable", "leeboard triggers log P-0412 --corrects V-7 --intensity 5 --reason \"typed wrongly\""},
           {"Say that nothing happened on a day", "leeboard triggers log P-0412 --kind none --on 2026-11-29"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
