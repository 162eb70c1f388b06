// The definitions that come with the program hold together.
#include <doctest/doctest.h>

#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/lint_cites.hpp"
#include "catalog/lint_context.hpp"
#include "catalog/lint_guidelines.hpp"
#include "catalog/lint_safety.hpp"
#include "catalog/lint_template.hpp"
#include "catalog/load_vocabulary.hpp"
#include "catalog/plan_state.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/vocabulary.hpp"

using namespace leeboard;

TEST_CASE("cites, lines, sources and numbers of the built-in definitions") {
  catalog::Catalog catalog;
  catalog::read_vocabulary(catalog.definitions());  // throws with every fault of it
  const auto words = catalog::load_harmful_words(catalog.definitions());
  std::vector<std::string> states;
  for (const auto& state : catalog.plan_states().states) states.push_back(state.id);
  const catalog::LintContext context{catalog.vocabulary(),   catalog.guidelines(),    catalog.treatment_options(), words, states,
                                     catalog.template_ids(), catalog.instrument_ids()};
  Diagnostics found;
  catalog::lint_guidelines(context.rows, context.rows, context, found);
  std::vector<std::string> lines;
  for (const auto& id : catalog.template_ids()) {
    const auto& care_template = catalog.care_template(id);
    for (const auto& line : care_template.lines) lines.push_back(line.id);
    catalog::lint_template(care_template, context, found);
  }
  catalog::lint_safety_rules(catalog.safety_rules(), lines, context, found);
  for (const auto& entry : catalog.vocabulary().entries())
    catalog::check_cites(context.rows, {"vocabulary.yaml", 0, 0}, entry.key, entry.cites, found);
  for (const auto& fault : found.sorted()) FAIL_CHECK(format_where(fault.where), ": ", fault.message, " ", fault.mend);
}
