// `leeboard plan sign`: a named person stands for a revision.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "clinic/desk.hpp"
#include "clinic/plan_desk.hpp"
#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/verbs.hpp"
#include "leeboard/write_once.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::string patient;
  int revision = 0;
};

std::string signed_json(const store::PlanRevision& stored, const CarePlan& plan, std::string_view how) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.plan-signature/1").field("id", stored.id).field("revision", stored.revision);
  json.field("status", format_word(stored.status))
      .field("by", stored.signature.by)
      .field("at", format_stamp(stored.signature.at))
      .key("held")
      .begin_array();
  for (const auto& line : plan.lines)
    if (line.status == LineStatus::held) json.value(line.id);
  return json.end_array().field("stored", how).end_object().take();
}

Outcome sign(const Options& options, Context& context) {
  const auto actor = context.required_actor();
  const auto request = fmt::format("{}\n{}\n{}", options.patient, options.revision, actor);
  bool again = false;
  const auto written = write_once(context, request, [&](store::Repositories& records) {
    const auto given = clinic::sign_plan(records, context.desk(), {options.patient, options.revision, context.globals().reason});
    again = given.again;
    return signed_json(given.revision, given.plan, again ? "unchanged" : "created");
  });
  if (context.globals().dry_run) context.say("dry run: nothing stored");
  if (context.json()) {
    context.print(render_written(context, written));
    return {};
  }
  const auto result = io::read_stored_json(written.result);
  const auto root = result.root();
  context.print(fmt::format("{} revision {} {}signed by {}{}\n", root.find("id")->text(), root.find("revision")->text(),
                            again                       ? "is "
                            : context.globals().dry_run ? "would be "
                                                        : "",
                            root.find("by")->text(), again ? " already: nothing changed" : ""));
  for (const auto line : root.find("held")->items()) context.print(fmt::format("  signed as held: {}\n", line.text()));
  return {};
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_option("--revision", options->revision, "the revision to sign; the newest by default")->type_name("N")->check(positive());
  return [options](Context& context) { return sign(*options, context); };
}
}  // namespace

Verb plan_sign_verb() {
  return {"sign",
          "sign a draft; lines that are held are signed as held",
          Access::write,
          declare,
          {{"Sign the newest draft", "leeboard plan sign P-0412 --actor S-04"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
