// The closed lists of care plans: status, kinds of line, verdicts, decisions, evidence.
#pragma once

#include <cstdint>

#include "record/words.hpp"

namespace leeboard {

/// How far a revision of a plan is.
enum class PlanStatus : std::uint8_t { preview, draft, part_signed, signed_ };
template <>
inline constexpr auto words_of<PlanStatus> = word_table<PlanStatus>(
    {{PlanStatus::preview, "preview"}, {PlanStatus::draft, "draft"}, {PlanStatus::part_signed, "part-signed"}, {PlanStatus::signed_, "signed"}});
/// Whether somebody stands for it: what is decided is decided on such a plan.
constexpr bool bears_signature(PlanStatus status) { return status == PlanStatus::part_signed || status == PlanStatus::signed_; }

/// What a line of a plan asks for.
enum class LineKind : std::uint8_t { goal, intervention, medication, monitoring, education, referral, safety, triggers, aftercare };
template <>
inline constexpr auto words_of<LineKind> = word_table<LineKind>({{LineKind::goal, "goal"},
                                                                 {LineKind::intervention, "intervention"},
                                                                 {LineKind::medication, "medication"},
                                                                 {LineKind::monitoring, "monitoring"},
                                                                 {LineKind::education, "education"},
                                                                 {LineKind::referral, "referral"},
                                                                 {LineKind::safety, "safety"},
                                                                 {LineKind::triggers, "triggers"},
                                                                 {LineKind::aftercare, "aftercare"}});

/// `held`: a fact is missing; `blocked`: what it needs is not possible now.
enum class LineStatus : std::uint8_t { proposed, held, blocked };
template <>
inline constexpr auto words_of<LineStatus> =
    word_table<LineStatus>({{LineStatus::proposed, "proposed"}, {LineStatus::held, "held"}, {LineStatus::blocked, "blocked"}});

/// What is said of a treatment option.
enum class Verdict : std::uint8_t { allowed, warn, ask, block };
template <>
inline constexpr auto words_of<Verdict> =
    word_table<Verdict>({{Verdict::allowed, "allowed"}, {Verdict::warn, "warn"}, {Verdict::ask, "ask"}, {Verdict::block, "block"}});

/// What the person's choice says of an option: chosen; a step on the way to what is chosen; the first offer where nothing is chosen, or
/// nothing of it is open; not the one that was chosen; refused; wanted later.
enum class Choice : std::uint8_t { chosen, way, offered, other, refused, later };
template <>
inline constexpr auto words_of<Choice> = word_table<Choice>({{Choice::chosen, "chosen"},
                                                             {Choice::way, "way"},
                                                             {Choice::offered, "offered"},
                                                             {Choice::other, "other"},
                                                             {Choice::refused, "refused"},
                                                             {Choice::later, "later"}});

/// Where a line stands by the choice: while nothing of what was chosen is open (`open`), with what is chosen, with the start that goes before
/// the others (`first`), where something was chosen and all of it is blocked (`shut`), with what is refused, where all is (`nothing`), or later.
enum class LineChoice : std::uint8_t { any, open, chosen, first, shut, refused, nothing, later };
template <>
inline constexpr auto words_of<LineChoice> = word_table<LineChoice>({{LineChoice::any, "any"},
                                                                     {LineChoice::open, "open"},
                                                                     {LineChoice::chosen, "chosen"},
                                                                     {LineChoice::first, "first"},
                                                                     {LineChoice::shut, "shut"},
                                                                     {LineChoice::refused, "refused"},
                                                                     {LineChoice::nothing, "nothing"},
                                                                     {LineChoice::later, "later"}});

/// What a safety rule does when it holds.
enum class SafetyVerdict : std::uint8_t { block, warn, ask, must, escalate, info };
template <>
inline constexpr auto words_of<SafetyVerdict> = word_table<SafetyVerdict>({{SafetyVerdict::block, "block"},
                                                                           {SafetyVerdict::warn, "warn"},
                                                                           {SafetyVerdict::ask, "ask"},
                                                                           {SafetyVerdict::must, "must"},
                                                                           {SafetyVerdict::escalate, "escalate"},
                                                                           {SafetyVerdict::info, "info"}});

/// How soon an escalation is acted upon: now, today before the person leaves, this week.
enum class Urgency : std::uint8_t { now, today, week };
template <>
inline constexpr auto words_of<Urgency> = word_table<Urgency>({{Urgency::now, "E"}, {Urgency::today, "T"}, {Urgency::week, "W"}});

/// What an emergency makes of a line: it waits, it stays, it comes up in emergencies only, or only where an escalation names it.
enum class InEmergency : std::uint8_t { waits, stays, only, named };
template <>
inline constexpr auto words_of<InEmergency> = word_table<InEmergency>(
    {{InEmergency::waits, "waits"}, {InEmergency::stays, "stays"}, {InEmergency::only, "only"}, {InEmergency::named, "named"}});

/// Who may decide against a rule.
enum class Override : std::uint8_t { clinician, never };
template <>
inline constexpr auto words_of<Override> = word_table<Override>({{Override::clinician, "clinician"}, {Override::never, "never"}});

/// What a person decided on a line of a signed plan.
enum class Decision : std::uint8_t { accepted, declined, done, later };
template <>
inline constexpr auto words_of<Decision> =
    word_table<Decision>({{Decision::accepted, "accepted"}, {Decision::declined, "declined"}, {Decision::done, "done"}, {Decision::later, "later"}});

/// How well a statement was verified, from strong to weak.
enum class Evidence : std::uint8_t { v, m, v2, l, h, unverified };
template <>
inline constexpr auto words_of<Evidence> = word_table<Evidence>(
    {{Evidence::v, "V"}, {Evidence::m, "M"}, {Evidence::v2, "V2"}, {Evidence::l, "L"}, {Evidence::h, "H"}, {Evidence::unverified, "unverified"}});
/// The weaker of two marks.
constexpr Evidence weaker(Evidence a, Evidence b) { return a < b ? b : a; }

}  // namespace leeboard
