// `leeboard template impact`: whose plan would change under a new definition, before anyone is treated by it.
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "catalog/care_template.hpp"
#include "clinic/band_choice.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/progress.hpp"
#include "leeboard/report/workers.hpp"
#include "leeboard/template/print_impact.hpp"
#include "leeboard/template/verbs.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
constexpr std::size_t chunk = 128;  // people whose results are held until they are printed in order
constexpr std::size_t threads = 2;

struct Options {
  std::string now, against, drafted_from;
  std::vector<std::string> patients;
  bool all = false;
};

struct Person {
  store::PersonKey key;
  std::string code;
};

struct Job {
  SubjectRecord record;
  const catalog::CareTemplate* before = nullptr;
  const catalog::CareTemplate* after = nullptr;
  PersonImpact* result = nullptr;
};

std::vector<Person> list_people(const Options& options, Context& context, store::Repositories& records) {
  std::vector<Person> out;
  if (!options.all)
    for (const auto& code : options.patients) out.push_back({records.patients().require(code), code});
  else
    records.patients().for_each(seen_by_plan(context), [&](const store::PatientRevision& patient) {
      out.push_back({patient.person, patient.patient.code});
      return true;
    });
  return out;
}

// The template that this person's plan is made from, where the change is not about a template.
std::string template_of(store::Repositories& records, const Person& person, const store::Seen& seen, const ImpactPair& pair) {
  const auto newest = records.plans().newest(person.key, {}, seen);
  if (!newest) return catalog::usual_template;
  const bool known =
      pair.before->definitions().find("templates", newest->template_id) && pair.after->definitions().find("templates", newest->template_id);
  return known ? newest->template_id : catalog::usual_template;
}

std::string not_drafted(const SubjectRecord& record) {
  if (record.death) return "died";
  return record.file.episode && record.file.episode->discharged ? "discharged" : "";
}

Outcome impact(const Options& options, Context& context) {
  if (options.all == !options.patients.empty())
    throw Error(ErrorKind::usage, options.all ? "--all and names do not go together" : "nobody is named").mend_with("name patients, or say --all");
  const auto pair = read_impact_pair(context, options.now, options.against, options.drafted_from);
  const auto as_of = context.as_of();
  const ImpactDrafter drafter(
      pair, as_of, pair.instrument.empty() ? std::string() : clinic::chosen_bands(context.settings(), pair.after->instrument(pair.instrument)));
  auto& store = context.store();
  auto& records = store.snapshot();
  const auto seen = seen_by_plan(context);
  const auto people = list_people(options, context, records);
  std::vector<std::string> codes;
  for (const auto& person : people) codes.push_back(person.code);
  std::ranges::sort(codes);
  store.log_list(codes);
  ImpactReport report(context, pair);
  auto& progress = context.progress("plans", static_cast<long long>(people.size()));
  for (std::size_t at = 0; at < people.size() && !Context::interrupted(); at += chunk) {
    const auto end = std::min(people.size(), at + chunk);
    std::vector<PersonImpact> results(end - at);
    std::vector<std::string> skipped(end - at);
    Workers<Job> workers(threads, 2 * threads, [&](Job& job) { *job.result = drafter.draft(job.record, *job.before, *job.after); });
    for (auto i = at; i < end; ++i) {
      auto record = gather_record(records, pair.before->vocabulary(), people[i].key, as_of, seen);
      skipped[i - at] = record ? not_drafted(*record) : "not seen then";
      if (!skipped[i - at].empty()) continue;
      const auto own = pair.after_template.empty() ? template_of(records, people[i], seen, pair) : std::string();
      workers.put({std::move(*record), &pair.before->care_template(own.empty() ? pair.before_template : own),
                   &pair.after->care_template(own.empty() ? pair.after_template : own), &results[i - at]});
    }
    workers.finish();
    for (std::size_t i = 0; i < results.size(); ++i) {
      if (skipped[i].empty()) report.add(results[i]);
      else report.skip(skipped[i]);
    }
    progress.at(static_cast<long long>(end));
  }
  progress.done();
  if (Context::interrupted()) {
    context.say("leeboard: stopped before everybody was drafted for; the totals are not whole");
    return {};
  }
  report.finish();
  return {};
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
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
          declare,
          {{"A new version of a template", "leeboard template impact ours.yaml --all"},
           {"New safety rules, for two people", "leeboard template impact rules.yaml P-0412 P-0398"},
           {"Everybody whose plan gains or loses a line",
            "leeboard template impact ours.yaml --against oud-core --all --json | jq -r 'select(.type == \"patient\").patient'"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
