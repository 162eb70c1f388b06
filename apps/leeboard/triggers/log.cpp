// `leeboard triggers log`: what happened on a day.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/log_correction.hpp"
#include "clinic/log_desk.hpp"
#include "clinic/person_finder.hpp"
#include "clinic/safety_items.hpp"
#include "interop/trigger_records.hpp"
#include "leeboard/context.hpp"
#include "leeboard/tell_safety.hpp"
#include "leeboard/triggers/guided_log.hpp"
#include "leeboard/triggers/typed_record.hpp"
#include "leeboard/triggers/verbs.hpp"
#include "leeboard/triggers/word_list.hpp"
#include "leeboard/write_once.hpp"
#include "record/trigger_words.hpp"
#include "report/trigger_result.hpp"
#include "report/trigger_review.hpp"

namespace leeboard::app {

namespace {
struct Options : clinic::LogAnswers {
  std::string patient, corrects, reason;
  bool guided = false, withdraw = false;
};

TypedRecord record_of(const Options& o, Context& context) {
  TypedRecord record;
  record.text("kind", o.withdraw ? std::string(format_word(TriggerEventKind::withdrawn)) : o.kind);
  record.text("id", o.source_id);
  record.text("corrects", o.corrects);
  record.text("reason", o.reason);
  record.text("at", o.at);
  record.text("on", o.on);
  if (o.at.empty() && o.on.empty()) record.text(context.as_of().has_time() ? "at" : "on", format_stamp(context.as_of()));
  record.text("part", o.part);
  record.number("intensity", o.intensity);
  record.list("triggers", o.triggers);
  record.list("tried", o.tried);
  record.list("helped", o.helped);
  record.text("substance", o.substance);
  if (!o.note.empty()) record.text("note", context.free_text(o.note));
  record.text("naloxone_given", o.naloxone_given);
  record.text("emergency_called", o.emergency_called);
  if (o.before.empty() && o.did.empty() && o.after.empty()) return record;
  record.begin("analysis");
  record.text("before", o.before);
  record.text("did", o.did);
  record.text("after", o.after);
  record.end();
  return record;
}

void complete_correction(Options& options, Context& context) {
  if (context.globals().reason.empty())
    throw Error{ErrorKind::usage, "a correction needs --reason"}.mend_with("say why, such as --reason \"typed wrongly\"");
  options.reason = context.free_text(context.globals().reason);
  // What takes an entry back has no intensity of its own.
  if (options.withdraw) options.kind = format_word(TriggerEventKind::withdrawn);
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

Outcome log(Options& options, Context& context) {
  if (options.withdraw && options.corrects.empty()) throw Error{ErrorKind::usage, "--withdraw needs the entry"}.mend_with("add --corrects V-7");
  complete(options, context);
  auto record = record_of(options, context);
  Diagnostics problems;
  auto event = interop::read_trigger_event(record.finish(), context.zone(), problems);
  if (!problems.empty()) {
    auto first = problems.sorted().front();
    throw Error{ErrorKind::bad_input, first.message}.mend_with(first.mend.empty() ? "see `leeboard triggers log --help`" : first.mend);
  }
  clinic::refuse_future(context.desk(), event);
  report::LoggedResult entry;
  const auto written = write_once(context, record.content(), [&](store::Repositories& records) {
    const auto logged = clinic::log_entry(context.desk(), records, options.patient, event, context.as_of());
    entry = {logged.id, logged.code, logged.safety, logged.how};
    return report::logged_json(event, entry);
  });
  if (written.replayed) entry = {replayed_text(written, "event"), {}, replayed_text(written, "safety") == "true", replayed_how(written)};
  if (context.json()) context.print(render_written(context, written));
  else context.print(report::logged_text(entry, options.corrects, options.withdraw, state_of(context, written)));
  if (!entry.safety || context.globals().dry_run || clinic::waiting_of(context.records(), context.desk(), std::vector{entry.id}).empty()) return {};
  for (const auto& step : clinic::first_steps_after(context.catalog(), event.kind)) context.warn(step);
  tell_safety(context, fmt::format("{} is a safety item: {} was recorded", entry.id, report::with_article(event.kind)), {entry.id});
  return {.safety = !written.replayed};
}

Action declare_log(Arguments& app) {
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
          declare_log,
          {{"Log a craving", "leeboard triggers log P-0412 --kind craving --at 2026-11-27T18:40-05:00 --intensity 7 --trigger T-1"},
           {"Go through a lapse together, step by step", "leeboard triggers log P-0412 --kind lapse --guided"},
           {"Correct an entry; the old one stays readable", "leeboard triggers log P-0412 --corrects V-7 --intensity 5 --reason \"typed wrongly\""},
           {"Say that nothing happened on a day", "leeboard triggers log P-0412 --kind none --on 2026-11-29"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
