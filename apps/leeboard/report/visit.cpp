// `leeboard report visit`: one screen before the person comes in.
#include "leeboard/arguments.hpp"

#include <memory>

#include "leeboard/report/print_reports.hpp"
#include "leeboard/report/verbs.hpp"
#include "leeboard/tell_safety.hpp"
#include "report/visit.hpp"

namespace leeboard::app {

namespace {
Action declare_visit(Arguments& app) {
  auto codes = std::make_shared<std::vector<std::string>>();
  app.add_option("PATIENT", *codes, "patient codes")->required();
  return [codes](Context& context) {
    const auto waiting = print_reports(context, {"visit", "Visits", report::visit_report}, *codes);
    for (const auto& item : waiting) context.warn(item + " waits for a person");
    if (!waiting.empty()) tell_how_to_acknowledge(context, waiting);
    return Outcome{.safety = !waiting.empty()};
  };
}
}  // namespace

Verb report_visit_verb() {
  return {"visit",
          "one screen: due, changed, plan, triggers, what is still unknown",
          Access::read,
          declare_visit,
          {{"Before the visit", "leeboard report visit P-0412"}, {"All of the morning's list", "leeboard report visit P-0412 P-0398"}},
          {"text", "md", "html", "json", "csv"}};
}

}  // namespace leeboard::app
