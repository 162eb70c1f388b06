// `leeboard template signoff`: what a clinician has to sign because no text backs it.
#include "catalog/catalog.hpp"
#include "catalog/sign_off.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/template/verbs.hpp"
#include "report/sign_off.hpp"
#include "report/views.hpp"

namespace leeboard::app {

namespace {
Outcome run(Context& context) {
  std::vector<report::SignOffPart> parts;
  for (const auto& kind : catalog::sign_off_kinds())
    parts.push_back({std::string(kind.slug), std::string(kind.title), kind.items(context.catalog())});
  const auto look = context.format() == "text" ? report::SignOffLook::list : report::SignOffLook::table;
  context.print(report::render(report::sign_off_sheet(parts, context.as_of(), look), context.format(), context.globals().csv_raw, context.look()));
  return {};
}

Action declare_signoff(Arguments&) { return run; }
}  // namespace

Verb template_signoff_verb() {
  return {"signoff",
          "the sheet for a clinician: house rules and what is not verified, with numbers and a place to sign",
          Access::none,
          declare_signoff,
          {{"To print and sign", "leeboard template signoff --format html -o signoff.html"},
           {"The emergencies that are not verified",
            "leeboard template signoff --json | jq -r '.sections[] | select(.id == \"escalations\").blocks[].rows[] | [.id, .evidence] | @tsv'"}},
          {"text", "md", "html", "json"}};
}

}  // namespace leeboard::app
