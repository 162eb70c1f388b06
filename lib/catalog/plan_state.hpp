// States of a person in treatment, and what lies over them (data/states/*.yaml).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/safety_rule.hpp"
#include "io/node.hpp"
#include "record/fact_type.hpp"
#include "rules/condition.hpp"

namespace leeboard::catalog {

class Definitions;

/// How the ids of the rows begin that the guards of a start rest on: "GRD-03".
inline constexpr std::string_view guard_rows = "GRD-";

/// A part of a state by how much time has passed; the first that is yes counts.
struct StateBand {
  std::string id;
  rules::Condition when;
};

/// What a state does while a fact that makes it is not known. Only of whom `given` holds.
struct StateUnknown {
  enum class Counts { next, no, yes };
  Counts counts = Counts::next;            ///< next: go on and name the fact
  std::optional<rules::Condition> unless;  ///< yes: the state counts after all, with `then`
  IfUnknown then = IfUnknown::note;        ///< what the options of the state do then
  std::vector<std::string> until_known;    ///< facts that a block waits for
  std::vector<std::string> options;        ///< those that wait; all that the state offers where none is named
  std::string ask;                         ///< who can be asked, in words
};

/// An option that a state closes, in all its bands or in some.
struct ShutOption {
  std::string option;
  std::vector<std::string> bands;
  std::string reason;  ///< or empty: the state itself is the reason
};

/// An option that a state offers, in all its bands or in some, and only while `when` is yes.
struct OfferedOption {
  std::string option;
  std::vector<std::string> bands;
  std::optional<rules::Condition> when;
};

/// One state: yes when `given` and `when` are.
struct TreatmentState {
  enum class Takes { page, treatment };
  std::string id, title;
  Takes takes = Takes::treatment;
  std::optional<rules::Condition> given, when;
  std::string drafts_from;  ///< of a page that is not for the person: the template of its lines, and no options; or empty
  std::string escalation;   ///< "E": made by an escalation of that level instead of facts; or empty
  StateUnknown unknown;
  std::vector<StateBand> bands;
  std::vector<OfferedOption> exist;  ///< options that the page offers
  std::vector<ShutOption> shut;
  std::vector<std::string> guards;     ///< rows of the guards that hold for what it offers ("GRD-06"); all where it names none
  std::vector<std::string> schedules;  ///< by which what it offers is given; all where it names none
  std::vector<std::string> today;      ///< lines that stand under Today, whatever their phase
  std::vector<std::string> never;      ///< lines and options that are not proposed
  bool never_unsure = false;           ///< not while it is not known either whether the person is there
  std::string title_text;              ///< with {{fact}}; the title where it is empty
  std::vector<std::string> cites;
  std::optional<io::Node> examples;  ///< lasts as long as Definitions
  Where where;
};

/// What lies over a state: adds lines and schedules, tightens guards, opens nothing. Overlays stack.
struct StateOverlay {
  std::string id, title;
  rules::Condition when;
  std::vector<std::string> adds, schedules, cites;
  std::optional<io::Node> examples;
  Where where;
};

/// All states in their order, and all overlays.
struct PlanStates {
  std::vector<TreatmentState> states;
  std::vector<StateOverlay> overlays;
  const TreatmentState* find(std::string_view id) const;
};

/// The states of one file by its tree, laid over those that are there. Faults are collected.
void read_plan_states(io::Node root, bool site, const FactTypes& types, const std::vector<std::string>& options, PlanStates& out,
                      Diagnostics& diagnostics);

/// Reads states/ of both layers, a site's state in place of the built-in one of its id. Throws bad_input with all problems.
PlanStates load_plan_states(const Definitions& definitions, const FactTypes& types, const std::vector<std::string>& options);

}  // namespace leeboard::catalog
