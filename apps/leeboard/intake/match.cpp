// `leeboard intake match`: who may be the same person. Codes only; names are asked for, never given on the command line.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <unordered_map>

#include "base/error.hpp"
#include "interop/identity.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/intake_input.hpp"
#include "leeboard/intake/verbs.hpp"
#include "leeboard/intake/write_document.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {

struct Options {
  std::string file;
  bool all = false;
};

struct Candidate {
  std::string code, why;
};

void print_summary(Context& context, std::size_t number) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.intake-match/1").field("type", "summary").field("candidates", number);
  context.print(json.end_object().take() + "\n");
}

/// A person to look for, from questions at a terminal.
Patient asked_person(Context& context) {
  if (!context.may_ask())
    throw Error(ErrorKind::usage, "there is nobody to ask for a name or birth date")
        .mend_with("give a document (FILE or -), or --all for pairs within the store");
  Patient patient;
  if (const auto family = context.ask("Family name (empty: not known): ")) patient.name.family = *family;
  if (const auto given = context.ask("Given name (empty: not known): "); given && !given->empty()) patient.name.given = {*given};
  const auto born = context.ask("Birth date, YYYY-MM-DD (empty: not known): ");
  if (born && !born->empty()) {
    const auto date = parse_date(*born);
    if (!date) throw Error(ErrorKind::bad_input, explain_date(*born)).mend_with("write 1992-03-11");
    patient.birth_date = stamp_of(*date);
  }
  return patient;
}

std::vector<Candidate> candidates(store::Repositories& records, const Patient& patient, bool asked) {
  std::vector<Candidate> found;
  const auto add = [&](const std::string& code, const char* why) {
    if (std::ranges::find(found, code, &Candidate::code) == found.end()) found.push_back({code, why});
  };
  if (!patient.code.empty())
    if (const auto person = records.patients().find(patient.code)) add(records.patients().code_of(records.patient_links().kept(*person)), "equal code");
  for (const auto& identifier : patient.identifiers)
    if (const auto person = records.patients().find_identifier(identifier))
      add(records.patients().code_of(records.patient_links().kept(*person)), "equal identifier");
  for (const auto& code : DocumentWriter::alike_codes(records, patient)) add(code, "like name and birth date");
  if (!asked) return found;
  const bool with_name = !patient.name.empty(), with_birth = std::holds_alternative<Stamp>(patient.birth_date);
  for (const auto& like : records.patients().like(patient))
    if ((with_name && like.same_name) || (with_birth && !with_name && like.same_birth_date))
      add(like.patient.code, like.same_name ? "equal name" : "equal birth date");
  return found;
}

Outcome match_one(Context& context, const Patient& patient, bool asked) {
  auto& store = context.store();
  const auto found = candidates(store.read(), patient, asked);
  std::vector<std::string> codes;
  for (const auto& candidate : found) codes.push_back(candidate.code);
  store.log_list(codes);
  if (context.json()) {
    for (const auto& candidate : found) {
      io::JsonWriter json;
      json.begin_object()
          .field("schema", "leeboard.intake-match/1")
          .field("type", "candidate")
          .field("patient", candidate.code)
          .field("why", candidate.why);
      context.print(json.end_object().take() + "\n");
    }
    print_summary(context, found.size());
    return {};
  }
  for (const auto& candidate : found) context.print(fmt::format("{}  {}\n", candidate.code, candidate.why));
  if (found.empty()) context.print("nobody in the store is like that\n");
  return {};
}

Outcome match_all(Context& context) {
  auto& store = context.store();
  auto& records = store.read();
  std::vector<std::pair<store::PersonKey, Patient>> people;
  records.patients().for_each({}, [&](const store::PatientRevision& revision) {
    people.emplace_back(revision.person, revision.patient);
    return true;
  });
  // Only people with one birth date, or one name, can be alike: everybody is compared within these groups alone.
  std::unordered_map<std::string, std::vector<std::size_t>> groups;
  for (std::size_t place = 0; place < people.size(); ++place) {
    const auto keys = interop::identity_keys(people[place].second);
    if (!keys.birth_date.empty()) groups["b" + keys.birth_date].push_back(place);
    if (!keys.like_name.empty()) groups["n" + keys.like_name].push_back(place);
  }
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  for (const auto& [key, places] : groups)
    for (std::size_t left = 0; left < places.size(); ++left)
      for (std::size_t right = left + 1; right < places.size(); ++right)
        if (interop::alike(people[places[left]].second, people[places[right]].second)) pairs.emplace(places[left], places[right]);
  std::vector<std::string> codes;
  for (const auto& [left, right] : pairs) codes.insert(codes.end(), {people[left].second.code, people[right].second.code});
  store.log_list(codes);
  for (const auto& [left, right] : pairs) {
    if (context.json()) {
      io::JsonWriter json;
      json.begin_object().field("schema", "leeboard.intake-match/1").field("type", "pair").field("patient", people[left].second.code);
      json.field("other", people[right].second.code).field("why", "like name and birth date");
      context.print(json.end_object().take() + "\n");
    } else {
      context.print(fmt::format("{}  {}  like name and birth date\n", people[left].second.code, people[right].second.code));
    }
  }
  if (context.json()) print_summary(context, pairs.size());
  else if (pairs.empty()) context.print("no possible duplicates\n");
  return {};
}

Outcome match(const Options& options, Context& context) {
  if (options.all && !options.file.empty()) throw Error(ErrorKind::usage, "a document and --all are both given").mend_with("give one of them");
  if (options.all) return match_all(context);
  if (options.file.empty()) return match_one(context, asked_person(context), true);
  const auto input = read_intake_file(context, options.file, true);
  return match_one(context, input.document.patient, true);
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "intake document of the person to look for; - reads standard input; none: questions at the terminal");
  app.add_flag("--all", options->all, "every pair in the store that may be one person");
  return [options](Context& context) { return match(*options, context); };
}

}  // namespace

Verb intake_match_verb() {
  return {"match",
          "find people who may be the same; lists codes",
          Access::read,
          declare,
          {{"Ask at the terminal", "leeboard intake match"},
           {"Look for the person of a document", "leeboard intake match person.yaml"},
           {"All possible duplicates", "leeboard intake match --all --json"}},
          {"text", "ndjson"}};
}

}  // namespace leeboard::app
