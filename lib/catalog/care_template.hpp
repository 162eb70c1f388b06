// Care-plan templates (data/templates/*.yaml) with what they extend and include already laid together.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/line_writes.hpp"
#include "io/node.hpp"
#include "record/fact_type.hpp"
#include "record/plan_words.hpp"
#include "rules/condition.hpp"
#include "rules/evaluate.hpp"

namespace leeboard::catalog {

/// The template of a plan for which nobody names one.
inline constexpr const char* usual_template = "oud-core";

class Definitions;
struct Definition;

/// What the days of a plan are counted from: its own date, the admission, or a date fact.
enum class DateFrom : std::uint8_t { plan, episode, fact };

/// A day of a plan: `day N` from the plan date, or from the admission or a date fact with days added.
struct PlanDate {
  DateFrom from = DateFrom::plan;
  std::string fact = {};  ///< the key of a date fact
  long long add_days = 0;
};

/// A goal; the baseline is the metric's value now, or what the template says.
struct TemplateGoal {
  std::string metric;
  bool metric_is_fact = false;
  std::string baseline;  ///< other than "now", or empty
  std::string target;
  std::optional<PlanDate> by;
};

/// A line that comes back.
struct TemplateRepeat {
  enum class Until { day, phase_end, open };
  Duration every{};
  Until until = Until::open;
  long long until_day = 0;
};

/// The last day on which a line has a point, while `when` is yes. Behind that day the line is left out, or overdue and due today.
struct PlanEnd {
  PlanDate day;
  std::optional<Date> on;  ///< a fixed day in place of `day`
  std::optional<rules::Condition> when;
  bool overdue = false;
};

/// Other words of a line while a condition is yes.
struct TextWhen {
  rules::Condition when;
  std::string text;
};

/// {{meds:CLASS}} in a text: the medicines of that class as told, but those that treat the disorder itself.
inline constexpr std::string_view medicine_prefix = "meds:";
inline constexpr const char* medicines_fact = "meds";

/// {{reason.OPTION}} in a text: the first reason of that option.
inline constexpr std::string_view reason_prefix = "reason.";

/// One line: proposed when `when` is yes and `unless` is no.
struct TemplateLine {
  std::string id, section, phase, text, owner;
  std::string brief;       ///< words of the one page, at most 80 characters; or empty
  bool standing = false;   ///< belongs on the sheet of standing care
  bool statement = false;  ///< no task: no owner, no due date
  LineKind kind{};
  std::vector<std::string> options;
  std::string text_unknown;               ///< words for when a fact named in `text` is not known; or empty
  std::optional<rules::Condition> given;  ///< while this is unknown, nothing further is asked for the line
  std::optional<rules::Condition> when, unless;
  rules::MaxAges max_ages;
  std::vector<std::string> cites;
  std::vector<std::string> asks;             ///< facts to ask for while the line is in the plan
  bool while_blocked = false;                ///< in the plan only while none of its options is open, and then proposed
  bool dose = false;                         ///< says the dose of its option in place of `text` where a schedule gives one
  std::optional<rules::Condition> left_out;  ///< not in the plan while this is yes, whatever is not known
  std::vector<TextWhen> texts;               ///< the first that is yes is said in place of `text`
  std::vector<std::string> about;            ///< options that the line speaks of without standing or falling with their verdicts
  LineChoice choice = LineChoice::any;
  std::string offer;  ///< words before a dose that is only offered, not chosen
  std::optional<PlanDate> due;
  std::optional<TemplateGoal> goal;
  std::optional<TemplateRepeat> repeat;
  std::vector<PlanEnd> not_after;  ///< the earliest counts
  InEmergency emergency = InEmergency::waits;
  std::vector<LineWrite> writes;  ///< what `done` records
  std::string for_each;           ///< a records fact: one line for each of its entries
  Where where;
  /// Every text of the line, one behind the other.
  std::string all_words() const;
};

/// A stretch of the plan between two of its days.
struct TemplatePhase {
  std::string id, title;
  PlanDate from;
  std::optional<PlanDate> to;
};

/// A heading of the plan.
struct TemplateSection {
  std::string id, title;
};

/// One of the templates that were laid on each other.
struct StackedTemplate {
  std::string id, version;
  bool asked = false;  ///< named by somebody; the others are there because they apply
};

/// What a plan is drafted from.
struct CareTemplate {
  std::string id, version, title;
  std::string extends;                   ///< or empty
  std::vector<StackedTemplate> stacked;  ///< itself, then what was laid on it
  std::optional<rules::Condition> applies;
  std::vector<TemplatePhase> phases;
  std::vector<TemplateSection> sections;
  std::vector<TemplateLine> lines;
  std::string text;                ///< of the file and of all that it extends and includes
  std::string digest;              ///< "sha256:..." of `text`
  std::vector<io::Node> examples;  ///< of this file; last as long as Definitions
  Where where;                     ///< of the file itself, not of what it extends
  const TemplateLine* find_line(std::string_view line) const;
  const TemplatePhase* find_phase(std::string_view phase) const;
};

/// Reads one template. Throws not_found with near ids, or bad_input with all problems of all its files.
CareTemplate load_care_template(const Definitions& definitions, std::string_view id, const FactTypes& types, const std::vector<std::string>& options);

/// The same of a definition that need not be in force; faults are collected, and what could be read still comes back.
CareTemplate read_care_template(const Definitions& definitions, const Definition& definition, const FactTypes& types,
                                const std::vector<std::string>& options, Diagnostics& diagnostics);

/// Several templates on each other: the first with all that it extends, of the others what they bring. Where two change a line in
/// different ways the one that stands `over` the other holds, else the first, and `conflicts` says so. The first `asked` were asked for.
CareTemplate load_template_stack(const Definitions& definitions, const std::vector<std::string>& ids, std::size_t asked, const FactTypes& types,
                                 const std::vector<std::string>& options, Diagnostics& conflicts);

/// A file of lines to include, read by itself: a template of lines alone, without phases. Faults are collected.
CareTemplate read_template_lines(const Definition& definition, const FactTypes& types, const std::vector<std::string>& options,
                                 Diagnostics& diagnostics);

/// The names inside {{...}} of a text, in order, each as often as it stands there.
std::vector<std::string> placeholders(std::string_view text);

}  // namespace leeboard::catalog
