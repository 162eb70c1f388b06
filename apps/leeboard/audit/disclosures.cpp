// `leeboard audit disclosures`: which documents were made of a person, by whom, for whom.
#include <memory>

#include "base/date.hpp"
#include "base/error.hpp"
#include "clinic/store/review_items.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/audit/verbs.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct DisclosuresOptions {
  std::string patient, since;
};

Outcome disclosures(const DisclosuresOptions& options, Context& context) {
  const auto open = make_open_options(context);
  if (!options.since.empty() && !parse_date(options.since))
    throw Error(ErrorKind::usage, "--since is no date: " + explain_date(options.since)).mend_with("write e.g. --since 2026-11-30");
  auto& store = context.store();
  const auto person = store.read().patients().require(options.patient);
  store.log_read("disclosures", person);
  std::size_t shown = 0;
  store::for_each_event(context.store_path(), open.wait_ms, 1, [&](const store::LoggedEvent& event) {
    if (Context::interrupted()) return false;
    const auto one = options.since.empty() || event.ts >= options.since ? clinic::disclosure_of(event, options.patient) : std::nullopt;
    if (one) {
      context.print_text(context.json() ? clinic::format_disclosure_json(*one, options.patient) : clinic::format_disclosure_text(*one));
      ++shown;
    }
    return true;
  });
  if (context.json()) context.print(clinic::format_disclosures_summary(shown));
  else if (shown == 0) context.say("no document was made");
  return {};
}

Action declare_disclosures(Arguments& app) {
  auto options = std::make_shared<DisclosuresOptions>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_option("--since", options->since, "documents from that day on (UTC)")->type_name("DATE");
  return [options](Context& context) { return disclosures(*options, context); };
}
}  // namespace

Verb audit_disclosures_verb() {
  return {"disclosures",
          "list the documents that were made of a person",
          Access::read,
          declare_disclosures,
          {{"After a form was withdrawn: who has it on paper", "leeboard audit disclosures P-0412 --since 2026-12-01"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
