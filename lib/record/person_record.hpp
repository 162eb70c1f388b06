// All that is known of one person as of a time: what every view, plan, list and letter is made of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/stamp.hpp"
#include "record/assessment.hpp"
#include "record/event.hpp"
#include "record/fact.hpp"
#include "record/fact_sheet.hpp"
#include "record/patient.hpp"
#include "record/plan.hpp"
#include "record/signature.hpp"
#include "record/trigger.hpp"
#include "record/words.hpp"

namespace leeboard {

/// A death on record; without a time where only the fact is known, and of a year or month where no more is.
struct Death {
  std::optional<Stamp> at;
};

/// By what a safety item was answered. That somebody has seen it is no answer.
enum class SafetyAnswered : std::uint8_t { no, decision, newer_form, screen_and_plan, closed_before };
template <>
inline constexpr auto words_of<SafetyAnswered> = word_table<SafetyAnswered>({{SafetyAnswered::no, "no"},
                                                                             {SafetyAnswered::decision, "decision"},
                                                                             {SafetyAnswered::newer_form, "newer-form"},
                                                                             {SafetyAnswered::screen_and_plan, "screen-and-safety-plan"},
                                                                             {SafetyAnswered::closed_before, "closed-before"}});

/// A safety item of a form, of the trigger log or of a plan, who has seen it, and whether it was answered.
struct SafetyItem {
  std::string object;  ///< "A-12", "V-7", "PL-2:breathing-slow": what `assess ack` takes
  std::string what;    ///< instrument id, kind of trigger event, or "escalation"
  Stamp at{};
  std::string text;  ///< the flag in words, or empty
  bool acknowledged = false;
  std::optional<Signature> seen_by = {};  ///< who acknowledged it, when that is on record
  SafetyAnswered answer = SafetyAnswered::no;
  std::optional<Signature> decided = {};  ///< who decided, when, and what (`reason`): the answer `decision`
  bool of_older_layout = false;           ///< acknowledged when that closed an item
  std::optional<Stamp> answered = {};     ///< since when: the first of the answers that were looked for
};

/// What became of a trigger since it was first told.
struct TriggerHistory {
  std::string id, text;
  std::optional<int> first, now;  ///< strength when it was first told, and now: 0 to 10
  Date first_day{}, now_day{};    ///< the days of these
  Date told{};                    ///< the day on which the trigger came into the inventory
};

/// One revision of what is known of a person.
struct PatientState {
  int revision = 0;
  Patient patient;
  Signature signature;
};

/// A fact as it was observed once, with the stretch of care in which it was recorded.
struct Observation {
  Fact fact;
  std::string episode;     ///< "E-1", or empty
  bool corrected = false;  ///< another fact replaces it
};

/// What an import kept verbatim and did not understand.
struct KeptText {
  std::string type, reason, import;
  std::string text;
};

/// What was taken back of a record, or (`undone`) stands again.
struct TakenBack {
  std::string object;  ///< "A-3", "F-17", "V-7", "P-0412/T-2"
  std::string what;    ///< instrument, fact, kind of event or domain
  bool undone = false;
  Signature signature;
  std::string moved_to;     ///< "P-0977 A-9" when it was moved, or empty
  bool unanswered = false;  ///< a safety item that nobody had acknowledged
};

/// The status of a person in lists: the first that holds.
enum class PersonStatus : std::uint8_t { entered_in_error, test, died, inactive, active, inquiry, discharged, no_episode };
template <>
inline constexpr auto words_of<PersonStatus> = word_table<PersonStatus>({{PersonStatus::entered_in_error, "entered-in-error"},
                                                                         {PersonStatus::test, "test"},
                                                                         {PersonStatus::died, "died"},
                                                                         {PersonStatus::inactive, "inactive"},
                                                                         {PersonStatus::active, "active"},
                                                                         {PersonStatus::inquiry, "inquiry"},
                                                                         {PersonStatus::discharged, "discharged"},
                                                                         {PersonStatus::no_episode, "no-episode"}});

/// One person as of a time. Everything in it was true and known then; a booking ahead is seen once it is known.
struct PersonRecord {
  Stamp as_of{};
  bool known = true;  ///< false: nothing is seen then, or the record was entered in error; `patient` holds the code alone
  int revision = 0;   ///< of `patient`
  Patient patient;
  std::vector<std::string> merged;  ///< codes of other records that are read as this one
  std::vector<std::string> told;    ///< words of the closed list for the person's own record
  std::vector<Episode> episodes;    ///< by admission
  std::vector<int> episode_revisions;
  std::optional<Episode> episode;  ///< the current one
  std::optional<Death> death;

  std::vector<Fact> facts;              ///< entered: of the person, and of the current episode
  std::vector<Fact> closed_facts;       ///< entered: of episodes that are not the current one; never in a plan
  FactSheet sheet;                      ///< `facts` as of the time, with what follows from the rest
  std::vector<Assessment> assessments;  ///< newest revision of each, by instrument and time
  std::vector<Event> events;            ///< by time; bookings may lie ahead
  std::vector<SafetyItem> safety;       ///< by time

  std::vector<Trigger> triggers;                  ///< newest revision of each; ids of a merged record have its number in front
  std::vector<Trigger> triggers_told_later;       ///< named in `log`, written into the inventory after the time
  std::vector<TriggerHistory> trigger_histories;  ///< beside `triggers`
  std::vector<TriggerEvent> log;                  ///< by time

  std::optional<CarePlan> signed_plan, draft;  ///< of the current episode; a draft only when it is newer than the signed plan
  std::vector<Date> plan_changes;              ///< days on which a plan was signed

  std::vector<std::string> conflicts;  ///< open: records under this person's keys are held, "X-1"
  long long kept = 0;                  ///< resources of other systems that were kept and not understood
  std::vector<KeptText> kept_texts;    ///< these, only where asked for

  std::vector<PatientState> revisions;    ///< oldest first, only where asked for and where `known` is false
  std::vector<Observation> observations;  ///< every one, corrected ones too, only where asked for
  std::vector<TakenBack> taken_back;      ///< oldest first, only where asked for
};

/// The first status that holds.
PersonStatus person_status(const PersonRecord& record);
/// What one stretch of care makes of somebody: active, inquiry or discharged.
PersonStatus episode_status(const Episode& episode);
/// Whether somebody is in care: nobody who only asked, or comes because of another person.
bool is_in_care(const PersonRecord& record);
/// Whether lists show somebody of that status unasked: not who died, nobody's records, nor what is out of use.
bool is_listed(PersonStatus status);
/// The day of a death of which the day is known.
std::optional<Date> known_day(const Death& death);
/// " on 2026-11-20", " in 2026-11", " in 2026"; empty where no time is known.
std::string death_time_words(const Death& death);
/// Whether a time lies surely after a death: never after one without a time, nor in the year or month of it where no more is known.
bool lies_after(const Stamp& at, const Death& death);
/// The next booked visit, from the day of the record on, or null.
const Event* find_next_booking(const PersonRecord& record);

}  // namespace leeboard
