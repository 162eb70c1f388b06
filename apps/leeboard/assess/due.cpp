// `leeboard assess due`: which forms the plans (or the template) ask for by now.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "catalog/care_template.hpp"
#include "clinic/form_due_list.hpp"
#include "clinic/selection.hpp"
#include "io/csv_writer.hpp"
#include "io/json_writer.hpp"
#include "leeboard/assess/verbs.hpp"
#include "leeboard/context.hpp"
#include "leeboard/lists.hpp"
#include "leeboard/report/each_record.hpp"
#include "report/phrases.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
constexpr auto schema = "leeboard.assess-due/1";

struct Options {
  std::vector<std::string> patients;
  std::string instrument, within = "7d", care_template = catalog::usual_template;
};

long long days_ahead(const Options& options) {
  const auto within = parse_duration(options.within);
  if (!within || within->minutes % 1440 != 0)
    throw Error{ErrorKind::usage, "--within is a number of days or weeks"}.mend_with("such as --within 14d");
  return within->minutes / 1440;
}

class DuePrinter {
 public:
  DuePrinter(Context& context, clinic::FormDueList& list, long long ahead)
      : context_(context),
        list_(list),
        rows_(list.sorted()),
        ahead_(ahead),
        over_(list.overdue()),
        due_(static_cast<long long>(rows_.size()) - over_) {}

  void print() {
    for (const auto& id : list_.gone_templates())
      context_.warn(fmt::format("there is no template `{}`: of plans made with it only the goals are looked at", id));
    if (context_.json()) print_json();
    else if (context_.format() == "csv") print_csv();
    else print_text();
  }

 private:
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
    io::JsonWriter json;
    json.begin_object().field("schema", schema).field("type", "summary").field("as_of", format_stamp(context_.as_of())).field("within_days", ahead_);
    json.field("patients", list_.people()).field("not_in_care", list_.not_in_care()).field("overdue", over_).field("due", due_).end_object();
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
    TextTable table({"due", "when", "patient", "instrument", "last", "from"});
    for (const auto& row : rows_)
      table.row({format_date(row.day), report::when_words(row.day, context_.as_of().day), row.patient, row.instrument,
                 row.last_taken.empty() ? "never" : row.last_taken.substr(0, 10), row.basis == "plan" ? row.source : row.basis});
    if (!table.empty()) context_.print(table.render(context_.globals().plain, 80));
    const auto people = list_.people() == 1 ? std::string() : fmt::format(" for {} people", list_.people());
    context_.print(list_.not_in_care() == 1 && list_.people() == 1 ? std::string("not in care: no form is due\n")
                   : rows_.empty()                                 ? fmt::format("no form is due within {} days{}\n", ahead_, people)
                                   : fmt::format("{} overdue, {} due within {} days{}\n", over_, due_, ahead_, people));
  }

  Context& context_;
  clinic::FormDueList& list_;
  const std::vector<clinic::FormDueRow>& rows_;
  long long ahead_, over_, due_;
};

Outcome due(const Options& options, Context& context) {
  const auto ahead = days_ahead(options);
  clinic::FormDueList list(context.desk(), options.instrument, options.care_template, ahead);
  // A list that was cut short must not look whole.
  if (options.patients.empty()) {
    if (!each_record(context, clinic::Selection({}), [&](const PersonRecord& record) { list.add(record); })) return {};
  } else {
    auto& store = context.store();
    std::vector<store::PersonKey> people;
    for (const auto& code : options.patients) {
      people.push_back(store.snapshot().patients().require(code));
      store.log_read("assessments due", people.back());
    }
    for (const auto person : people) {
      if (Context::interrupted()) return {};
      if (const auto record = clinic::gather_record(store.snapshot(), context.desk(), person)) list.add(*record);
    }
  }
  DuePrinter(context, list, ahead).print();
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
