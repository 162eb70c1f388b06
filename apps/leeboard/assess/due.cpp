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
#include "io/json_writer.hpp"
#include "leeboard/assess/verbs.hpp"
#include "leeboard/context.hpp"
#include "report/text_table.hpp"
#include "leeboard/progress.hpp"
#include "leeboard/report/gather.hpp"
#include "report/phrases.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
constexpr auto schema = "leeboard.assess-due/1";

struct Options {
  std::vector<std::string> patients;
  std::string instrument, within = "7d", care_template = catalog::usual_template;
};

/// One form that is due for one person.
struct DueRow {
  std::string patient, instrument;
  Date day{};
  long long days_over = 0;  ///< negative: that many days ahead
  std::string basis, source;
  std::vector<std::string> lines;
  std::string last_id, last_taken;  ///< empty: never filled in
  std::string_view state() const { return days_over > 0 ? "overdue" : "due"; }
};

class DueList {
 public:
  DueList(const Options& options, Context& context) : options_(options), context_(context), catalog_(context.catalog()) {
    const auto within = parse_duration(options.within);
    if (!within || within->minutes % 1440 != 0)
      throw Error{ErrorKind::usage, "--within is a number of days or weeks"}.mend_with("such as --within 14d");
    ahead_ = within->minutes / 1440;
    if (!options.instrument.empty()) catalog_.instrument(options.instrument);  // a typo is not an empty list
    catalog_.care_template(options.care_template);
  }

  void add(const report::PatientFile& file) {
    ++patients_;
    const auto today = context_.as_of().day;
    // Nobody is asked to come for a form who is not in care any more.
    if (!file.episode || file.episode->discharged || care::find_death(file.patient, file.episodes, file.as_of)) {
      ++not_in_care_;
      return;
    }
    const auto schedule = schedule_of(file);
    for (const auto& due : care::list_forms_due(schedule, file.assessments, today.plus_days(ahead_))) {
      if (!options_.instrument.empty() && due.instrument != options_.instrument) continue;
      rows_.push_back({file.patient.code, due.instrument, due.day, today.since(due.day), schedule.basis, schedule.source, due.lines,
                       due.last ? due.last->id : "", due.last ? format_stamp(*due.last->answers.taken_at) : ""});
    }
  }

  void print() {
    std::ranges::stable_sort(rows_, {}, &DueRow::day);
    if (context_.json()) print_json();
    else if (context_.format() == "csv") print_csv();
    else print_text();
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

  std::pair<long long, long long> counts() const {
    const auto over = std::ranges::count_if(rows_, [](const DueRow& row) { return row.days_over > 0; });
    return {over, static_cast<long long>(rows_.size()) - over};
  }

  void print_json() {
    for (const auto& row : rows_) {
      io::JsonWriter json;
      json.begin_object().field("schema", schema).field("type", "due").field("patient", row.patient).field("instrument", row.instrument);
      json.field("due", format_date(row.day)).field("state", row.state()).field("days_over", row.days_over);
      json.field("basis", row.basis).field("source", row.source).key("lines").begin_array();
      for (const auto& line : row.lines) json.value(line);
      json.end_array().key("last");
      if (row.last_id.empty()) json.null();
      else json.begin_object().field("assessment", row.last_id).field("taken_at", row.last_taken).end_object();
      if (row.last_id.empty()) json.field("absent", "not-asked");
      json.end_object();
      context_.print(json.take() + "\n");
    }
    const auto [over, due] = counts();
    io::JsonWriter json;
    json.begin_object().field("schema", schema).field("type", "summary").field("as_of", format_stamp(context_.as_of())).field("within_days", ahead_);
    json.field("patients", patients_)
        .field("not_in_care", not_in_care_)
        .field("overdue", static_cast<long long>(over))
        .field("due", due)
        .end_object();
    context_.print(json.take() + "\n");
  }

  void print_csv() {
    const auto style = context_.globals().csv_raw ? io::CsvStyle::raw : io::CsvStyle::guarded;
    context_.print(io::csv_row(std::vector<std::string>{"patient", "instrument", "due", "state", "days_over", "basis", "source", "lines",
                                                        "last_assessment", "last_taken_at"},
                               style));
    for (const auto& row : rows_) {
      std::string lines;
      for (const auto& line : row.lines) lines += (lines.empty() ? "" : ";") + line;
      context_.print(io::csv_row(std::vector<std::string>{row.patient, row.instrument, format_date(row.day), std::string(row.state()),
                                                          std::to_string(row.days_over), row.basis, row.source, lines, row.last_id, row.last_taken},
                                 style));
    }
  }

  void print_text() {
    report::TextTable table({"due", "when", "patient", "instrument", "last", "from"});
    for (const auto& row : rows_)
      table.row({format_date(row.day), report::when_words(row.day, context_.as_of().day), row.patient, row.instrument,
                 row.last_taken.empty() ? "never" : row.last_taken.substr(0, 10), row.basis == "plan" ? row.source : row.basis});
    if (!table.empty()) context_.print(table.render(context_.globals().plain, 80));
    const auto [over, due] = counts();
    const auto people = patients_ == 1 ? std::string() : fmt::format(" for {} people", patients_);
    context_.print(not_in_care_ == patients_ && patients_ == 1 ? std::string("not in care: no form is due\n")
                   : rows_.empty()                             ? fmt::format("no form is due within {} days{}\n", ahead_, people)
                                                               : fmt::format("{} overdue, {} due within {} days{}\n", over, due, ahead_, people));
  }

  const Options& options_;
  Context& context_;
  catalog::Catalog& catalog_;
  long long ahead_ = 0, patients_ = 0, not_in_care_ = 0;
  std::map<std::string, const catalog::CareTemplate*> templates_;
  std::vector<DueRow> rows_;
};

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
  list.print();
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
