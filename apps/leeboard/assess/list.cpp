// `leeboard assess list`: the forms of a person, with the change since the one before.
#include "leeboard/arguments.hpp"
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "interop/score_json.hpp"
#include "io/csv_writer.hpp"
#include "io/json_writer.hpp"
#include "leeboard/assess/assessment_json.hpp"
#include "leeboard/assess/verbs.hpp"
#include "leeboard/context.hpp"
#include "leeboard/lists.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::string patient, instrument;
};

struct Row {
  store::StoredAssessment stored;
  AssessmentFacts facts;
  std::string scales;                  ///< "total 15 to 20 (moderate)"
};

std::string scales_text(const Score& score) {
  std::string text;
  for (const auto& scale : score.scales) {
    text += fmt::format("{}{} {}", text.empty() ? "" : "; ", scale.scale, format_range({scale.low, scale.high}));
    if (scale.band) text += " (" + *scale.band + ")";
  }
  return text;
}

std::string flags_text(const Score& score) {
  std::string text;
  for (const auto& flag : score.flags)
    if (flag.state == Truth::yes) text += (text.empty() ? "" : ";") + flag.id;
  return text;
}

std::string signed_number(double value) { return value > 0 ? "+" + format_number(value) : format_number(value); }

// Totals that are known exactly, as eight heights between the least and the most of them.
std::string sparkline(const std::vector<double>& totals) {
  static constexpr const char* heights[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  const auto [least, most] = std::ranges::minmax(totals);
  std::string text;
  for (const double total : totals)
    text += heights[most > least ? static_cast<int>((total - least) / (most - least) * 7 + 0.5) : 3];
  return text;
}

std::vector<Row> rows_of(store::Records& records, store::PersonKey person, const Options& options, const store::Seen& seen) {
  std::vector<Row> rows;
  std::map<std::string, double> before;
  for (auto& stored : records.assessments().of(person, options.instrument, seen)) {
    Row row{std::move(stored), {}, {}};
    const auto& form = row.stored.assessment;
    row.facts = {.id = form.id, .patient = records.patients().code_of(row.stored.person), .revision = form.revision, .stored = {},
                 .recorded = form.recorded, .amend_reason = form.amend_reason, .acknowledged = {}, .change = {}};
    if (row.stored.safety) row.facts.acknowledged = records.acknowledgements().find(form.id, seen).has_value();
    row.scales = scales_text(form.score);
    if (const auto* total = form.score.scale("total"); total != nullptr && total->value) {
      const auto last = before.find(form.answers.instrument);
      if (last != before.end()) row.facts.change = *total->value - last->second;
      before[form.answers.instrument] = *total->value;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<std::string> cells_of(const Row& row) {
  const auto& form = row.stored.assessment;
  return {row.facts.id, row.facts.patient, form.answers.instrument, form.answers.taken_at ? format_stamp(*form.answers.taken_at) : "", row.scales,
          row.facts.change ? signed_number(*row.facts.change) : "", flags_text(form.score) + (row.facts.acknowledged && !*row.facts.acknowledged ? " (not acknowledged)" : "")};
}

const std::vector<std::string>& headings() {
  static const std::vector<std::string> names{"id", "patient", "instrument", "taken_at", "scales", "change", "flags"};
  return names;
}

std::string trends(const std::vector<Row>& rows) {
  std::map<std::string, std::vector<double>> totals;
  for (const auto& row : rows)
    if (const auto* total = row.stored.assessment.score.scale("total"); total != nullptr && total->value)
      totals[row.stored.assessment.answers.instrument].push_back(*total->value);
  std::string text;
  for (const auto& [instrument, values] : totals)
    if (values.size() > 1) text += fmt::format("{} total {} ({} to {})\n", instrument, sparkline(values), format_number(values.front()), format_number(values.back()));
  return text;
}

void print_rows(Context& context, const std::vector<Row>& rows, bool one_person) {
  if (context.json()) {
    for (const auto& row : rows) context.print(render_assessment_json(row.stored.assessment.answers, row.stored.assessment.score, row.facts, true) + "\n");
  } else if (context.format() == "csv") {
    const auto style = context.globals().csv_raw ? io::CsvStyle::raw : io::CsvStyle::guarded;
    for (const auto& row : rows) context.print(io::csv_row(cells_of(row), style));
  } else if (!rows.empty()) {
    TextTable table(headings());
    for (const auto& row : rows) table.row(cells_of(row));
    context.print(table.render(context.globals().plain, 0));
    if (one_person) context.print(trends(rows));
  }
}

Outcome list(const Options& options, Context& context) {
  if (!options.instrument.empty()) context.catalog().instrument(options.instrument);  // a typo is not an empty list
  auto& store = context.store();
  const store::Seen seen{context.as_of()};
  long long count = 0;
  if (context.format() == "csv") context.print(io::csv_row(headings(), io::CsvStyle::guarded));
  if (!options.patient.empty()) {
    const auto person = store.read().patients().require(options.patient);
    store.log_read("assessments", person);
    const auto rows = rows_of(store.read(), person, options, seen);
    print_rows(context, rows, true);
    count = static_cast<long long>(rows.size());
    if (rows.empty() && context.format() == "text") context.print("no assessments recorded yet\n");
  } else {
    std::vector<store::PersonKey> people;
    std::vector<std::string> codes;
    store.read().patients().for_each(seen, [&](const store::PatientRevision& each) {
      people.push_back(each.person);
      codes.push_back(each.patient.code);
      return true;
    });
    store.log_list(codes);
    for (const auto person : people) {
      const auto rows = rows_of(store.read(), person, options, seen);
      print_rows(context, rows, false);
      count += static_cast<long long>(rows.size());
    }
  }
  if (context.json()) {
    io::JsonWriter json;
    json.begin_object().field("schema", "leeboard.score/1").field("type", "summary").field("assessments", count).end_object();
    context.print(json.take() + "\n");
  }
  return {};
}

Action declare(Arguments& app) {
  auto o = std::make_shared<Options>();
  app.add_option("PATIENT", o->patient, "patient code (default: everybody)");
  app.add_option("--instrument", o->instrument, "only this instrument")->type_name("ID");
  return [o](Context& context) { return list(*o, context); };
}
}  // namespace

Verb assess_list_verb() {
  return {"list", "list stored forms with the change since the one before", Access::read, declare,
          {{"Everything of one person", "leeboard assess list P-0412"}, {"Depression scores as JSON lines", "leeboard assess list P-0412 --instrument phq9 --json"}},
          {"text", "ndjson", "csv"}};
}

}  // namespace leeboard::app
