// Finds facts that no definition uses.
#include "catalog/lint_facts.hpp"

#include <fmt/format.h>

#include <set>

#include "base/words.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/contradiction.hpp"
#include "catalog/facts_in_use.hpp"
#include "catalog/plan_state.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/schedule.hpp"
#include "catalog/template_scope.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::catalog {

namespace {
class UsedFacts {
 public:
  explicit UsedFacts(Catalog& catalog) : vocabulary_(catalog.vocabulary()) {
    const FactUse use = [this](std::string_view name) { add(name); };
    for (const auto& rule : catalog.safety_rules()) facts_in_use(rule, use);
    facts_in_use(catalog.plan_states(), use);
    for (const auto& schedule : catalog.schedules()) facts_in_use(schedule, use);
    facts_in_use(catalog.treatment_options(), use);
    for (const auto& each : catalog.contradictions()) facts_in_use(each, use);
    for (const auto& scope : catalog.template_scopes())
      if (scope.applies) facts_in_use(*scope.applies, use);
    for (const auto& id : catalog.template_ids()) facts_in_use(catalog.care_template(id), use);
  }

  bool holds(const std::string& fact) const { return used_.contains(fact); }

 private:
  /// A fact that is used makes a use of those that it is worked out from.
  void add(std::string_view name) {
    const auto* entry = vocabulary_.find(name);
    if (!entry) {
      if (const auto dot = name.rfind('.'); dot != std::string_view::npos && vocabulary_.find(name.substr(0, dot))) add(name.substr(0, dot));
      return;
    }
    if (!used_.insert(entry->key).second) return;
    for (const auto& implied : entry->implied) add(implied.fact);
    if (!entry->derived) return;
    if (!entry->derived->record.empty()) add(entry->derived->record);
    if (!entry->derived->compute) return;
    for (const auto& of : entry->derived->compute->of) add(of);
  }

  const Vocabulary& vocabulary_;
  std::set<std::string, std::less<>> used_;
};

/// Where an entry stands: in a site's file when that has it.
Where place_of(const Definitions& definitions, const std::string& fact) {
  Where out;
  for (const auto& file : definitions.list("vocabulary.yaml")) {
    const auto facts = definitions.open(file).root().find("facts");
    if (const auto entry = facts ? facts->find(fact) : std::nullopt) out = entry->where();
  }
  return out;
}
}  // namespace

FactLint lint_facts(Catalog& catalog, bool strict) {
  FactLint out;
  const UsedFacts used(catalog);
  const auto fault = [&](const FactEntry& entry, std::string message, std::string mend) {
    out.faults.add(place_of(catalog.definitions(), entry.key), fmt::format("fact-decides-nothing: the fact `{}` {}", entry.key, message),
                   std::move(mend));
  };
  for (const auto& entry : catalog.vocabulary().entries()) {
    const bool is_used = used.holds(entry.key);
    if (is_used && !entry.record_only.empty()) fault(entry, "is marked `record_only`, and a rule or a line uses it", "take the mark out, or the use");
    if (is_used || !entry.record_only.empty()) continue;
    if (entry.decides.empty()) {
      fault(entry, "is asked for, and no rule and no line uses it",
            "test it, name the rows that do with `decides`, or say in `record_only` why it is only kept");
      continue;
    }
    out.waiting.push_back(entry.key);
    if (strict) fault(entry, "waits for " + join_words(entry.decides, ", "), "test it in a rule, a line, a state or a schedule");
  }
  return out;
}

}  // namespace leeboard::catalog
