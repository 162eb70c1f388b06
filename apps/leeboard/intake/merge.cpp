// `leeboard intake merge`: two records that are one person, linked or taken apart again.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/intake_desk.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/verbs.hpp"
#include "leeboard/write_once.hpp"
#include "report/intake_result.hpp"

namespace leeboard::app {

namespace {

struct Options {
  std::string keep, other;
  bool undo = false;
};

Outcome merge(const Options& options, Context& context) {
  if (context.globals().reason.empty()) throw Error(ErrorKind::usage, "a merge needs a reason").mend_with("add --reason TEXT");
  const std::string what = options.undo ? "unlinked" : "linked";
  const auto written = write_once(context, options.keep + "\n" + options.other + "\n" + what, [&](store::Repositories& records) {
    clinic::link_records(context.desk(), records, options.keep, options.other, options.undo, context.globals().reason);
    return report::merge_json(options.keep, options.other, options.undo);
  });
  if (context.globals().dry_run) context.say("dry run: nothing stored");
  if (context.json()) context.print(render_written(context, written));
  else context.print(report::merge_text(options.keep, options.other, options.undo));
  return {};
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("KEEP", options->keep, "code of the record that stays")->required();
  app.add_option("OTHER", options->other, "code of the record that is read as one with it")->required();
  app.add_flag("--undo", options->undo, "take the two apart again");
  return [options](Context& context) { return merge(*options, context); };
}

}  // namespace

Verb intake_merge_verb() {
  return {"merge",
          "link two records of one person, or undo that",
          Access::write,
          declare,
          {{"Link", "leeboard intake merge P-0412 P-0977 --reason \"same person, two spellings\" --actor S-03"},
           {"Undo", "leeboard intake merge P-0412 P-0977 --undo --reason \"two cousins\" --actor S-03"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
