// `leeboard intake merge`: two records that are one person, linked or taken apart again; or two who look alike and are two people.
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

struct MergeOptions {
  std::string keep, other;
  bool undo = false, distinct = false;
};

report::MergeState state_of(const MergeOptions& options) {
  using enum report::MergeState;
  if (options.distinct) return options.undo ? perhaps_the_same : two_people;
  return options.undo ? unlinked : linked;
}

clinic::Identity identity_of(const MergeOptions& options) {
  using enum clinic::Identity;
  if (options.distinct) return options.undo ? perhaps_the_same : two_people;
  return options.undo ? no_longer_one : one_person;
}

Outcome merge(const MergeOptions& options, Context& context) {
  if (context.globals().reason.empty())
    throw Error(ErrorKind::usage, options.distinct ? "what is said of two people needs a reason" : "a merge needs a reason")
        .mend_with("add --reason TEXT");
  const auto state = state_of(options);
  const std::string what(report::format_merge_state(state));
  const auto written = write_once(context, options.keep + "\n" + options.other + "\n" + what, [&](store::Repositories& records) {
    clinic::say_identity(context.desk(), records, options.keep, options.other, identity_of(options), context.globals().reason);
    return report::merge_json(options.keep, options.other, state);
  });
  if (context.globals().dry_run) context.say("dry run: nothing stored");
  if (context.json()) context.print(render_written(context, written));
  else context.print(report::merge_text(options.keep, options.other, state));
  return {};
}

Action declare_merge(Arguments& app) {
  auto options = std::make_shared<MergeOptions>();
  app.add_option("KEEP", options->keep, "code of the record that stays")->required();
  app.add_option("OTHER", options->other, "code of the record that is read as one with it")->required();
  app.add_flag("--undo", options->undo, "take the two apart again; with --distinct: take that back");
  app.add_flag("--distinct", options->distinct, "they are two people: not listed as a pair, and not flagged by imports, again");
  return [options](Context& context) { return merge(*options, context); };
}

}  // namespace

Verb intake_merge_verb() {
  return {"merge",
          "link two records of one person, or say that they are two",
          Access::write,
          declare_merge,
          {{"Link", "leeboard intake merge P-0412 P-0977 --reason \"same person, two spellings\" --actor S-03"},
           {"Undo", "leeboard intake merge P-0412 P-0977 --undo --reason \"two cousins\" --actor S-03"},
           {"Say that two who look alike are two", "leeboard intake merge P-0412 P-0977 --distinct --reason \"twins\" --actor S-03"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
