// `leeboard intake list`: who is in care.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <span>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "io/csv_writer.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/list_kept.hpp"
#include "leeboard/intake/patient_json.hpp"
#include "leeboard/intake/verbs.hpp"
#include "leeboard/lists.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {

struct Options {
  std::vector<std::string> where;
  bool all_revisions = false;
  bool kept = false;
};

struct Condition {
  std::string key, value;
};

const std::vector<std::string> keys{"status", "programme", "clinician", "due-before"};

std::string nearest_or(std::string_view word, std::span<const std::string> known, std::string_view otherwise) {
  auto near = did_you_mean(word, known);
  return near.empty() ? std::string(otherwise) : near;
}

std::vector<Condition> read_conditions(const std::vector<std::string>& texts) {
  std::vector<Condition> conditions;
  for (const auto& text : texts) {
    const auto equals = text.find('=');
    Condition condition{text.substr(0, equals), equals == std::string::npos ? "" : text.substr(equals + 1)};
    if (equals == std::string::npos || condition.value.empty())
      throw Error(ErrorKind::usage, "--where takes key=value").mend_with("keys are status, programme, clinician and due-before");
    if (std::ranges::find(keys, condition.key) == keys.end())
      throw Error(ErrorKind::usage, "--where has no key " + condition.key)
          .mend_with(nearest_or(condition.key, keys, "keys are status, programme, clinician and due-before"));
    if (condition.key == "due-before" && !parse_date(condition.value))
      throw Error(ErrorKind::usage, "--where due-before: " + explain_date(condition.value)).mend_with("write due-before=2026-12-01");
    static const std::vector<std::string> words{"active", "discharged", "entered-in-error"};
    if (condition.key == "status" && std::ranges::find(words, condition.value) == words.end())
      throw Error(ErrorKind::usage, "a status is active, discharged or entered-in-error")
          .mend_with(nearest_or(condition.value, words, "write status=active"));
    conditions.push_back(std::move(condition));
  }
  return conditions;
}

/// One line of the list.
struct Entry {
  Patient patient;
  std::optional<store::EpisodeRevision> episode;
  std::optional<Stamp> next;  ///< next booked visit
  std::string status() const {
    if (patient.status != PatientStatus::active) return std::string(format_word(patient.status));
    return episode && episode->episode.discharged ? "discharged" : "active";
  }
};

bool holds(const Entry& entry, const Condition& condition) {
  if (condition.key == "status") return entry.status() == condition.value;
  if (condition.key == "due-before") return entry.next && entry.next->day < *parse_date(condition.value);
  if (!entry.episode) return false;
  return said_text(condition.key == "programme" ? entry.episode->episode.programme : entry.episode->episode.clinician) == condition.value;
}

std::optional<Stamp> next_visit(store::Repositories& records, store::PersonKey person, const store::Seen& seen, const Stamp& as_of) {
  for (const auto& stored : records.events().of(person, {.as_of = std::nullopt, .all_revisions = seen.all_revisions}))
    if (stored.event.visit() == VisitStatus::booked && !earlier(stored.event.at, as_of)) return stored.event.at;
  return std::nullopt;
}

void print_json(Context& context, const Entry& entry) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.intake-list/1").field("type", "patient").field("patient", entry.patient.code);
  json.field("name", format_name(entry.patient)).field("birth_date", shown_birth(entry.patient)).field("status", entry.status());
  json.key("episode");
  if (entry.episode) json.value(entry.episode->episode.id);
  else json.null();
  write_time(json, "admitted", entry.episode ? entry.episode->episode.admitted : std::nullopt);
  write_time(json, "discharged", entry.episode ? entry.episode->episode.discharged : std::nullopt);
  write_said(json, "programme", entry.episode ? entry.episode->episode.programme : Said(Absent::not_asked));
  write_said(json, "clinician", entry.episode ? entry.episode->episode.clinician : Said(Absent::not_asked));
  write_time(json, "next_visit", entry.next);
  context.print(json.end_object().take() + "\n");
}

std::vector<std::string> cells(const Entry& entry) {
  const auto time = [](const std::optional<Stamp>& stamp) { return stamp ? format_stamp(*stamp) : std::string{}; };
  const auto* episode = entry.episode ? &entry.episode->episode : nullptr;
  return {entry.patient.code,
          format_name(entry.patient),
          shown_birth(entry.patient),
          entry.status(),
          time(episode ? episode->admitted : std::nullopt),
          episode ? said_text(episode->programme) : "",
          episode ? said_text(episode->clinician) : "",
          time(entry.next)};
}

Outcome list(const Options& options, Context& context) {
  const auto conditions = read_conditions(options.where);
  auto& store = context.store();
  store::Seen seen{context.as_of_given() ? std::optional(context.as_of()) : std::nullopt, options.all_revisions};
  std::vector<Entry> entries;
  std::vector<std::string> codes;
  auto& records = store.read();
  const bool asks_visits = context.json() || context.format() == "csv" ||
                           std::ranges::any_of(conditions, [](const auto& condition) { return condition.key == "due-before"; });
  std::vector<std::pair<store::PersonKey, Patient>> people;
  records.patients().for_each(seen, [&](const store::PatientRevision& revision) {
    people.emplace_back(revision.person, revision.patient);
    return true;
  });
  for (auto& [person, patient] : people) {
    Entry entry{std::move(patient), records.episodes().current(person, seen), std::nullopt};
    if (asks_visits) entry.next = next_visit(records, person, seen, context.as_of());
    if (!std::ranges::all_of(conditions, [&](const auto& condition) { return holds(entry, condition); })) continue;
    codes.push_back(entry.patient.code);
    entries.push_back(std::move(entry));
  }
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
  TextTable table({"patient", "name", "born", "status", "admitted", "programme", "clinician"});
  for (const auto& entry : entries) {
    auto row = cells(entry);
    row.pop_back();
    table.row(std::move(row));
  }
  context.print(table.render(context.globals().plain, 0));
  context.print(fmt::format("\n{} {}\n", entries.size(), entries.size() == 1 ? "patient" : "patients"));
  return {};
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("--where", options->where, "key=value, may be repeated: status, programme, clinician, due-before")
      ->type_name("KEY=VALUE")
      ->expected(1);
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
           {"Visits booked before a day", "leeboard intake list --where due-before=2026-12-08"}},
          {"text", "ndjson", "csv"}};
}

}  // namespace leeboard::app
