// `leeboard assess due`: which forms the plans (or the template) ask for by now.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <algorithm>
#include <map>
#include <memory>

#include "base/error.hpp"
#include "care/death.hpp"
#include "care/form_schedule.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"
#include "io/csv_writer.hpp"
#include "leeboard/assess/verbs.hpp"
#include "leeboard/context.hpp"
#include "leeboard/progress.hpp"
#include "leeboard/report/gather.hpp"
#include "report/form_due_list.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::vector<std::string> patients;
  std::string instrument, within = "7d", care_template = catalog::usual_template;
};

class DueList {
 public:
  DueList(const Options& options, Context& context) : options_(options), context_(context), catalog_(context.catalog()) {
    const auto within = parse_duration(options.within);
    if (!within || within->minutes % 1440 != 0)
      throw Error{ErrorKind::usage, "--within is a number of days or weeks"}.mend_with("such as --within 14d");
    list_.within_days = within->minutes / 1440;
    if (!options.instrument.empty()) catalog_.instrument(options.instrument);  // a typo is not an empty list
    catalog_.care_template(options.care_template);
  }

  void add(const report::PatientFile& file) {
    ++list_.patients;
    const auto today = context_.as_of().day;
    // Nobody is asked to come for a form who is not in care any more.
    if (!file.episode || file.episode->discharged || care::find_death(file.patient, file.episodes, file.as_of)) {
      ++list_.not_in_care;
      return;
    }
    const auto schedule = schedule_of(file);
    for (const auto& due : care::list_forms_due(schedule, file.assessments, today.plus_days(list_.within_days))) {
      if (!options_.instrument.empty() && due.instrument != options_.instrument) continue;
      list_.forms.push_back({file.patient.code, due.instrument, due.day, today.since(due.day), schedule.basis, schedule.source, due.lines,
                             due.last ? due.last->id : "", due.last ? format_stamp(*due.last->answers.taken_at) : ""});
    }
  }

  /// By day.
  const report::FormDueList& list() {
    list_.as_of = context_.as_of();
    std::ranges::stable_sort(list_.forms, {}, &report::FormDue::day);
    return list_;
  }

 private:
  // A template that is gone (a site's own, renamed) leaves the goals of its plans.
  const catalog::CareTemplate* find_template(const std::string& id) {
    const auto [at, fresh] = templates_.try_emplace(id, nullptr);
    if (!fresh) return at->second;
    try {
      at->second = &catalog_.care_template(id);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::not_found) throw;
      context_.warn(fmt::format("there is no template `{}`: of plans made with it only the goals are looked at", id));
    }
    return at->second;
  }

  care::FormSchedule schedule_of(const report::PatientFile& file) {
    const auto& vocabulary = catalog_.vocabulary();
    if (file.signed_plan) return care::schedule_of_plan(*file.signed_plan, find_template(file.signed_plan->template_id), vocabulary);
    const auto from = file.episode->admitted ? file.episode->admitted->day : context_.as_of().day;
    return care::schedule_of_template(catalog_.care_template(options_.care_template), vocabulary, file.sheet, from);
  }

  const Options& options_;
  Context& context_;
  catalog::Catalog& catalog_;
  std::map<std::string, const catalog::CareTemplate*> templates_;
  report::FormDueList list_;
};

void print(Context& context, const report::FormDueList& list) {
  const auto style = context.globals().csv_raw ? io::CsvStyle::raw : io::CsvStyle::guarded;
  if (context.json()) context.print(report::render_json(list));
  else if (context.format() == "csv")
    for (const auto& row : report::rows_of(list)) context.print(io::csv_row(row, style));
  else context.print(report::render_text(list, context.globals().plain));
}

Outcome due(const Options& options, Context& context) {
  DueList list(options, context);
  auto& store = context.store();
  const auto seen = seen_by(context);
  std::vector<store::PersonKey> people;
  if (options.patients.empty()) {
    std::vector<std::string> codes;
    store.snapshot().patients().for_each(seen, [&](const store::PatientRevision& each) {
      people.push_back(each.person);
      codes.push_back(each.patient.code);
      return true;
    });
    store.log_list(codes);
  }
  for (const auto& code : options.patients) {
    people.push_back(store.snapshot().patients().require(code));
    store.log_read("assessments due", people.back());
  }
  auto& progress = context.progress("patients", static_cast<long long>(people.size()));
  for (std::size_t i = 0; i < people.size(); ++i) {
    // A list that was cut short must not look whole.
    if (Context::interrupted()) return {};
    progress.at(static_cast<long long>(i));
    if (const auto file = gather_file(store.snapshot(), context.catalog().vocabulary(), people[i], context.as_of(), seen, Kept::skip))
      list.add(*file);
  }
  progress.done();
  print(context, list.list());
  return {};
}

Action declare(Arguments& app) {
  auto o = std::make_shared<Options>();
  app.add_option("PATIENT", o->patients, "patient codes (default: everybody)")->required(false)->expected(0, -1);
  app.add_option("--instrument", o->instrument, "only this instrument")->type_name("ID");
  app.add_option("--within", o->within, "how far ahead to look (default: 7d)")->type_name("DURATION");
  app.add_option("--template", o->care_template, "schedule of people without a signed plan (default: oud-core)")->type_name("ID");
  return [o](Context& context) { return due(*o, context); };
}
}  // namespace

Verb assess_due_verb() {
  return {"due",
          "list forms that are due by the signed plan, or else by the template",
          Access::read,
          declare,
          {{"What is due or overdue for everybody", "leeboard assess due"},
           {"Before a visit, two weeks ahead", "leeboard assess due P-0412 --within 14d"},
           {"Depression forms as a table for the front desk", "leeboard assess due --instrument phq9 --format csv"}},
          {"text", "ndjson", "csv"}};
}

}  // namespace leeboard::app
