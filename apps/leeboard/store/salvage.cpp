// `leeboard store salvage`: a new store from what is still whole.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "clinic/store/copy_lines.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "leeboard/store/verbs.hpp"
#include "store/salvage.hpp"

namespace leeboard::app {

namespace {
struct SalvageOptions {
  std::string to;
  std::string without;
};

Outcome salvage(const SalvageOptions& options, Context& context) {
  if (!options.without.empty() && context.globals().confirm != options.without)
    throw Error(ErrorKind::usage, "leaving a person out of the rebuilt store needs --confirm")
        .mend_with("pass --confirm=" + options.without + " and --reason");
  if (!options.without.empty() && context.globals().reason.empty())
    throw Error(ErrorKind::usage, "leaving a person out needs --reason").mend_with("say what asks for it");
  if (context.globals().dry_run) {
    context.say("would rebuild the store into " + options.to);
    return {};
  }
  const auto result = store::salvage_store(context.store_path(), options.to, options.without, make_session(context), make_open_options(context),
                                           context.globals().reason);
  context.mark_saved();
  if (context.json()) context.print(clinic::format_salvage_json(result, options.to));
  else context.print_text(clinic::format_salvage_text(result, options.to));
  return {.rejected = clinic::count_lost(result) > 0};
}

Action declare_salvage(Arguments& app) {
  auto options = std::make_shared<SalvageOptions>();
  app.add_option("--to", options->to, "the new store; a name that is not there yet")->required()->type_name("FILE");
  app.add_option("--without", options->without, "leave this patient out: a deletion that the law asks for")->type_name("PATIENT");
  return [options](Context& context) { return salvage(*options, context); };
}
}  // namespace

Verb store_salvage_verb() {
  return {"salvage",
          "rebuild a store from every row that is still whole",
          Access::none,
          declare_salvage,
          {{"From a damaged store", "leeboard store salvage --to rebuilt.db"},
           {"Without one person", "leeboard store salvage --to new.db --without P-0412 --confirm=P-0412 --reason \"request of 2026-11-30\""}},
          {"text", "json"}};
}

}  // namespace leeboard::app
