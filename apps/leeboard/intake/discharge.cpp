// `leeboard intake discharge` and `readmit`: the end of one episode and the start of the next.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/change_record.hpp"
#include "leeboard/intake/verbs.hpp"

namespace leeboard::app {

namespace {

using clinic::RecordChange;

struct DischargeOptions {
  std::string patient, file, on, last_contact, reason_code, programme;
  bool flags() const { return !on.empty() || !last_contact.empty() || !reason_code.empty() || !programme.empty(); }
};

void require_time(Context& context, const std::string& flag, const std::string& text) {
  if (!text.empty() && !parse_stamp(text, context.zone()))
    throw Error(ErrorKind::usage, flag + ": " + explain_stamp(text, context.zone())).mend_with("write e.g. " + flag + " 2026-12-01");
}

clinic::IntakeInput read_flags(const DischargeOptions& options, Context& context, RecordChange change) {
  require_time(context, "--on", options.on);
  require_time(context, "--last-contact", options.last_contact);
  if (options.on.empty())
    throw Error(ErrorKind::usage,
                change == RecordChange::discharge ? "it is not said when the episode ended" : "it is not said when the new episode begins")
        .mend_with("add --on DATE, or give a document");
  const bool ends = change == RecordChange::discharge;
  return clinic::read_typed_fields(context.desk(), {{ends ? "episode.discharged" : "episode.admitted", options.on},
                                                    {"episode.last_contact", options.last_contact},
                                                    {"episode.programme", options.programme},
                                                    {"episode.reason", ends ? context.globals().reason : std::string()},
                                                    {"episode.reason_code", options.reason_code}});
}

template <RecordChange Change>
Outcome change(const DischargeOptions& options, Context& context) {
  if (!options.file.empty() && options.flags())
    throw Error(ErrorKind::usage, "a document and flags are both given").mend_with("say it in one of them");
  if (options.file.empty()) return change_record(context, options.patient, read_flags(options, context, Change), Change);
  const auto input = read_intake_file(context, options.file, true);
  clinic::require_for(Change, input.document, options.file);
  return change_record(context, options.patient, input, Change);
}

void declare_common(Arguments& app, DischargeOptions& options, const std::string& when) {
  app.add_option("PATIENT", options.patient, "patient code")->required();
  app.add_option("FILE", options.file, "intake document with the episode, YAML or JSON; - reads standard input; or the flags");
  app.add_option("--on", options.on, when)->type_name("DATE");
  app.add_option("--programme", options.programme, "the programme of the episode")->type_name("P");
}

Action declare_discharge(Arguments& app) {
  auto options = std::make_shared<DischargeOptions>();
  declare_common(app, *options, "when the episode ended; its reason in words is --reason");
  app.add_option("--reason-code", options->reason_code,
                 "why, as reports count it: completed dropped_out terminated_by_facility transferred transferred_no_show transferred_outside "
                 "incarcerated died other")
      ->type_name("CODE")
      ->check(one_of(all_words<DischargeCode>()));
  app.add_option("--last-contact", options->last_contact, "when the person was last seen or spoken to")->type_name("DATE");
  return [options](Context& context) { return change<RecordChange::discharge>(*options, context); };
}

Action declare_readmit(Arguments& app) {
  auto options = std::make_shared<DischargeOptions>();
  declare_common(app, *options, "when the new episode begins");
  return [options](Context& context) { return change<RecordChange::readmit>(*options, context); };
}

}  // namespace

Verb intake_discharge_verb() {
  return {
      "discharge",
      "end the current episode",
      Access::write,
      declare_discharge,
      {{"By flags", "leeboard intake discharge P-0412 --on 2026-12-01 --reason-code dropped_out --last-contact 2026-11-20 --reason \"moved away\""},
       {"By a document", "echo '{\"episode\": {\"discharged\": \"2026-12-01\", \"reason\": \"moved away\"}}' | leeboard intake discharge P-0412 -"}},
      {"text", "json"}};
}

Verb intake_readmit_verb() {
  return {"readmit",
          "open a new episode for a person who comes back",
          Access::write,
          declare_readmit,
          {{"Facts of the person stay; facts of the old episode start unknown", "leeboard intake readmit P-0412 back.yaml"},
           {"By flags", "leeboard intake readmit P-0412 --on 2026-12-20 --programme outpatient-moud"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
