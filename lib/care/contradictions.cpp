// Looks for contradictions on the sheet as it came in, so that one does not hide another.
#include "care/contradictions.hpp"

#include "care/fill_text.hpp"
#include "rules/evaluate.hpp"

namespace leeboard::care {

FactSheet weigh_contradictions(const std::vector<catalog::Contradiction>& contradictions, const FactSheet& sheet) {
  FactSheet out = sheet;
  for (const auto& entry : contradictions) {
    if (rules::evaluate(entry.when, sheet).truth != Truth::yes) continue;
    const auto facts = rules::facts_of(entry.when);
    out.add_problem({facts.front(), fill_facts(entry.text, sheet) + (entry.set_aside.empty() ? "" : "; not used until this is settled")});
    for (const auto& fact : entry.set_aside) {
      const auto* said = sheet.find(fact);
      if (!said) continue;
      Finding finding = *said;
      finding.value.reset();
      finding.absent = Absent::unknown;
      out.put(fact, std::move(finding));
    }
  }
  return out;
}

}  // namespace leeboard::care
