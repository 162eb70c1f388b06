// `leeboard intake add`: one person from a document; prints the code.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "base/words.hpp"
#include "clinic/desk.hpp"
#include "clinic/drafts/person_draft.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/add_interview.hpp"
#include "leeboard/intake/change_record.hpp"
#include "leeboard/intake/plan_interview.hpp"
#include "leeboard/intake/verbs.hpp"
#include "leeboard/write_once.hpp"
#include "report/match_list.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {

struct AddOptions {
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

Outcome store_person(Context& context, const clinic::IntakeInput& input, std::string& code, bool asked) {
  std::vector<std::string> notes;
  report::IntakeResult result;
  const auto written = write_once(context, input.content, [&](store::Repositories& records) {
    const auto document = clinic::add_person_document(context.desk(), records, input);
    if (asked) clinic::drop_person_draft(context.desk(), records);
    notes = document.became.notes;
    result = intake_result(document);
    return report::intake_result_json(result);
  });
  if (written.replayed) result = replayed_result(written);
  for (const auto& note : notes) context.warn(note);
  if (context.json()) context.print(render_written(context, written));
  else context.print(report::added_text(result, state_of(context, written)));
  code = result.patient;
  const auto outcome = tell_safety_items(context, result);
  return written.replayed ? Outcome{} : outcome;
}

/// Who it is, then what the plan of that person asks, ten questions at a time.
Outcome add_by_interview(const AddOptions& options, Context& context) {
  if (!context.may_ask())
    throw Error(ErrorKind::usage, "FILE is required").mend_with("give a document, or - for standard input; a terminal is asked");
  const auto asked = ask_for_person(context, options.is_new);
  auto code = asked.known;
  if (code.empty()) {
    (void)store_person(context, asked.input, code, true);
    if (context.globals().dry_run) return {};
  } else {
    context.store().write([&](store::Repositories& records) { clinic::drop_person_draft(context.desk(), records); });
    context.say("nothing new is stored; going on with " + code);
  }
  context.out().flush();
  constexpr std::size_t at_a_time = 10;
  const auto plan = ask_about_plan(context, code, at_a_time);
  context.say(plan.answered == 1 ? "1 answer is stored" : fmt::format("{} answers are stored", plan.answered));
  context.say(fmt::format("go on with `leeboard intake ask {0}`, or draft the plan: `leeboard plan draft {0}`", code));
  if (plan.emergency) context.warn("an answer made an emergency of the plan: " + context.settings().safety_text);
  return {.safety = plan.emergency};
}

Outcome add(const AddOptions& options, Context& context) {
  if (options.file.empty()) return add_by_interview(options, context);
  const auto input = read_intake_file(context, options.file);
  if (!options.is_new)
    if (const auto alike = clinic::possible_duplicates(context.desk(), context.records(), input); !alike.empty()) decide_duplicate(context, alike);
  std::string code;
  return store_person(context, input, code, false);
}

Action declare_add(Arguments& app) {
  auto options = std::make_shared<AddOptions>();
  app.add_option("FILE", options->file, "intake document, YAML or JSON; - reads standard input; without it a terminal is asked");
  app.add_flag("--new", options->is_new, "a new person, although somebody alike is in the store");
  return [options](Context& context) { return add(*options, context); };
}

}  // namespace

Verb intake_add_verb() {
  return {"add",
          "store a person, from a document or asked for at the terminal, and print the code",
          Access::write,
          declare_add,
          {{"Asked for at the terminal", "leeboard intake add --actor S-03"},
           {"From a file", "leeboard intake add person.yaml"},
           {"From another program", "leeboard intake add - < person.json"},
           {"See what would be stored", "leeboard intake add person.yaml --dry-run --json"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
