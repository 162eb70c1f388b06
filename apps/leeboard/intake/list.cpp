// `leeboard intake list`: who is in care.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "clinic/selection.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/list_kept.hpp"
#include "leeboard/intake/verbs.hpp"
#include "leeboard/print_rows.hpp"
#include "report/intake_list.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {

struct ListOptions {
  std::vector<std::string> where;
  bool all = false;
  bool all_revisions = false;
  bool kept = false;
};

struct Chosen {
  std::vector<report::ListedPatient> people;
  long long left_out = 0;
};

Chosen choose(const ListOptions& options, const clinic::Selection& selection, Context& context) {
  const auto& desk = context.desk();
  auto& records = context.store().read();
  const bool shows_visits = context.json() || context.format() == "csv";
  const auto what = selection.widened({.depth = shows_visits ? clinic::Depth::visits : clinic::Depth::care, .mistaken = options.all_revisions});
  Chosen out;
  for (const auto& person : clinic::Selection::candidates(records, desk, what)) {
    auto record = clinic::gather_record(records, desk, person.key, what);
    if (!record) continue;
    if (!selection.holds(*record, desk, options.all ? clinic::Unasked::everybody : clinic::Unasked::listed)) {
      out.left_out += selection.leaves_out(*record, desk) ? 1 : 0;
      continue;
    }
    const auto status = format_word(person_status(*record));
    const auto* next = find_next_booking(*record);
    out.people.push_back({std::move(record->patient), std::move(record->episode), status, next ? std::optional(next->at) : std::nullopt});
  }
  return out;
}

Outcome list(const ListOptions& options, Context& context) {
  const clinic::Selection selection(options.where, "--where");
  auto& store = context.store();
  const auto [entries, left_out] = choose(options, selection, context);
  std::vector<std::string> codes;
  for (const auto& entry : entries) codes.push_back(entry.patient.code);
  store.log_list(codes);
  if (context.json()) context.print(report::intake_list_json(entries, left_out));
  else if (context.format() == "csv") print_rows(context, report::intake_list_rows(entries));
  else context.print(report::intake_list_text(entries, left_out, context.look()));
  return {};
}

Action declare_list(Arguments& app) {
  auto options = std::make_shared<ListOptions>();
  app.add_option("--where", options->where, "status= programme= clinician= due-before=; may be repeated, all must hold")->repeated();
  app.add_flag("--all", options->all, "also who is inactive, test or died");
  app.add_flag("--all-revisions", options->all_revisions, "records entered in error too");
  app.add_flag("--kept", options->kept, "instead of people: what imports kept verbatim and did not understand, also without a patient");
  return [options](Context& context) {
    if (!options->kept) return list(*options, context);
    if (!options->where.empty() || options->all || options->all_revisions)
      throw Error(ErrorKind::usage, "--kept lists resources, not people").mend_with("leave --where, --all and --all-revisions out");
    return list_kept(context);
  };
}

}  // namespace

Verb intake_list_verb() {
  return {"list",
          "list the people in care",
          Access::read,
          declare_list,
          {{"Everybody", "leeboard intake list"},
           {"Those in one programme, for a script", "leeboard intake list --where status=active --where programme=outpatient-moud --json"},
           {"Also who died, and records that are out of use or tests", "leeboard intake list --all"},
           {"What imports kept and did not understand", "leeboard intake list --kept"},
           {"Whose plan, visit or form is due before a day", "leeboard intake list --where due-before=2026-12-08"}},
          {"text", "ndjson", "csv"}};
}

}  // namespace leeboard::app
