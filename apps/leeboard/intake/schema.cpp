// `leeboard intake schema`: the intake document by example, and a mapping file for a header to start from.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/table_words.hpp"
#include "clinic/import/guess_map.hpp"
#include "interop/csv_map.hpp"
#include "interop/intake_paths.hpp"
#include "interop/read_event.hpp"
#include "interop/read_intake.hpp"
#include "io/csv_reader.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "leeboard/import/import_flags.hpp"
#include "leeboard/import/run_import.hpp"
#include "leeboard/intake/verbs.hpp"

namespace leeboard::app {

namespace {

struct SchemaOptions {
  std::string what = "document";
  std::string header, guess, from, sheet;
};

constexpr std::string_view example = R"(# An intake document. Only `patient` is required, with a name, an identifier or a code.
# Wherever a value may stand, so may: unknown, declined, not-asked, not-applicable. Keys that begin with x_ are the site's own.
schema: leeboard.intake/1
patient:
  code: P-0412                 # the clinic's own; without it the next free P-0001 is given
  name: {given: [Marisol], family: Quandt, used: Mari}
  birth_date: 1992-03-11
  sex_at_birth: female         # female, male
  identifiers: [{system: "urn:oid:2.999.77.1", value: "88213"}]
  contact: {phone: declined, address: {city: Alder Bay, postal_code: "04999", state: ME}}
episode:
  admitted: 2026-11-30T10:20-05:00
  programme: outpatient-moud
  clinician: S-03
  referred_by: self
  # transferred_from: ...        # where the person came from, who came by transfer
  kind: care                   # care; inquiry: asked only; collateral: comes because of another person
facts:                         # every name of the vocabulary; {value: ..., at: ...} says when
  willing_to_start: yes
  readiness: {importance: 8, confidence: 5}
  stage_of_change: preparation
  opioid: {class: short, route: oral, last_use_hours: 13}
  allergies: none
triggers:
  - {domain: times, description: "payday Friday", strength: 8, avoidable: no}
events:                        # each with `at` (a time) or `on` (a day)
  - {kind: encounter, at: 2026-11-30T10:20-05:00, type: intake, status: kept}
assessments:
  - {instrument: cows, taken_at: 2026-11-30T10:40-05:00, answers: {pulse_bpm: 104, sweating: 1, yawning: 1}}
)";

Outcome schema(const SchemaOptions& options, Context& context) {
  const auto& vocabulary = context.catalog().vocabulary();
  if (options.what == "map") {
    if (options.header.empty() == options.guess.empty())
      throw Error(ErrorKind::usage, "which table is the map for?")
          .mend_with("add --header FILE.csv (its names only), or --guess FILE.csv (its cells too)");
    std::string map;
    if (!options.guess.empty()) {
      auto files = input_files(context);
      if (!options.sheet.empty()) files.ask_for_sheet(options.sheet);
      const auto format = options.guess == "-" && options.from.empty() ? "csv" : import_format(options.guess, options.from);
      const auto table = clinic::look_at_table(context.desk(), files, {options.guess, format, false});
      map = table->guess->yaml();
      say_what_is_open(context, *table->guess);
    } else {
      const io::CsvReader reader(context.open_input(options.header));
      map = interop::draft_csv_map(reader.header(), reader.delimiter(), catalog::load_table_words(context.catalog().definitions()), vocabulary);
    }
    if (context.json()) {
      io::JsonWriter json;
      json.begin_object().field("schema", "leeboard.intake-schema/1").field("document", "leeboard.map/1").field("map", map);
      context.print(json.end_object().take() + "\n");
    } else {
      context.print(map);
    }
    return {};
  }
  if (!options.header.empty() || !options.guess.empty())
    throw Error(ErrorKind::usage, "--header and --guess are for `intake schema map`").mend_with("write leeboard intake schema map --header FILE");
  if (!context.json()) {
    context.print(example);
    return {};
  }
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.intake-schema/1").field("document", "leeboard.intake/1");
  const auto list = [&](const char* name, const std::vector<std::string>& words) {
    json.key(name).begin_array();
    for (const auto& word : words) json.value(word);
    json.end_array();
  };
  list("required", {"patient"});
  list("blocks", {"schema", "patient", "episode", "facts", "triggers", "events", "assessments"});
  list("absence", {"unknown", "declined", "not-asked", "not-applicable"});
  list("event_kinds", interop::event_kinds());
  list("paths", interop::intake_paths(vocabulary));
  json.field("example", example);
  context.print(json.end_object().take() + "\n");
  return {};
}

Action declare_schema(Arguments& app) {
  auto options = std::make_shared<SchemaOptions>();
  app.add_option("WHAT", options->what, "document (default) or map")->check(one_of({"document", "map"}));
  app.add_option("--header", options->header, "CSV file whose header the map is for")->type_name("FILE");
  app.add_option("--from", options->from, "what the table is: csv, xlsx (default: by the file's name)")
      ->check(one_of({"csv", "xlsx"}))
      ->type_name("FORMAT");
  app.add_option("--sheet", options->sheet, "sheet of a workbook (default: the first)")->type_name("NAME");
  app.add_option("--guess", options->guess, "table whose headings and cells the map is guessed from")->type_name("FILE");
  return [options](Context& context) { return schema(*options, context); };
}

}  // namespace

Verb intake_schema_verb() {
  return {"schema",
          "print an annotated intake document, or a mapping file for a CSV header",
          Access::none,
          declare_schema,
          {{"An example to start from", "leeboard intake schema"},
           {"A map for the clinic's own list", "leeboard intake schema map --header admissions.csv"},
           {"The same, with what its cells look like", "leeboard intake schema map --guess admissions.csv"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
