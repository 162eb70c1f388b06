// Holds definitions of care against each other and runs their examples.
#include "clinic/prove/check_care.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "care/prove_plan.hpp"
#include "care/prove_schedule.hpp"
#include "care/prove_states.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/coping.hpp"
#include "catalog/cut_texts.hpp"
#include "catalog/letter.hpp"
#include "catalog/lint_context.hpp"
#include "catalog/lint_coping.hpp"
#include "catalog/lint_facts.hpp"
#include "catalog/lint_guidelines.hpp"
#include "catalog/lint_layout.hpp"
#include "catalog/lint_letter.hpp"
#include "catalog/lint_plan_states.hpp"
#include "catalog/lint_safety.hpp"
#include "catalog/lint_schedules.hpp"
#include "catalog/lint_template.hpp"
#include "catalog/plan_state.hpp"
#include "catalog/safety_answers.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/schedule.hpp"
#include "catalog/site_overlay.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/unread_files.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/prove/stack_conflicts.hpp"
#include "clinic/prove/unusable_definitions.hpp"
#include "io/waiting.hpp"

namespace leeboard::clinic {

namespace {
using catalog::CareTemplate;

/// What is in force, with the named files beside it. Faults of what is in force are told where it is linted itself.
class Check {
 public:
  Check(catalog::Catalog& catalog, const std::vector<FoundDefinition>& found, Proof proof)
      : catalog_(catalog),
        prove_(proof == Proof::examples),
        options_(catalog_.treatment_options().ids()),
        words_(catalog::load_harmful_words(catalog_.definitions())) {
    Diagnostics elsewhere;
    for (const auto& file : catalog_.definitions().list("guidelines/")) try {
        catalog::read_guidelines(catalog_.definitions().open(file).root(), file.site, rows_, elsewhere);
      } catch (const Error& error) { add_faults(elsewhere, error); }
    for (const auto& one : found)
      if (one.own && one.definition && one.kind == DefinitionKind::guidelines)
        catalog::read_guidelines(one.definition->root(), true, rows_, elsewhere);
    list_lines(found);
  }

  care::CheckedDefinition check(FoundDefinition& found) {
    int examples = 0;
    if (found.definition) {
      try {
        switch (found.kind) {
          case DefinitionKind::care_template: examples = check_template(found); break;
          case DefinitionKind::lines: check_lines(found); break;
          case DefinitionKind::safety: examples = check_safety(found); break;
          case DefinitionKind::guidelines: check_rows(found); break;
          case DefinitionKind::coping: check_coping(found); break;
          case DefinitionKind::states: examples = check_states(found); break;
          case DefinitionKind::schedules: examples = check_schedules(found); break;
          case DefinitionKind::letter: check_letter(found); break;
          case DefinitionKind::instrument:
            found.faults.add(found.definition->root().where(), "this is an instrument",
                             "`leeboard instrument lint` and `leeboard instrument test` check it");
        }
      } catch (const Error& error) { add_faults(found.faults, error); }
    }
    if (!prove_ && found.definition) found.faults.append(catalog::lint_cut_texts(*found.definition));
    care::CheckedDefinition out{
        .id = found.id, .source = found.source, .faults = found.faults.sorted(), .kind = std::string(format_definition_kind(found.kind))};
    if (!prove_ && found.definition && found.kind != DefinitionKind::instrument)
      out.advice = catalog::lint_layout(*found.definition, "template format");
    if (prove_) out.examples = examples;
    return out;
  }

 private:
  catalog::LintContext context() {
    std::vector<std::string> states, schedules;
    for (const auto& schedule : catalog_.schedules()) schedules.push_back(schedule.id);
    for (const auto& state : catalog_.plan_states().states) states.push_back(state.id);
    return {catalog_.vocabulary(), rows_, catalog_.treatment_options(), words_, std::move(states), catalog_.template_ids(), catalog_.instrument_ids(),
            std::move(schedules)};
  }

  CareTemplate read_template(const FoundDefinition& found, Diagnostics& faults) {
    if (found.kind == DefinitionKind::lines) return catalog::read_template_lines(*found.definition, catalog_.vocabulary(), options_, faults);
    return catalog::read_care_template(catalog_.definitions(), *found.definition, catalog_.vocabulary(), options_, faults);
  }

  // The lines that rules may name: of every template that can be read.
  void list_lines(const std::vector<FoundDefinition>& found) {
    const auto take = [&](const FoundDefinition& one) {
      if (!one.definition || (one.kind != DefinitionKind::care_template && one.kind != DefinitionKind::lines)) return;
      Diagnostics elsewhere;
      try {
        for (const auto& line : read_template(one, elsewhere).lines) lines_.push_back(line.id);
      } catch (const Error& error) { add_faults(elsewhere, error); }
    };
    for (const auto& file : catalog_.definitions().list("templates/")) try {
        const auto& definition = catalog_.definitions().open(file);
        FoundDefinition one;
        one.definition = &definition;
        one.kind = kind_of(definition.root());
        take(one);
      } catch (const Error& error) {
        Diagnostics elsewhere;
        add_faults(elsewhere, error);
      }
    for (const auto& one : found)
      if (one.own) take(one);
  }

  int check_template(FoundDefinition& found) {
    auto care_template = read_template(found, found.faults);
    const bool whole = found.faults.empty();
    // Of a template with holes it cannot be said what it lacks.
    if (!whole) care_template.phases.clear();
    catalog::lint_template(care_template, context(), found.faults);
    if (!prove_ && whole) add_stack_conflicts(catalog_, found);
    if (!prove_ || !whole) return 0;
    return care::prove_template(catalog_, care_template, found.faults);
  }

