// All definitions of a run, each kind loaded when it is first asked for.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/definitions.hpp"

namespace leeboard::catalog {

class Vocabulary;
struct Guidelines;
struct Instrument;
struct SafetyRule;
struct PlanStates;
struct Schedule;
struct TreatmentOptions;
struct CareTemplate;
struct Contradiction;
struct TemplateScope;

/// Built-in definitions with a site's laid over them. References last as long as the catalog.
class Catalog {
 public:
  /// An empty folder name: built-in definitions only; `memory_dir` as for Definitions. Throws not_found when the folder does not exist.
  explicit Catalog(std::string site_folder = {}, std::string memory_dir = {});
  ~Catalog();
  Catalog(const Catalog&) = delete;
  Catalog& operator=(const Catalog&) = delete;

  const Definitions& definitions() const { return definitions_; }
  /// See Definitions::lay_over.
  void lay_over(const std::string& folder, const std::string& source, std::string text) { definitions_.lay_over(folder, source, std::move(text)); }
  const Vocabulary& vocabulary();
  const Guidelines& guidelines();
  /// The instrument of that id. Throws not_found with near ids, or bad_input with all problems of its file.
  const Instrument& instrument(std::string_view id);
  std::vector<std::string> instrument_ids();
  /// The id that is meant by a name in capitals or with hyphens ("PHQ-9", "Audit-C"); what is like no id comes back as it is.
  std::string instrument_id(std::string_view typed);
  /// The closed list of treatment options with what raises each.
  const TreatmentOptions& treatment_options();
  /// Safety rules of all files in the order of files and rules, a site's rule in place of the built-in one of its id.
  const std::vector<SafetyRule>& safety_rules();
  /// States of a person in treatment, and what lies over them.
  const PlanStates& plan_states();
  /// Schedules of doses by rank, a site's in place of the built-in one of its id.
  const std::vector<Schedule>& schedules();
  /// Facts that cannot be true together.
  const std::vector<Contradiction>& contradictions();
  /// The template with what it extends and includes already laid together. Throws as instrument().
  const CareTemplate& care_template(std::string_view id);
  /// Several on each other, the first `asked` of them asked for by somebody; may be called by threads. Throws as instrument().
  const CareTemplate& template_stack(const std::vector<std::string>& ids, std::size_t asked);
  /// Templates that can be drafted from, sorted (files of lines only are not among them).
  std::vector<std::string> template_ids();
  /// For whom each template is, read without the rest of it.
  const std::vector<TemplateScope>& template_scopes();

 private:
  struct Loaded;
  Definitions definitions_;
  std::unique_ptr<Loaded> loaded_;
};

}  // namespace leeboard::catalog
