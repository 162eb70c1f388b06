// `leeboard intake match`: who may be the same person. Codes only; names are asked for, never given on the command line.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "clinic/person_finder.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/change_record.hpp"
#include "leeboard/intake/verbs.hpp"
#include "report/match_list.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {

struct MatchOptions {
  std::string file;
  bool all = false;
};

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
  std::vector<report::ListedCandidate> listed;
  for (const auto& candidate : found) listed.push_back({candidate.code, candidate.points, candidate.why});
  context.print(context.json() ? report::candidates_json(listed) : report::candidates_text(listed));
  return {};
}

Outcome match_all(Context& context) {
  auto& store = context.store();
  clinic::PersonRecogniser recogniser(context.desk());
  const auto pairs = recogniser.duplicates(store.read());
  std::vector<std::string> codes;
  for (const auto& pair : pairs) codes.insert(codes.end(), {pair.one, pair.other});
  store.log_list(codes);
  std::vector<report::ListedPair> listed;
  for (const auto& [one, other, match] : pairs)
    listed.push_back({one, other, match.points, std::string(interop::format_match_level(match.level)), interop::describe_match(match)});
  context.print(context.json() ? report::pairs_json(listed) : report::pairs_text(listed));
  return {};
}

Outcome match(const MatchOptions& options, Context& context) {
  if (options.all && !options.file.empty()) throw Error(ErrorKind::usage, "a document and --all are both given").mend_with("give one of them");
  if (options.all) return match_all(context);
  if (options.file.empty()) return match_one(context, asked_person(context));
  const auto input = read_intake_file(context, options.file, true);
  return match_one(context, input.document.patient);
}

Action declare_match(Arguments& app) {
  auto options = std::make_shared<MatchOptions>();
  app.add_option("FILE", options->file, "intake document of the person to look for; - reads standard input; none: questions at the terminal");
  app.add_flag("--all", options->all, "every pair in the store that may be one person");
  return [options](Context& context) { return match(*options, context); };
}

}  // namespace

Verb intake_match_verb() {
  return {"match",
          "find people who may be the same; lists codes",
          Access::read,
          declare_match,
          {{"Ask at the terminal", "leeboard intake match"},
           {"Look for the person of a document", "leeboard intake match person.yaml"},
           {"All possible duplicates", "leeboard intake match --all --json"}},
          {"text", "ndjson"}};
}

}  // namespace leeboard::app
