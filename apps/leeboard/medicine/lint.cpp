// `leeboard medicine lint`: whether the tables of medicines hold together.
#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/lint_medicines.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/definition/print_checked.hpp"
#include "leeboard/medicine/verbs.hpp"

namespace leeboard::app {

namespace {
Outcome lint(Context& context) {
  std::vector<care::CheckedDefinition> checked;
  for (auto& [source, faults] : catalog::lint_medicines(context.catalog().definitions()))
    checked.push_back({.id = source, .source = source, .faults = faults.sorted(), .kind = {}});
  return print_checked(context, {"leeboard.medicine-lint/1", "table"}, checked);
}

Action declare_lint(Arguments&) {
  return [](Context& context) { return lint(context); };
}
}  // namespace

Verb medicine_lint_verb() {
  return {"lint",
          "check the tables of medicines: names, classes, ingredients, sources",
          Access::none,
          declare_lint,
          {{"A site's own rows, laid over the built-in ones", "leeboard medicine lint --data site"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
