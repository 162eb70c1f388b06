// A care plan as drafted, signed and decided upon (leeboard.plan/1).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/stamp.hpp"
#include "base/truth.hpp"
#include "record/fact.hpp"
#include "record/fact_sheet.hpp"
#include "record/plan_dose.hpp"
#include "record/plan_words.hpp"
#include "record/signature.hpp"
#include "record/trigger.hpp"

namespace leeboard {

/// A fact behind a line or a verdict, with the truth of the comparison that used it.
struct Because {
  std::string fact;
  FactContent value = Absent::not_asked;
  std::optional<Stamp> observed;
  std::string source;
  Truth truth = Truth::unknown;
};

/// Why an option has its verdict: `rule` is the first row that the safety rule cites, `from` the safety rule.
struct OptionReason {
  std::string rule;
  std::vector<std::string> cites;
  std::string from;
  SafetyVerdict verdict = SafetyVerdict::info;
  std::string text;
  std::string mitigation;
  std::optional<Evidence> evidence;
  std::optional<Override> override_by;
  std::vector<Because> because;
};

/// One treatment decision and what the rules say of it.
struct PlanOption {
  std::string option;
  Verdict verdict = Verdict::allowed;
  std::vector<std::string> until_known;
  std::vector<std::string> missing;
  std::optional<Date> not_before;
  std::vector<OptionReason> reasons;
  std::vector<std::string> alternatives;
  std::vector<std::pair<std::string, Range>> detail;  ///< amounts that were proposed: dose_mg, days
  std::optional<PlanDose> schedule = {};              ///< what is given and when; nothing where the option is not open
  std::vector<std::string> as_far_as_known = {};      ///< facts of rules that leave the verdict as it stands while they are not known
  bool nothing_open = false;                          ///< blocked, and so is every lasting treatment: the hospital
  std::string title = {};                             ///< "possible as far as known; not known: ...", or empty
  bool beside_state = false;                          ///< the state neither offers nor closes it and nobody asked for it: not on the one page
  std::optional<Choice> choice = {};                  ///< what the person wants of it; never part of the verdict
};

/// A goal: metric, baseline, target, date.
struct PlanGoal {
  std::string metric;
  FactContent baseline = Absent::not_asked;
  std::string target;
  std::optional<Date> by;
};

/// A warning beside a line.
struct PlanWarning {
  std::string rule;
  std::string text;
  std::string mitigation;
  bool operator==(const PlanWarning&) const = default;
};

/// A decision of a person on one line of a signed plan.
struct LineDecision {
  Decision decision{};
  Signature signature;                  ///< `at`: when it was decided or done
  std::optional<Date> ask = {};         ///< declined: when the person is asked again
  std::optional<Date> due = {};         ///< later: until when
  std::vector<std::string> wrote = {};  ///< done: what it recorded, "F-17", "V-8"
  bool operator==(const LineDecision&) const = default;
};

/// Who stands for a plan: as the settings named them on that day, and the digest of the content that they signed.
struct PlanSignature {
  std::string by, name, credential, role;
  Stamp at{};
  std::string digest;
  bool operator==(const PlanSignature&) const = default;
};

/// A kind of line that no one has signed yet who may, and the roles that may.
struct UnsignedKind {
  LineKind kind{};
  std::vector<std::string> roles;
};

/// Whose plan it is, and whose paper: as it is known when it is shown, never part of what is stored.
struct PlanOwner {
  std::string clinic, phone;
  std::string code, name;
  std::string birth_date;  ///< or empty
};

/// What differs from the revision before: "line", "option", "signature"...; "added", "removed", "changed".
struct PlanDifference {
  std::string part, id, change, before, after;
};

/// One line of a plan.
struct PlanLine {
  std::string id;
  LineKind kind{};
  std::string section;
  std::string phase;
  std::string trigger = {};  ///< "T-1" of the inventory entry that the line is for, or empty
  LineStatus status = LineStatus::held;
  std::string text;
  int number = 0;          ///< short name that it keeps through the revisions of its plan, from 1; 0 in older plans
  std::string brief = {};  ///< its words on the one page, or empty
  bool standing = false;   ///< care that everybody is offered: its place is the sheet of standing care
  bool statement = false;  ///< no task: nobody owns it, it is never due and never open
  std::vector<Because> because;
  std::vector<std::string> cites;
  std::optional<Evidence> evidence;  ///< the weakest that the line uses
  std::string owner;
  std::optional<Date> due;
  std::string repeat;  ///< "every 14d to 2027-02-23", or empty
  std::optional<PlanGoal> goal;
  std::vector<std::string> options;
  std::string dose = {};  ///< the option whose dose the line says, or empty
  std::vector<PlanWarning> warnings;
  std::vector<std::string> missing;
  std::optional<LineDecision> decision;
  std::vector<Signature> notes = {};  ///< what was noted on it, in `reason`; oldest first
  bool decided(Decision how) const { return decision && decision->decision == how; }
};

/// The phase of what is done before the person leaves.
inline constexpr std::string_view today_phase = "now";
/// Whether a line belongs to Today: proposed, of the phase `now`, and no goal.
bool is_today(const PlanLine& line);
/// Whether it was declined, or put off until later, and its day has not come yet.
bool is_put_off(const PlanLine& line, Date day);
/// Whether a line plans for a trigger. Plans from before lines carried its id name it by beginning with its text.
bool plans_for(const PlanLine& line, const Trigger& trigger);
/// The words of such a line without the trigger's own.
std::string words_for_trigger(const PlanLine& line, const Trigger& trigger);

/// A phase of the plan with its dates; the last has no end.
struct PlanPhase {
  std::string id, title;
  Date from{};
  std::optional<Date> to;
};

/// What cannot wait: first in every view, emergencies before what is for today and for this week.
struct Escalation {
  std::string id;
  std::string text;
  std::vector<std::string> cites;
  std::vector<Because> because;
  std::optional<Urgency> level = {};      ///< plans from before there were levels hold none: those are emergencies
  std::vector<std::string> act = {};      ///< who does what
  std::optional<Evidence> sign_off = {};  ///< how well the numbers behind it are verified, where a clinician has to sign them off
};

/// How soon it is acted upon.
Urgency urgency_of(const Escalation& escalation);
/// Whether a plan holds an emergency.
bool has_emergency(const std::vector<Escalation>& escalations);
/// The day by which it is acted upon, counted from the day of its plan.
Date act_by(const Escalation& escalation, Date plan_day);

/// A question, what it would decide, and its rank from 1.
struct PlanQuestion {
  std::string fact;
  std::string question;
  std::vector<std::string> decides;  ///< option and line ids
  int rank = 0;
  std::string last_known = {};  ///< what it was before it grew too old, and how old that is; or empty
  bool urgent = false;          ///< an emergency asks it, or its answer alone could make one
};

/// A template that is made for the person and was not drafted from, with the facts that say so.
struct FittingTemplate {
  std::string id, title;
  std::vector<Because> because;
};

/// What the page is for, and where the person stands in treatment.
struct PlanState {
  std::string page, page_title;            ///< "ST-13", or empty
  std::string treatment, treatment_title;  ///< "ST-06", "methadone interrupted, 4 days"
  std::string band;                        ///< "d4", or empty where the state has none or it is not known
  std::vector<std::string> overlays;       ///< "OV-1"
  std::vector<std::string> overlay_titles;
  std::vector<std::string> missing;  ///< facts that could still make it another state
  std::string ask;                   ///< whom to ask for them, or empty
  bool unsure = false;               ///< it is not known whether the person is there in treatment; until it is, this counts
};

/// A fact that was told and that nothing in the plan rests on.
struct NotedFact {
  std::string fact;
  std::string reason;  ///< why it is only kept, or empty
  bool operator==(const NotedFact&) const = default;
};

/// Something that a plan rests on and that was taken back after it was made.
struct WithdrawnGround {
  std::string object;  ///< "A-3", "F-17", "V-7", "P-0412/T-2"
  Stamp at{};
  bool operator==(const WithdrawnGround&) const = default;
};

/// What the status of a stale draft is called.
inline constexpr std::string_view stale_word = "stale";
/// "rests on A-3, withdrawn on 2026-12-02".
std::string ground_words(const WithdrawnGround& ground);

/// A safety item of a form or of the trigger log that had no answer when the plan was drafted.
struct UnansweredItem {
  std::string object;  ///< "A-12", "V-7"
  std::string what;    ///< instrument id or kind of entry
  Stamp at{};
  std::string text;  ///< the flag in words, or empty
};

/// One of the templates that a plan was drafted from.
struct PlanTemplate {
  std::string id, version;
  bool asked = false;  ///< named by somebody; the others are there because they apply
};

/// A name in the list of medicines that is not recognised, as written, with its dose and the names that are near.
struct UnrecognisedMedicine {
  std::string name, dose;
  std::vector<std::string> near;
};

/// A whole plan; the template's digest says what it was made with.
struct CarePlan {
  std::string id;                                          ///< "PL-1" once stored
  int revision = 0;                                        ///< 0: not stored
  std::optional<PlanStatus> status = PlanStatus::preview;  ///< nothing where only the content counts
  std::optional<std::string> patient;
  Stamp as_of{};
  std::string template_id, template_version, template_digest;
  std::vector<PlanTemplate> templates = {};  ///< all of them, the first is `template_id`; none in plans from before they stacked
  Truth template_applies = Truth::yes;       ///< whether those that were asked for are made for the person
  std::vector<FittingTemplate> also_fits;    ///< those of which it is not known whether they apply; in older plans, which do
  std::optional<PlanState> state;            ///< nothing in plans from before states were told
  std::vector<Escalation> escalations;
  std::vector<FactProblem> problems;
  std::vector<PlanOption> options;
  std::vector<PlanPhase> phases;
  std::vector<PlanLine> lines;
  std::vector<PlanQuestion> ask;
  std::vector<NotedFact> noted = {};  ///< told, and nothing rests on it
  std::vector<UnrecognisedMedicine> not_recognised = {};
  std::size_t medicines = 0;                    ///< how many the list holds, those among them
  std::vector<UnansweredItem> unanswered = {};  ///< by time
  std::vector<PlanLine> gone = {};              ///< lines of earlier revisions that are no longer in the plan: their id, number, words and decision
  std::vector<PlanSignature> signatures = {};   ///< in the order of signing
  std::vector<WithdrawnGround> withdrawn = {};  ///< never part of what is stored, as the four that follow
  std::optional<PlanOwner> owner = {};
  std::vector<UnsignedKind> to_sign = {};
  std::optional<int> before = {};  ///< the revision that `changed` compares with
  std::vector<PlanDifference> changed = {};
  /// The templates by id, in order.
  std::vector<std::string> template_ids() const {
    std::vector<std::string> out;
    for (const auto& each : templates) out.push_back(each.id);
    return out.empty() ? std::vector{template_id} : out;
  }
  /// A draft that is to be made anew.
  bool stale() const { return status == PlanStatus::draft && !withdrawn.empty(); }
};

}  // namespace leeboard
