// The closed lists of trigger inventories and logs, in the order in which they are shown.
#pragma once

#include <cstdint>

#include "record/words.hpp"

namespace leeboard {

/// What a trigger is about.
enum class TriggerDomain : std::uint8_t {
  people,
  places,
  things,
  emotions,
  times,
  body,
  thoughts,
  conflict,
  medical,
  media,
  system,
  social_pressure
};
template <>
inline constexpr auto words_of<TriggerDomain> = word_table<TriggerDomain>({{TriggerDomain::people, "people"},
                                                                           {TriggerDomain::places, "places"},
                                                                           {TriggerDomain::things, "things"},
                                                                           {TriggerDomain::emotions, "emotions"},
                                                                           {TriggerDomain::times, "times"},
                                                                           {TriggerDomain::body, "body"},
                                                                           {TriggerDomain::thoughts, "thoughts"},
                                                                           {TriggerDomain::conflict, "conflict"},
                                                                           {TriggerDomain::medical, "medical"},
                                                                           {TriggerDomain::media, "media"},
                                                                           {TriggerDomain::system, "system"},
                                                                           {TriggerDomain::social_pressure, "social_pressure"}});

/// What a log entry tells; `withdrawn` only stands in the place of an entry that is taken back.
enum class TriggerEventKind : std::uint8_t { craving, exposure, coped, lapse, use, overdose, none, withdrawn };
template <>
inline constexpr auto words_of<TriggerEventKind> = word_table<TriggerEventKind>({{TriggerEventKind::craving, "craving"},
                                                                                 {TriggerEventKind::exposure, "exposure"},
                                                                                 {TriggerEventKind::coped, "coped"},
                                                                                 {TriggerEventKind::lapse, "lapse"},
                                                                                 {TriggerEventKind::use, "use"},
                                                                                 {TriggerEventKind::overdose, "overdose"},
                                                                                 {TriggerEventKind::none, "none"},
                                                                                 {TriggerEventKind::withdrawn, "withdrawn"}});
/// The words that a new entry may have: all but `withdrawn`.
const std::vector<std::string>& logged_kinds();
/// Whether something was used: a lapse, use, or an overdose.
constexpr bool is_use(TriggerEventKind kind) {
  return kind == TriggerEventKind::lapse || kind == TriggerEventKind::use || kind == TriggerEventKind::overdose;
}

/// Whether naloxone was given, whether help was called: an answer, or why there is none.
enum class OverdoseAnswer : std::uint8_t { yes, no, unknown, declined, not_asked, not_applicable };
template <>
inline constexpr auto words_of<OverdoseAnswer> = word_table<OverdoseAnswer>({{OverdoseAnswer::yes, "yes"},
                                                                             {OverdoseAnswer::no, "no"},
                                                                             {OverdoseAnswer::unknown, "unknown"},
                                                                             {OverdoseAnswer::declined, "declined"},
                                                                             {OverdoseAnswer::not_asked, "not-asked"},
                                                                             {OverdoseAnswer::not_applicable, "not-applicable"}});

/// From 0 h, 6 h, 12 h and 18 h.
enum class DayPart : std::uint8_t { night, morning, afternoon, evening };
template <>
inline constexpr auto words_of<DayPart> =
    word_table<DayPart>({{DayPart::night, "night"}, {DayPart::morning, "morning"}, {DayPart::afternoon, "afternoon"}, {DayPart::evening, "evening"}});

/// Whether one can keep away from a trigger.
enum class Avoidable : std::uint8_t { yes, partly, no };
template <>
inline constexpr auto words_of<Avoidable> = word_table<Avoidable>({{Avoidable::yes, "yes"}, {Avoidable::partly, "partly"}, {Avoidable::no, "no"}});

/// The way to deal with a trigger.
enum class Strategy : std::uint8_t { remove, avoid, cope, ask_for_help };
template <>
inline constexpr auto words_of<Strategy> = word_table<Strategy>(
    {{Strategy::remove, "remove"}, {Strategy::avoid, "avoid"}, {Strategy::cope, "cope"}, {Strategy::ask_for_help, "ask-for-help"}});
/// Whether it keeps the person away from the trigger rather than meeting it.
constexpr bool takes_away(Strategy strategy) { return strategy == Strategy::remove || strategy == Strategy::avoid; }

/// Which feelings a trigger of the domain `emotions` is about.
enum class TriggerTone : std::uint8_t { positive, negative };
template <>
inline constexpr auto words_of<TriggerTone> = word_table<TriggerTone>({{TriggerTone::positive, "positive"}, {TriggerTone::negative, "negative"}});

/// What became of a trigger.
enum class TriggerStatus : std::uint8_t { open, met, removed };
template <>
inline constexpr auto words_of<TriggerStatus> =
    word_table<TriggerStatus>({{TriggerStatus::open, "open"}, {TriggerStatus::met, "met"}, {TriggerStatus::removed, "removed"}});

}  // namespace leeboard
