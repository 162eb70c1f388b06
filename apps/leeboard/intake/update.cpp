// `leeboard intake update`: new revisions of the record, new observations, more triggers and events.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/change_record.hpp"
#include "leeboard/intake/verbs.hpp"

namespace leeboard::app {

namespace {

struct Options {
  std::string patient, file, confirmed;
};

Outcome update(const Options& options, Context& context) {
  const auto input = read_intake_file(context, options.file, true);
  const auto& document = input.document;
  if ((!document.patient_keys.empty() || !document.episode_keys.empty()) && context.globals().reason.empty())
    throw Error(ErrorKind::usage, "the document changes the record, which needs a reason").mend_with("add --reason TEXT");
  return change_record(context, options.patient, input, clinic::RecordChange::update, options.confirmed);
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_option("FILE", options->file, "intake document, YAML or JSON; - reads standard input")->required();
  app.add_option("--confirm", options->confirmed, "the patient code again: another given name or birth date, and the same person")
      ->type_name("PATIENT");
  return [options](Context& context) { return update(*options, context); };
}

}  // namespace

Verb intake_update_verb() {
  return {"update",
          "add to a record, or revise it with a reason",
          Access::write,
          declare,
          {{"New observations and events", "leeboard intake update P-0412 today.yaml"},
           {"Correct what was written down", "leeboard intake update P-0412 correction.yaml --reason \"typing slip\" --actor S-03"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
