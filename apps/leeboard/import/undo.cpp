// `leeboard import undo`: what an import stored is taken back in one transaction; what others built on stays and is named.
#include <memory>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/import/format_runs.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/exit_codes.hpp"
#include "leeboard/import/verbs.hpp"
#include "leeboard/write_once.hpp"

namespace leeboard::app {

Outcome undo_import(Context& context, const std::string& import) {
  const auto& reason = context.globals().reason;
  if (reason.empty()) throw Error{ErrorKind::usage, "taking an import back needs a reason"}.mend_with("add --reason TEXT");
  Outcome outcome;
  clinic::UndoneImport undone;
  const auto written = write_once(context, "undo\n" + import, [&](store::Repositories& records) {
    undone = clinic::undo_import(context.desk(), records, import, reason);
    outcome.rejected = !undone.left.empty();
    return clinic::format_undone_json(undone, exit_code_of(outcome));
  });
  if (context.json()) context.print(render_written(context, written));
  else if (written.replayed) context.print(import + " was taken back before with this key: nothing to do\n");
  else context.print(clinic::format_undone_text(undone, context.globals().dry_run));
  return outcome;
}

namespace {
Action declare_undo(Arguments& app) {
  auto import = std::make_shared<std::string>();
  app.add_option("IMPORT", *import, "the import, such as I-7")->required();
  return [import](Context& context) { return undo_import(context, *import); };
}
}  // namespace

Verb import_undo_verb() {
  return {"undo",
          "take back what an import stored",
          Access::write,
          declare_undo,
          {{"The wrong file", "leeboard import undo I-7 --reason \"the list of another clinic\" --actor S-03"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
