// Verdict rules over treatment options (data/safety/*.yaml).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/escalation.hpp"
#include "io/node.hpp"
#include "record/fact_type.hpp"
#include "record/plan_words.hpp"
#include "rules/condition.hpp"
#include "rules/evaluate.hpp"

namespace leeboard::catalog {

class Definitions;

/// What an undecided rule does: block until known, ask, or only name the facts without touching the verdict.
enum class IfUnknown { block, ask, note };

/// When looking again makes sense: counted from a date, or from the moment that a number of hours or days ago points to.
struct Recheck {
  std::string from;
  long long unit_minutes = 60;  ///< of a number: 60 for hours, 1440 for days
  std::vector<Duration> add;
};

/// One rule. It holds when `given` and `when` are yes; an unknown `given` only names its facts.
struct SafetyRule {
  std::string id;
  std::vector<std::string> options;       ///< block warn ask info
  std::vector<std::string> unless_state;  ///< states of treatment in which it says nothing of what they offer; STATE/OPTION: nothing of that option
  std::vector<std::string> lines;         ///< must, escalate: the lines that have to be in the plan; warn: those that carry it
  SafetyVerdict verdict = SafetyVerdict::info;
  std::optional<rules::Condition> given, when;
  IfUnknown if_unknown = IfUnknown::ask;
  rules::MaxAges max_ages;
  std::string text;  ///< `reason` or `text`
  std::string mitigation;
  std::string mark;  ///< word by which lists of people name whom the rule holds for, or empty
  std::vector<std::string> alternatives;
  std::optional<Recheck> recheck;
  std::optional<Override> override_by;
  std::vector<std::string> cites;             ///< the first one is the rule that is named
  std::vector<std::string> asks;              ///< facts that the verdict asks for
  std::vector<std::string> until;             ///< facts that end a block once they are told anew: it holds until they are known
  std::optional<EscalationTerms> escalation;  ///< of a rule that escalates
  std::optional<io::Node> examples;           ///< lasts as long as Definitions
  Where where;
};

/// The rules of one file by its tree. Faults are collected; rules that could be read come back.
std::vector<SafetyRule> read_safety_rules(io::Node root, const FactTypes& types, const std::vector<std::string>& options, Diagnostics& diagnostics);

/// Reads safety/ of both layers, a site's rule in place of the built-in one of its id. Throws bad_input with all problems.
std::vector<SafetyRule> load_safety_rules(const Definitions& definitions, const FactTypes& types, const std::vector<std::string>& options);

}  // namespace leeboard::catalog