  void check_lines(FoundDefinition& found) { catalog::lint_template(read_template(found, found.faults), context(), found.faults); }

  int check_safety(FoundDefinition& found) {
    const auto rules = catalog::read_safety_rules(found.definition->root(), catalog_.vocabulary(), options_, found.faults);
    const bool whole = found.faults.empty();
    catalog::lint_safety_rules(rules, lines_, context(), found.faults);
    int examples = 0;
    if (prove_ && whole)
      for (const auto& rule : rules) examples += care::prove_safety_rule(rule, catalog_.vocabulary(), found.faults);
    return examples;
  }

  // States are tried from the top, so a file is proven with the others that are in force.
  int check_states(FoundDefinition& found) {
    auto all = catalog_.plan_states();
    catalog::PlanStates own;
    catalog::read_plan_states(found.definition->root(), true, catalog_.vocabulary(), options_, own, found.faults);
    if (!found.faults.empty()) return 0;
    catalog::read_plan_states(found.definition->root(), true, catalog_.vocabulary(), options_, all, found.faults);
    catalog::lint_plan_states(own, all, lines_, context(), found.faults);
    return prove_ ? care::prove_plan_states(own, all, catalog_.vocabulary(), found.faults) : 0;
  }

  void check_rows(FoundDefinition& found) {
    catalog::Guidelines own;
    catalog::read_guidelines(found.definition->root(), false, own, found.faults);
    catalog::lint_guidelines(own, rows_, context(), found.faults);
  }

  // Which schedule fits depends on the others, so a file is proven among those in force, its own in place of theirs.
  int check_schedules(FoundDefinition& found) {
    const auto own = catalog::read_schedules(found.definition->root(), catalog_.vocabulary(), options_, found.faults);
    const bool whole = found.faults.empty();
    auto all = catalog_.schedules();
    for (const auto& schedule : own) {
      std::erase_if(all, [&](const auto& other) { return other.id == schedule.id; });
      all.push_back(schedule);
    }
    std::ranges::stable_sort(all, {}, &catalog::Schedule::rank);
    catalog::lint_schedules(own, all, context(), found.faults);
    int examples = 0;
    if (prove_ && whole)
      for (const auto& schedule : own) examples += care::prove_schedule(schedule, all, catalog_.vocabulary(), found.faults);
    return examples;
  }

  void check_coping(FoundDefinition& found) {
    catalog::CopingLibrary own;
    catalog::read_coping(found.definition->root(), false, own, found.faults);
    catalog::lint_coping(own, context(), found.faults);
  }

  void check_letter(FoundDefinition& found) {
    const auto letter = catalog::read_letter(*found.definition, found.faults);
    catalog::lint_letter(letter, context(), found.faults);
  }

  catalog::Catalog& catalog_;
  bool prove_;
  std::vector<std::string> options_;
  std::vector<catalog::HarmfulWord> words_;
  catalog::Guidelines rows_;
  std::vector<std::string> lines_;
};
}  // namespace

std::vector<care::CheckedDefinition> check_care(catalog::Catalog& catalog, std::vector<FoundDefinition> found, Proof proof) {
  Check check(catalog, found, proof);
  std::vector<care::CheckedDefinition> out;
  for (auto& one : found) {
    io::end_when_stopped();
    out.push_back(check.check(one));
  }
  return out;
}

namespace {
constexpr std::array<std::string_view, 8> linted{"coping/", "guidelines/", "instruments/", "reports/",
                                                 "safety/", "schedules/",  "states/",      "templates/"};
}  // namespace

care::CheckedDefinition check_folder(catalog::Catalog& catalog) {
  care::CheckedDefinition out{.id = "files", .source = catalog.definitions().site_folder(), .faults = {}, .kind = "the site's folder"};
  auto faults = catalog::find_unread_files(catalog.definitions());
  // Lists that are no definitions of care are linted nowhere else.
  const auto beside = [&](std::string_view source) {
    const auto& site = catalog.definitions().site_folder();
    return source.starts_with(site) && std::ranges::none_of(linted, [&](const auto folder) {
             return std::filesystem::path(source).lexically_relative(site).generic_string().starts_with(folder);
           });
  };
  for (auto& fault : find_unusable_definitions(catalog).sorted())
    if (beside(fault.where.source)) faults.add(std::move(fault.where), std::move(fault.message), std::move(fault.mend));
  auto overlay = catalog::find_site_overlay(catalog.definitions());
  faults.append(std::move(overlay.faults));
  out.faults = faults.sorted();
  out.advice = std::move(overlay.notes);
  return out;
}

care::CheckedDefinition check_vocabulary(catalog::Catalog& catalog, bool strict) {
  care::CheckedDefinition out{.id = "vocabulary", .source = "built in", .faults = {}, .kind = "facts"};
  const auto& files = catalog.definitions().list("vocabulary.yaml");
  if (!files.empty() && files.back().site) out.source = files.back().path;
  try {
    catalog::load_safety_answers(catalog.definitions(), catalog.vocabulary());
    auto found = catalog::lint_facts(catalog, strict);
    out.faults = found.faults.sorted();
    if (!strict && !found.waiting.empty())
      out.advice.push_back({{}, fmt::format("{} facts wait for rows that decide by them", found.waiting.size()), "--strict names them"});
  } catch (const Error& error) {
    Diagnostics faults;
    add_faults(faults, error);
    out.faults = faults.sorted();
  }
  return out;
}

}  // namespace leeboard::clinic
