// Prints the faults of definitions.
#include "leeboard/definition/print_checked.hpp"

#include "leeboard/context.hpp"
#include "leeboard/exit_codes.hpp"

namespace leeboard::app {

Outcome print_checked(Context& context, const report::CheckNames& names, const std::vector<care::CheckedDefinition>& checked) {
  const Outcome outcome{.findings = report::count_faults(checked) > 0};
  if (context.json()) context.print(report::checked_json(checked, names, exit_code_of(outcome)));
  else context.print_text(report::checked_text(checked, names));
  return outcome;
}

}  // namespace leeboard::app
