// `leeboard intake add`: one person from a document; prints the code.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "io/read_stored_json.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/change_record.hpp"
#include "leeboard/intake/intake_input.hpp"
#include "leeboard/intake/verbs.hpp"
#include "leeboard/intake/write_document.hpp"
#include "leeboard/write_once.hpp"
#include "store/store.hpp"

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
  const auto content = format_sha256("intake add\n" + input.content);
  {
    auto& records = context.store().read();
    DocumentWriter probe(context, {});
    if (!options.is_new && !records.imports().find_record(content) && !probe.find_person(records, input.document.patient)) {
      const auto codes = DocumentWriter::alike_codes(records, input.document.patient);
      if (!codes.empty()) decide_duplicate(context, codes);
    }
  }
  const auto written = write_once(context, input.content, [&](store::Repositories& records) {
    DocumentWriter writer(context, {.reason = "intake add", .source = "entered"});
    Became became;
    if (const auto known = records.imports().find_record(content)) {
      became.how = store::Stored::unchanged;
      if (const auto person = records.patients().find(*known)) records.note_read(*person);
      return render_intake_result(*known, {}, became);
    }
    if (const auto person = writer.find_person(records, input.document.patient)) {
      const auto code = records.patients().code_of(*person);
      throw Error(ErrorKind::bad_input, "this person is in the store already, as " + code + ", with other content")
          .mend_with("use `leeboard intake update " + code + " FILE --reason ...`");
    }
    const auto made = writer.add_person(records, input.document, became);
    const auto episode = writer.write_episode(records, made.person, input.document, became);
    writer.write_contents(records, made.person, episode, input.document, became);
    const auto code = records.patients().code_of(made.person);
    records.imports().remember_record(content, code, made.person);
    return render_intake_result(code, episode, became);
  });
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
