// `leeboard template impact`: whose plan would change under a new definition, before anyone is treated by it.
#include <algorithm>
#include <memory>

#include "base/error.hpp"
#include "clinic/band_choice.hpp"
#include "clinic/desk.hpp"
#include "clinic/prove/impact.hpp"
#include "clinic/selection.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/definition/definition_words.hpp"
#include "leeboard/progress.hpp"
#include "leeboard/template/verbs.hpp"
#include "report/template_impact.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct ImpactOptions {
  std::string now, against, drafted_from;
  std::vector<std::string> patients;
  bool all = false;
};

std::vector<clinic::Person> list_people(const ImpactOptions& options, Context& context, store::Repositories& records) {
  if (options.all) return clinic::Selection::candidates(records, context.desk(), {});
  std::vector<clinic::Person> out;
  for (const auto& code : options.patients) out.push_back({records.patients().require(code), code});
  return out;
}

void log_people(Context& context, const std::vector<clinic::Person>& people) {
  std::vector<std::string> codes;
  for (const auto& person : people) codes.push_back(person.code);
  std::ranges::sort(codes);
  context.store().log_list(codes);
}

Outcome impact(const ImpactOptions& options, Context& context) {
  if (options.all == !options.patients.empty())
    throw Error(ErrorKind::usage, options.all ? "--all and names do not go together" : "nobody is named").mend_with("name patients, or say --all");
  const auto pair = clinic::read_impact_pair(shelf_of(context), {options.now, options.against, options.drafted_from, "--against", "--template"});
  const auto as_of = context.as_of();
  const clinic::ImpactDrafter drafter(
      pair, as_of, pair.instrument.empty() ? std::string() : clinic::chosen_bands(context.settings(), pair.after->instrument(pair.instrument)),
      context.settings());
  auto& records = context.store().snapshot();
  const auto people = list_people(options, context, records);
  log_people(context, people);
  care::ImpactTally tally;
  auto& progress = context.progress("plans", static_cast<long long>(people.size()));
  const clinic::ImpactListener listener{
      .drafted =
          [&](const care::PersonImpact& person) {
            if (tally.add(person) && context.json()) context.print(report::impact_json(person));
          },
      .skipped = [&](const std::string& why) { tally.skip(why); },
      .done = [&](std::size_t count) { progress.at(static_cast<long long>(count)); },
      .stop = [] { return Context::interrupted(); },
  };
  const bool whole = clinic::draft_impact(records, context.desk(), pair, drafter, people, listener);
  progress.done();
  const report::ComparedDefinitions compared{pair.what, pair.before_template, pair.after_template};
  if (whole && context.json()) context.print(report::impact_summary_json(compared, tally));
  else if (whole) context.print_text(report::impact_text(compared, tally, context.look()));
  else context.say("leeboard: stopped before everybody was drafted for; the totals are not whole");
  return {};
}

Action declare_impact(Arguments& app) {
  auto options = std::make_shared<ImpactOptions>();
  app.add_option("NEW", options->now, "template id, a file (template, lines, safety rules, rows, instrument), or a folder as for --data")
      ->required()
      ->type_name("ID|FILE|DIR");
  app.add_option("PATIENT", options->patients, "patient codes, instead of --all")->expected(0, -1);
  app.add_option("--against", options->against, "what to compare with; what is in force by default")->type_name("ID|FILE|DIR");
  app.add_option("--template", options->drafted_from, "template to draft with, where NEW is none; that of each person's newest plan by default")
      ->type_name("ID");
  app.add_flag("--all", options->all, "everybody in care");
  return [options](Context& context) { return impact(*options, context); };
}
}  // namespace

Verb template_impact_verb() {
  return {"impact",
          "draft everybody's plan under a new definition and say whose would change; writes nothing",
          Access::read,
          declare_impact,
          {{"A new version of a template", "leeboard template impact ours.yaml --all"},
           {"New safety rules, for two people", "leeboard template impact rules.yaml P-0412 P-0398"},
           {"Everybody whose plan gains or loses a line",
            "leeboard template impact ours.yaml --against oud-core --all --json | jq -r 'select(.type == \"patient\").patient'"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
