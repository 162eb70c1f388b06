// `leeboard intake list`: who is in care.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "clinic/selection.hpp"
#include "io/csv_writer.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/list_kept.hpp"
#include "leeboard/intake/verbs.hpp"
#include "report/json_parts.hpp"
#include "report/patient_json.hpp"
#include "report/text_table.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {

struct Options {
  std::vector<std::string> where;
  bool all_revisions = false;
  bool kept = false;
};

/// One line of the list.
struct Entry {
  Patient patient;
  std::optional<Episode> episode;
  std::string_view status;
  std::optional<Stamp> next;  ///< next booked visit
};

void print_json(Context& context, const Entry& entry) {
  const auto& [patient, episode, status, next] = entry;
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.intake-list/1").field("type", "patient").field("patient", patient.code);
  json.field("name", format_name(patient)).field("birth_date", report::shown_birth(patient)).field("status", status);
  json.key("episode");
  if (episode) json.value(episode->id);
  else json.null();
  report::write_time(json, "admitted", episode ? episode->admitted : std::nullopt);
  report::write_time(json, "discharged", episode ? episode->discharged : std::nullopt);
  report::write_said(json, "programme", episode ? episode->programme : Said(Absent::not_asked));
  report::write_said(json, "clinician", episode ? episode->clinician : Said(Absent::not_asked));
  report::write_time(json, "next_visit", next);
  context.print(json.end_object().take() + "\n");
}

std::vector<std::string> cells(const Entry& entry) {
  const auto time = [](const std::optional<Stamp>& stamp) { return stamp ? format_stamp(*stamp) : std::string{}; };
  const auto& [patient, episode, status, next] = entry;
  return {patient.code,
          format_name(patient),
          report::shown_birth(patient),
          std::string(status),
          time(episode ? episode->admitted : std::nullopt),
          episode ? said_text(episode->programme) : "",
          episode ? said_text(episode->clinician) : "",
          time(next)};
}

std::vector<Entry> choose(const Options& options, const clinic::Selection& selection, Context& context) {
  const auto& desk = context.desk();
  auto& records = context.store().read();
  const bool shows_visits = context.json() || context.format() == "csv";
  const auto what = selection.widened({.depth = shows_visits ? clinic::Depth::visits : clinic::Depth::care, .mistaken = options.all_revisions});
  std::vector<Entry> out;
  for (const auto& person : clinic::Selection::candidates(records, desk, what)) {
    auto record = clinic::gather_record(records, desk, person.key, what);
    if (!record || !selection.holds(*record, desk)) continue;
    const auto status = format_word(person_status(*record));
    const auto* next = find_next_booking(*record);
    out.push_back({std::move(record->patient), std::move(record->episode), status, next ? std::optional(next->at) : std::nullopt});
  }
  return out;
}

Outcome list(const Options& options, Context& context) {
  const clinic::Selection selection(options.where);
  auto& store = context.store();
  const auto entries = choose(options, selection, context);
  std::vector<std::string> codes;
  for (const auto& entry : entries) codes.push_back(entry.patient.code);
  store.log_list(codes);
  if (context.json()) {
    for (const auto& entry : entries) print_json(context, entry);
    io::JsonWriter json;
    json.begin_object().field("schema", "leeboard.intake-list/1").field("type", "summary").field("patients", entries.size());
    context.print(json.end_object().take() + "\n");
    return {};
  }
  if (context.format() == "csv") {
    const auto style = context.globals().csv_raw ? io::CsvStyle::raw : io::CsvStyle::guarded;
    context.print(
        io::csv_row(std::vector<std::string>{"patient", "name", "birth_date", "status", "admitted", "programme", "clinician", "next_visit"}, style));
    for (const auto& entry : entries) context.print(io::csv_row(cells(entry), style));
    return {};
  }
  if (entries.empty()) {
    context.print("no patients\n");
    return {};
  }
  report::TextTable table({"patient", "name", "born", "status", "admitted", "programme", "clinician"});
  for (const auto& entry : entries) {
    auto row = cells(entry);
    row.pop_back();
    if (context.on_screen()) row[1] = report::cut_name(row[1]);
    table.row(std::move(row));
  }
  context.print(table.render(context.globals().plain, 0));
  context.print(fmt::format("\n{} {}\n", entries.size(), entries.size() == 1 ? "patient" : "patients"));
  return {};
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("--where", options->where, "status= programme= clinician= due-before=; may be repeated, all must hold")->repeated();
  app.add_flag("--all-revisions", options->all_revisions, "records entered in error too");
  app.add_flag("--kept", options->kept, "instead of people: what imports kept verbatim and did not understand, also without a patient");
  return [options](Context& context) {
    if (!options->kept) return list(*options, context);
    if (!options->where.empty() || options->all_revisions)
      throw Error(ErrorKind::usage, "--kept lists resources, not people").mend_with("leave --where and --all-revisions out");
    return list_kept(context);
  };
}

}  // namespace

Verb intake_list_verb() {
  return {"list",
          "list the people in care",
          Access::read,
          declare,
          {{"Everybody", "leeboard intake list"},
           {"Those in one programme, for a script", "leeboard intake list --where status=active --where programme=outpatient-moud --json"},
           {"What imports kept and did not understand", "leeboard intake list --kept"},
           {"Whose plan, visit or form is due before a day", "leeboard intake list --where due-before=2026-12-08"}},
          {"text", "ndjson", "csv"}};
}

}  // namespace leeboard::app
