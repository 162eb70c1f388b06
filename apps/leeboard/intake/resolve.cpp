// `leeboard intake resolve`: somebody says whose the held records of a conflict are.
#include <fmt/format.h>

#include <memory>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/identity/format_conflicts.hpp"
#include "clinic/import/format_runs.hpp"
#include "clinic/import/format_summary.hpp"
#include "clinic/import/input_files.hpp"
#include "clinic/person_finder.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/exit_codes.hpp"
#include "leeboard/import/run_import.hpp"
#include "leeboard/intake/verbs.hpp"
#include "leeboard/tell_safety.hpp"
#include "leeboard/write_once.hpp"

namespace leeboard::app {

namespace {

struct ResolveOptions {
  std::string conflict, same, code;
  bool created = false, drop = false, undo = false;
};

Outcome undo(const ResolveOptions& options, Context& context) {
  Outcome outcome;
  clinic::UndoneImport undone;
  const auto written = write_once(context, "undo\n" + options.conflict, [&](store::Repositories& records) {
    undone = clinic::undo_settling(context.desk(), records, options.conflict, context.globals().reason);
    outcome.rejected = !undone.left.empty();
    return clinic::format_undone_json(undone, exit_code_of(outcome));
  });
  if (context.globals().dry_run) context.say("dry run: nothing stored");
  if (context.json()) {
    context.print(render_written(context, written));
    return outcome;
  }
  if (!undone.import.empty()) context.print(clinic::format_undone_text(undone, context.globals().dry_run));
  if (undone.before || !undone.left.empty()) context.print("what others built on stays: see `leeboard intake conflicts " + options.conflict + "`\n");
  else context.print(options.conflict + (context.globals().dry_run ? " would be open again\n" : " is open again\n"));
  return outcome;
}

clinic::ImportListener listen(Context& context, Outcome& outcome, std::vector<std::string>& unsafe) {
  clinic::ImportListener out;
  out.rejected = [&context](const clinic::RecordPlace& place, std::string_view error) { tell_reject(context, place, error, 1); };
  out.noted = [&context](const std::string& note) { context.warn(note); };
  out.ended = [&outcome](const clinic::ImportSummary& summary) {
    outcome = {.safety = summary.is_unsafe() && !summary.dry_run, .rejected = summary.counts.failed() > 0};
    return clinic::format_summary_json(summary, {}, exit_code_of(outcome));
  };
  out.unsafe = [&unsafe](const clinic::SafetyList& items) {
    items.for_each([&](auto group, auto number) { unsafe.push_back(clinic::format_safety_id(group, number)); });
  };
  return out;
}

clinic::Settling settling_of(const ResolveOptions& options, Context& context) {
  clinic::Settling out{.conflict = options.conflict, .person = {}, .code = options.code, .reason = context.globals().reason};
  if (options.created) out.how = store::ConflictState::created;
  if (options.same.empty()) return out;
  out.how = store::ConflictState::same;
  out.person = clinic::require_person(context.records(), options.same);
  return out;
}

Outcome resolve(const ResolveOptions& options, Context& context) {
  const int said = int(!options.same.empty()) + int(options.created) + int(options.drop) + int(options.undo);
  if (said != 1) throw Error{ErrorKind::usage, "a conflict is settled in one way"}.mend_with("give one of --same P, --new, --drop and --undo");
  if (!options.code.empty() && !options.created) throw Error{ErrorKind::usage, "a code is for --new"}.mend_with("leave the code out");
  if (context.globals().reason.empty()) throw Error{ErrorKind::usage, "settling a conflict needs a reason"}.mend_with("add --reason TEXT");
  if (options.undo) return undo(options, context);
  Outcome outcome;
  std::vector<std::string> unsafe;
  auto files = input_files(context);
  const auto settled =
      clinic::settle_conflict(context.desk(), context.store(), files, settling_of(options, context), listen(context, outcome, unsafe));
  const auto shown = clinic::show_conflict(context.desk(), context.store().read(), settled.conflict, false);
  if (context.globals().dry_run) context.say("dry run: nothing stored");
  else context.mark_saved();
  if (context.json()) context.print(clinic::format_settled_json(shown, settled, exit_code_of(outcome)) + "\n");
  else context.print(clinic::format_settled_text(shown, settled, context.globals().dry_run));
  if (!unsafe.empty()) tell_safety(context, unsafe.size() == 1 ? "a safety item was recorded:" : "safety items were recorded:", unsafe);
  return outcome;
}

Action declare_resolve(Arguments& app) {
  auto options = std::make_shared<ResolveOptions>();
  app.add_option("CONFLICT", options->conflict, "the conflict, such as X-1")->required();
  app.add_option("CODE", options->code, "with --new: the code of the new person (default: the next free one)");
  app.add_option("--same", options->same, "it is this person's: what is held revises the record")->type_name("PATIENT");
  app.add_flag("--new", options->created, "it is somebody else's, who is new: the key then belongs to both");
  app.add_flag("--drop", options->drop, "it is not imported; it stays in the audit log");
  app.add_flag("--undo", options->undo, "take the settling back");
  return [options](Context& context) { return resolve(*options, context); };
}

}  // namespace

Verb intake_resolve_verb() {
  return {"resolve",
          "say whose the held records of a conflict are, or take that back",
          Access::write,
          declare_resolve,
          {{"The same person", "leeboard intake resolve X-1 --same P-0412 --reason \"married, checked her passport\" --actor S-03"},
           {"Somebody else", "leeboard intake resolve X-1 --new --reason \"two people under one number\" --actor S-03"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
