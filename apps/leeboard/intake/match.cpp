// `leeboard intake match`: who may be the same person. Codes only; names are asked for, never given on the command line.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "clinic/person_finder.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/change_record.hpp"
#include "leeboard/intake/verbs.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {

struct Options {
  std::string file;
  bool all = false;
};

void print_summary(Context& context, std::size_t number) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.intake-match/1").field("type", "summary").field("candidates", number);
  context.print(json.end_object().take() + "\n");
}

void write_why(io::JsonWriter& json, const std::vector<std::string>& why) {
  json.key("why").begin_array();
  for (const auto& word : why) json.value(word);
  json.end_array();
}

std::string format_why(int points, const std::vector<std::string>& why) {
  return points == 0 ? fmt::format("{}", fmt::join(why, ", ")) : fmt::format("{} points: {}", points, fmt::join(why, ", "));
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

Outcome match_one(Context& context, const Patient& patient) {
  auto& store = context.store();
  clinic::PersonRecogniser recogniser(context.desk());
  const auto found = clinic::find_candidates(store.read(), recogniser, patient);
  std::vector<std::string> codes;
  for (const auto& candidate : found) codes.push_back(candidate.code);
  store.log_list(codes);
  if (context.json()) {
    for (const auto& candidate : found) {
      io::JsonWriter json;
      json.begin_object().field("schema", "leeboard.intake-match/1").field("type", "candidate").field("patient", candidate.code);
      if (candidate.points != 0) json.field("points", candidate.points);
      write_why(json, candidate.why);
      context.print(json.end_object().take() + "\n");
    }
    print_summary(context, found.size());
    return {};
  }
  for (const auto& candidate : found) context.print(fmt::format("{}  {}\n", candidate.code, format_why(candidate.points, candidate.why)));
  if (found.empty()) context.print("nobody in the store is like that\n");
  return {};
}

Outcome match_all(Context& context) {
  auto& store = context.store();
  clinic::PersonRecogniser recogniser(context.desk());
  const auto pairs = recogniser.duplicates(store.read());
  std::vector<std::string> codes;
  for (const auto& pair : pairs) codes.insert(codes.end(), {pair.one, pair.other});
  store.log_list(codes);
  for (const auto& [one, other, match] : pairs) {
    const auto why = interop::describe_match(match);
    if (context.json()) {
      io::JsonWriter json;
      json.begin_object().field("schema", "leeboard.intake-match/1").field("type", "pair").field("patient", one);
      json.field("other", other).field("points", match.points).field("level", interop::format_match_level(match.level));
      write_why(json, why);
      context.print(json.end_object().take() + "\n");
    } else {
      context.print(fmt::format("{}  {}  {}, {}\n", one, other, interop::format_match_level(match.level), format_why(match.points, why)));
    }
  }
  if (context.json()) print_summary(context, pairs.size());
  else if (pairs.empty()) context.print("no possible duplicates\n");
  return {};
}

Outcome match(const Options& options, Context& context) {
  if (options.all && !options.file.empty()) throw Error(ErrorKind::usage, "a document and --all are both given").mend_with("give one of them");
  if (options.all) return match_all(context);
  if (options.file.empty()) return match_one(context, asked_person(context));
  const auto input = read_intake_file(context, options.file, true);
  return match_one(context, input.document.patient);
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
