// `leeboard intake add`: one person from a document; prints the code.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "base/words.hpp"
#include "clinic/desk.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/change_record.hpp"
#include "leeboard/intake/verbs.hpp"
#include "leeboard/write_once.hpp"
#include "report/match_list.hpp"

namespace leeboard::app {

namespace {

struct Options {
  std::string file;
  bool is_new = false;
};

/// On a terminal the person at the desk sees who is alike and decides; otherwise a possible duplicate stops.
void decide_duplicate(Context& context, const std::vector<clinic::LikePerson>& alike) {
  const auto& first = alike.front().code;
  std::vector<std::string> codes;
  for (const auto& like : alike) codes.push_back(fmt::format("{} ({} points)", like.code, like.match.points));
  if (context.may_ask()) {
    std::vector<report::ListedCandidate> listed;
    for (const auto& like : alike) listed.push_back({like.code, like.match.points, interop::describe_match(like.match)});
    const auto question = fmt::format("{} may be the same person:\n{}Store a new person? [y/N] ",
                                      alike.size() == 1 ? "somebody in the store" : "some people in the store", report::candidates_text(listed));
    if (context.agrees(question, false)) return;
    throw Error(ErrorKind::refused, "nothing was stored").mend_with("update the record with `leeboard intake update " + first + " FILE`");
  }
  throw Error(ErrorKind::bad_input, "this may be a person who is in the store already: " + join_words(codes, ", "))
      .mend_with("if it is another person, add --new; if it is the same, use `leeboard intake update " + first + " FILE --reason ...`");
}

Outcome add(const Options& options, Context& context) {
  const auto input = read_intake_file(context, options.file);
  if (!options.is_new)
    if (const auto alike = clinic::possible_duplicates(context.desk(), context.records(), input); !alike.empty()) decide_duplicate(context, alike);
  std::vector<std::string> notes;
  report::IntakeResult result;
  const auto written = write_once(context, input.content, [&](store::Repositories& records) {
    const auto document = clinic::add_person_document(context.desk(), records, input);
    notes = document.became.notes;
    result = intake_result(document);
    return report::intake_result_json(result);
  });
  if (written.replayed) result = replayed_result(written);
  for (const auto& note : notes) context.warn(note);
  if (context.json()) context.print(render_written(context, written));
  else context.print(report::added_text(result, state_of(context, written)));
  const auto outcome = tell_safety_items(context, result);
  return written.replayed ? Outcome{} : outcome;
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "intake document, YAML or JSON; - reads standard input")->required();
  app.add_flag("--new", options->is_new, "a new person, although somebody alike is in the store");
  return [options](Context& context) { return add(*options, context); };
}

}  // namespace

Verb intake_add_verb() {
  return {"add",
          "store a person from an intake document and print the code",
          Access::write,
          declare,
          {{"From a file", "leeboard intake add person.yaml"},
           {"From another program", "leeboard intake add - < person.json"},
           {"See what would be stored", "leeboard intake add person.yaml --dry-run --json"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
