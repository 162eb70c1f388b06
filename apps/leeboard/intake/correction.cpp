// Corrects in one transaction and prints what came of it.
#include "leeboard/intake/correction.hpp"

#include <functional>
#include <memory>
#include <utility>

#include "base/error.hpp"
#include "clinic/correct/format_corrections.hpp"
#include "clinic/correct/move.hpp"
#include "clinic/correct/withdraw.hpp"
#include "clinic/desk.hpp"
#include "clinic/safety_items.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/tell_safety.hpp"
#include "leeboard/write_once.hpp"

namespace leeboard::app {

namespace {
struct CorrectionOptions {
  std::vector<std::string> ids;
  std::string to;
  bool undo = false;
};

using Work = std::function<clinic::Corrections(store::Repositories&, const std::string& reason)>;

Outcome correct(Context& context, const CorrectionOptions& options, const Work& work) {
  if (context.globals().reason.empty())
    throw Error{ErrorKind::usage, "'" + context.command() + "' needs a reason"}.mend_with("add --reason TEXT, such as --reason \"wrong chart\"");
  const Signature signature{context.required_actor(), context.as_of(), context.free_text(context.globals().reason)};
  std::string content = options.to + "\n" + (options.undo ? "undo" : "") + "\n" + signature.reason;
  for (const auto& id : options.ids) content += "\n" + id;
  clinic::Corrections corrections;
  const auto written = write_once(context, content, [&](store::Repositories& records) {
    corrections = work(records, signature.reason);
    return clinic::format_corrections_json(corrections, signature);
  });
  if (context.json()) context.print(render_written(context, written));
  else if (written.replayed) context.print("done before with this key: nothing to do\n");
  else context.print_text(clinic::format_corrections_text(corrections, context.globals().dry_run));
  if (context.globals().dry_run) context.say("dry run: nothing stored");
  if (context.globals().dry_run || corrections.safety.empty()) return {};
  tell_safety_forms(context, corrections.safety, nullptr);
  return {.safety = true};
}

Outcome withdraw(const CorrectionOptions& options, Context& context) {
  return correct(context, options, [&](store::Repositories& records, const std::string& reason) {
    return options.undo ? clinic::restore_objects(context.desk(), records, options.ids, reason)
                        : clinic::withdraw_objects(context.desk(), records, options.ids, reason);
  });
}

Outcome move(const CorrectionOptions& options, Context& context) {
  if (options.undo != options.to.empty())
    throw Error{ErrorKind::usage, options.undo ? "--undo needs no --to" : "--to is required"}.mend_with(
        options.undo ? "leave --to out: what was moved goes back to where it was" : "name the person to whom it belongs: --to P-0977");
  return correct(context, options, [&](store::Repositories& records, const std::string& reason) {
    return options.undo ? clinic::move_back(context.desk(), records, options.ids, reason)
                        : clinic::move_objects(context.desk(), records, options.ids, options.to, reason);
  });
}

void declare_ids(Arguments& app, CorrectionOptions& options) {
  app.add_option("ID", options.ids, "forms (A-12), facts (F-17), events and log entries (V-7), triggers (P-0412/T-2)")
      ->required()
      ->expected(1, -1)
      ->type_name("ID...");
}

Action declare_withdraw(Arguments& app) {
  auto options = std::make_shared<CorrectionOptions>();
  declare_ids(app, *options);
  app.add_flag("--undo", options->undo, "what was taken back stands again");
  return [options](Context& context) { return withdraw(*options, context); };
}

Action declare_move(Arguments& app) {
  auto options = std::make_shared<CorrectionOptions>();
  declare_ids(app, *options);
  app.add_option("--to", options->to, "patient code of the person to whom it belongs")->type_name("PATIENT");
  app.add_flag("--undo", options->undo, "what was moved is where it was");
  return [options](Context& context) { return move(*options, context); };
}
}  // namespace

Verb make_withdraw_verb(std::vector<Example> examples) {
  return {"withdraw", "take back what was recorded wrongly", Access::write, declare_withdraw, std::move(examples), {"text", "json"}};
}

Verb make_move_verb(std::vector<Example> examples) {
  return {"move", "move what was recorded for the wrong person", Access::write, declare_move, std::move(examples), {"text", "json"}};
}

}  // namespace leeboard::app
