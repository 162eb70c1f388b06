// Loads each kind of definition when it is first asked for, and keeps it.
#include "catalog/catalog.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "catalog/care_template.hpp"
#include "catalog/contradiction.hpp"
#include "catalog/guideline.hpp"
#include "catalog/instrument.hpp"
#include "catalog/load_vocabulary.hpp"
#include "catalog/plan_state.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/schedule.hpp"
#include "catalog/template_scope.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::catalog {

struct Catalog::Loaded {
  std::optional<Vocabulary> vocabulary;
  std::optional<Guidelines> guidelines;
  std::optional<TreatmentOptions> options;
  std::optional<std::vector<SafetyRule>> rules;
  std::optional<PlanStates> states;
  std::optional<std::vector<Schedule>> schedules;
  std::optional<std::vector<Contradiction>> contradictions;
  std::map<std::string, Instrument, std::less<>> instruments;
  std::map<std::string, CareTemplate, std::less<>> templates;
  std::map<std::pair<std::vector<std::string>, std::size_t>, CareTemplate> stacks;
  std::mutex stacking;
  std::optional<std::vector<TemplateScope>> scopes;
};

Catalog::Catalog(std::string site_folder, std::string memory_dir)
    : definitions_(std::move(site_folder), std::move(memory_dir)), loaded_(std::make_unique<Loaded>()) {}
Catalog::~Catalog() = default;

const Vocabulary& Catalog::vocabulary() {
  if (!loaded_->vocabulary) loaded_->vocabulary.emplace(load_vocabulary(definitions_));
  return *loaded_->vocabulary;
}

const Guidelines& Catalog::guidelines() {
  if (!loaded_->guidelines) loaded_->guidelines = load_guidelines(definitions_);
  return *loaded_->guidelines;
}

const TreatmentOptions& Catalog::treatment_options() {
  if (!loaded_->options) loaded_->options = load_treatment_options(definitions_, vocabulary());
  return *loaded_->options;
}

const std::vector<SafetyRule>& Catalog::safety_rules() {
  if (!loaded_->rules) loaded_->rules = load_safety_rules(definitions_, vocabulary(), treatment_options().ids());
  return *loaded_->rules;
}

const PlanStates& Catalog::plan_states() {
  if (!loaded_->states) loaded_->states = load_plan_states(definitions_, vocabulary(), treatment_options().ids());
  return *loaded_->states;
}

const std::vector<Schedule>& Catalog::schedules() {
  if (!loaded_->schedules) loaded_->schedules = load_schedules(definitions_, vocabulary(), treatment_options().ids());
  return *loaded_->schedules;
}

const std::vector<Contradiction>& Catalog::contradictions() {
  if (!loaded_->contradictions) loaded_->contradictions = load_contradictions(definitions_, vocabulary());
  return *loaded_->contradictions;
}

const Instrument& Catalog::instrument(std::string_view id) {
  auto at = loaded_->instruments.find(id);
  if (at == loaded_->instruments.end()) {
    std::string name(id);
    auto instrument = load_instrument(definitions_, name);
    at = loaded_->instruments.emplace(std::move(name), std::move(instrument)).first;
  }
  return at->second;
}

std::vector<std::string> Catalog::instrument_ids() { return definitions_.ids("instruments"); }

std::string Catalog::instrument_id(std::string_view typed) {
  const auto bare = [](std::string_view name) {
    std::string out;
    for (const char c : name)
      if (c != '-' && c != '_') out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return out;
  };
  // As it is mostly typed, without a look into each of a site's files.
  if (definitions_.find("instruments", typed)) return std::string(typed);
  for (const auto& id : instrument_ids())
    if (bare(id) == bare(typed)) return id;
  return std::string(typed);
}

const CareTemplate& Catalog::care_template(std::string_view id) {
  auto at = loaded_->templates.find(id);
  if (at == loaded_->templates.end()) {
    auto read = load_care_template(definitions_, id, vocabulary(), treatment_options().ids());
    at = loaded_->templates.emplace(std::string(id), std::move(read)).first;
  }
  return at->second;
}

const CareTemplate& Catalog::template_stack(const std::vector<std::string>& ids, std::size_t asked) {
  const std::lock_guard lock(loaded_->stacking);
  const auto key = std::pair(ids, asked);
  auto at = loaded_->stacks.find(key);
  if (at == loaded_->stacks.end()) {
    Diagnostics conflicts;  // faults of the templates, named by the linter, never of the person
    auto read = load_template_stack(definitions_, ids, asked, vocabulary(), treatment_options().ids(), conflicts);
    at = loaded_->stacks.emplace(key, std::move(read)).first;
  }
  return at->second;
}

std::vector<std::string> Catalog::template_ids() { return drafting_template_ids(definitions_); }

const std::vector<TemplateScope>& Catalog::template_scopes() {
  if (!loaded_->scopes) loaded_->scopes = load_template_scopes(definitions_, vocabulary());
  return *loaded_->scopes;
}

}  // namespace leeboard::catalog
