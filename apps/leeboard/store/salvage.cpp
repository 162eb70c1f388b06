// `leeboard store salvage`: a new store from what is still whole.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "leeboard/store/verbs.hpp"
#include "store/salvage.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::string to;
  std::string without;
};

Outcome salvage(const Options& options, Context& context) {
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
  const auto tell = [&](std::string_view type, std::string_view title, const std::vector<std::string>& texts) {
    for (const auto& text : texts) {
      if (!context.json()) {
        context.print_text(fmt::format("{}: {}\n", title, text));
        continue;
      }
      io::JsonWriter json;
      json.begin_object().field("schema", "leeboard.salvage/1").field("type", type).field("what", text);
      context.print(json.end_object().take() + "\n");
    }
  };
  tell("lost", "lost", result.lost);
  tell("not-carried", "not carried over", result.stays);
  const auto lost = static_cast<long long>(result.lost.size()) + result.more_lost;
  if (context.json()) {
    io::JsonWriter json;
    json.begin_object().field("schema", "leeboard.salvage/1").field("type", "summary").field("path", options.to).field("store", result.new_store_id);
    json.field("kept", result.kept).field("left_out", result.left_out).field("lost", lost);
    context.print(json.end_object().take() + "\n");
  } else {
    context.print_text(fmt::format("{} rows kept, {} left out, {} lost; the new store is {}\n", result.kept, result.left_out, lost, options.to));
  }
  return {.rejected = lost > 0};
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("--to", options->to, "the new store; a name that is not there yet")->required()->type_name("FILE");
  app.add_option("--without", options->without, "leave this patient out: a deletion that the law asks for")->type_name("PATIENT");
  return [options](Context& context) { return salvage(*options, context); };
}
}  // namespace

Verb store_salvage_verb() {
  return {"salvage",
          "rebuild a store from every row that is still whole",
          Access::none,
          declare,
          {{"From a damaged store", "leeboard store salvage --to rebuilt.db"},
           {"Without one person", "leeboard store salvage --to new.db --without P-0412 --confirm=P-0412 --reason \"request of 2026-11-30\""}},
          {"text", "json"}};
}

}  // namespace leeboard::app
