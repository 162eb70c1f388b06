// The closed lists of care plans: status, kinds of line, verdicts, decisions, evidence.
#pragma once

#include <cstdint>

#include "record/words.hpp"

namespace leeboard {

/// How far a revision of a plan is.
enum class PlanStatus : std::uint8_t { preview, draft, signed_ };
template <>
inline constexpr auto words_of<PlanStatus> =
    word_table<PlanStatus>({{PlanStatus::preview, "preview"}, {PlanStatus::draft, "draft"}, {PlanStatus::signed_, "signed"}});

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

/// What a safety rule does when it holds.
enum class SafetyVerdict : std::uint8_t { block, warn, ask, must, escalate, info };
template <>
inline constexpr auto words_of<SafetyVerdict> = word_table<SafetyVerdict>({{SafetyVerdict::block, "block"},
                                                                           {SafetyVerdict::warn, "warn"},
                                                                           {SafetyVerdict::ask, "ask"},
                                                                           {SafetyVerdict::must, "must"},
                                                                           {SafetyVerdict::escalate, "escalate"},
                                                                           {SafetyVerdict::info, "info"}});

/// Who may decide against a rule.
enum class Override : std::uint8_t { clinician, never };
template <>
inline constexpr auto words_of<Override> = word_table<Override>({{Override::clinician, "clinician"}, {Override::never, "never"}});

/// What a person decided on a line of a signed plan.
enum class Decision : std::uint8_t { accepted, declined, done };
template <>
inline constexpr auto words_of<Decision> =
    word_table<Decision>({{Decision::accepted, "accepted"}, {Decision::declined, "declined"}, {Decision::done, "done"}});

/// How well a statement was verified, from strong to weak.
enum class Evidence : std::uint8_t { v, m, v2, l, h, unverified };
template <>
inline constexpr auto words_of<Evidence> = word_table<Evidence>(
    {{Evidence::v, "V"}, {Evidence::m, "M"}, {Evidence::v2, "V2"}, {Evidence::l, "L"}, {Evidence::h, "H"}, {Evidence::unverified, "unverified"}});
/// The weaker of two marks.
constexpr Evidence weaker(Evidence a, Evidence b) { return a < b ? b : a; }

}  // namespace leeboard
