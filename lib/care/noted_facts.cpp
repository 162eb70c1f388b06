// Finds what nothing rests on: of what was told, less all that is used.
#include "care/noted_facts.hpp"

#include <set>
#include <string>

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
#include "record/record_source.hpp"

namespace leeboard::care {

namespace {
/// What follows from something else was not told.
bool is_told(const Finding& finding, const catalog::FactEntry* entry) {
  if (!finding.value || finding.source.starts_with("computed: ") || finding.source.starts_with("implied by ")) return false;
  if (parse_word<RecordSource>(finding.source)) return false;
  const bool from_events = entry && entry->derived && (entry->derived->event || entry->derived->logged || entry->derived->injection);
  return !from_events || !finding.id.empty() || !finding.source.starts_with("V-");
}

/// The told facts that nothing has used yet.
class Unused {
 public:
  explicit Unused(const catalog::Vocabulary& vocabulary) : vocabulary_(vocabulary) {}
  void add(const std::string& fact) { left_.insert(fact); }
  const std::set<std::string, std::less<>>& left() const { return left_; }

  /// The fact, the list that a field belongs to, and what the fact is worked out from.
  void use(std::string_view name) {
    const auto* entry = vocabulary_.find(name);
    if (!entry) {
      if (const auto dot = name.rfind('.'); dot != std::string_view::npos) drop(name.substr(0, dot));
      return;
    }
    drop(entry->key);
    for (const auto& implied : entry->implied) drop(implied.fact);
    if (!entry->derived) return;
    drop(entry->derived->record);
    if (!entry->derived->compute) return;
    for (const auto& of : entry->derived->compute->of) use(of);
  }

 private:
  void drop(std::string_view name) {
    if (const auto at = left_.find(name); at != left_.end()) left_.erase(at);
  }

  const catalog::Vocabulary& vocabulary_;
  std::set<std::string, std::less<>> left_;
};
}  // namespace

std::vector<NotedFact> noted_facts(catalog::Catalog& catalog, const catalog::CareTemplate& care_template, const FactSheet& sheet) {
  const auto& vocabulary = catalog.vocabulary();
  Unused unused(vocabulary);
  for (const auto& [fact, finding] : sheet.findings())
    if (is_told(finding, vocabulary.find(fact))) unused.add(fact);
  std::vector<NotedFact> out;
  if (unused.left().empty()) return out;
  const catalog::FactUse use = [&](std::string_view name) { unused.use(name); };
  for (const auto& rule : catalog.safety_rules()) catalog::facts_in_use(rule, use);
  catalog::facts_in_use(catalog.plan_states(), use);
  for (const auto& schedule : catalog.schedules()) catalog::facts_in_use(schedule, use);
  catalog::facts_in_use(catalog.treatment_options(), use);
  for (const auto& each : catalog.contradictions()) catalog::facts_in_use(each, use);
  for (const auto& scope : catalog.template_scopes())
    if (scope.applies) catalog::facts_in_use(*scope.applies, use);
  catalog::facts_in_use(care_template, use);
  for (const auto& fact : unused.left()) {
    const auto* entry = vocabulary.find(fact);
    const bool only_kept = entry && !entry->record_only.empty();
    out.push_back({fact, only_kept ? entry->record_only : "no rule and no line of this plan uses it"});
  }
  return out;
}

}  // namespace leeboard::care
