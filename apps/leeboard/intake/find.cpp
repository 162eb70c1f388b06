// `leeboard intake find`: somebody by code, number, birth date or parts of a name, asked for and never given on the command line.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/identity/find_people.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/verbs.hpp"
#include "report/find_list.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {

constexpr std::size_t longest_line = 4096;

/// From a question at the terminal, or the one line of standard input.
std::string asked_line(Context& context) {
  if (context.may_ask()) return context.ask("Code, number, birth date or parts of the name: ").value_or("");
  auto text = context.read_input("-", longest_line);
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
  if (text.find('\n') != std::string::npos)
    throw Error(ErrorKind::bad_input, "one person is looked for at a time, and there are several lines").mend_with("give one line");
  return text;
}

Outcome find(Context& context) {
  const auto line = asked_line(context);
  auto& store = context.store();
  const auto found = clinic::find_people(context.desk(), store.read(), line);
  std::vector<std::string> codes;
  report::FoundList list{{}, found.left, found.near};
  for (const auto& [patient, state, points, why] : found.people) {
    codes.push_back(patient.code);
    list.people.push_back({patient, state, points, why});
  }
  store.log_list(codes);
  context.print(context.json() ? report::find_json(list) : report::find_text(list, context.look()));
  return {};
}

Action declare_find(Arguments&) { return find; }

}  // namespace

Verb intake_find_verb() {
  return {"find",
          "find a person by code, number, birth date or name",
          Access::read,
          declare_find,
          {{"Ask at the terminal", "leeboard intake find"},
           {"From another program, in one line on standard input", "leeboard intake find --json < asked.txt"}},
          {"text", "ndjson"}};
}

}  // namespace leeboard::app
