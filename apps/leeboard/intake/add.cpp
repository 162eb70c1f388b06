// `leeboard intake add`: one person from a document; prints the code.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "io/read_stored_json.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/change_record.hpp"
#include "leeboard/intake/verbs.hpp"
#include "leeboard/write_once.hpp"

namespace leeboard::app {

namespace {

struct Options {
  std::string file;
  bool is_new = false;
};

std::string listed(const std::vector<std::string>& codes) {
  std::string text;
  for (const auto& code : codes) text.append(text.empty() ? "" : ", ").append(code);
  return text;
}

/// On a terminal the person at the desk decides; otherwise a possible duplicate stops.
void decide_duplicate(Context& context, const std::vector<std::string>& codes) {
  if (context.may_ask()) {
    if (context.agrees(fmt::format("{} may be the same person (like name, same birth date). Store a new person? [y/N] ", listed(codes)), false))
      return;
    throw Error(ErrorKind::refused, "nothing was stored").mend_with("update the record with `leeboard intake update " + codes.front() + " FILE`");
  }
  throw Error(ErrorKind::bad_input, "this may be a person who is in the store already: " + listed(codes))
      .mend_with("if it is another person, add --new; if it is the same, use `leeboard intake update " + codes.front() + " FILE --reason ...`");
}

Outcome add(const Options& options, Context& context) {
  const auto input = read_intake_file(context, options.file);
  if (!options.is_new)
    if (const auto codes = clinic::possible_duplicates(context.desk(), context.records(), input); !codes.empty()) decide_duplicate(context, codes);
  std::vector<std::string> notes;
  const auto written = write_once(context, input.content, [&](store::Repositories& records) {
    const auto document = clinic::add_person_document(context.desk(), records, input);
    notes = document.became.notes;
    return render_intake_result(document);
  });
  for (const auto& note : notes) context.warn(note);
  const auto result = io::read_stored_json(written.result);
  if (context.json()) {
    context.print(render_written(context, written));
  } else {
    const auto code = result.root().find("patient")->text();
    const bool unchanged = written.replayed || result.root().find("stored")->text() == "unchanged";
    context.print(fmt::format("{}{}\n", code,
                              unchanged                   ? " is stored already: nothing changed"
                              : context.globals().dry_run ? " would be stored"
                                                          : ""));
  }
  const auto outcome = tell_safety_items(context, result.root());
  return written.replayed ? Outcome{} : outcome;
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FILE", options->file, "intake document, YAML or JSON; - reads standard input")->required();
  app.add_flag("--new", options->is_new, "a new person, although a like name and birth date are in the store");
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
