// `leeboard intake discharge` and `readmit`: the end of one episode and the start of the next.
#include "leeboard/arguments.hpp"

#include <memory>

#include "leeboard/context.hpp"
#include "leeboard/intake/change_record.hpp"
#include "leeboard/intake/verbs.hpp"

namespace leeboard::app {

namespace {

struct Options {
  std::string patient, file;
};

template <clinic::RecordChange Change>
Outcome change(const Options& options, Context& context) {
  const auto input = read_intake_file(context, options.file, true);
  clinic::require_for(Change, input.document, options.file);
  return change_record(context, options.patient, input, Change);
}

template <Outcome (*Run)(const Options&, Context&)>
Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_option("FILE", options->file, "intake document with the episode, YAML or JSON; - reads standard input")->required();
  return [options](Context& context) { return Run(*options, context); };
}

}  // namespace

Verb intake_discharge_verb() {
  return {"discharge",
          "end the current episode",
          Access::write,
          declare<change<clinic::RecordChange::discharge>>,
          {{"When, why, and when the person was last seen",
            "echo '{\"episode\": {\"discharged\": \"2026-12-01\", \"reason\": \"moved away\"}}' | leeboard intake discharge P-0412 -"}},
          {"text", "json"}};
}

Verb intake_readmit_verb() {
  return {"readmit",
          "open a new episode for a person who comes back",
          Access::write,
          declare<change<clinic::RecordChange::readmit>>,
          {{"Facts of the person stay; facts of the old episode start unknown", "leeboard intake readmit P-0412 back.yaml"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
