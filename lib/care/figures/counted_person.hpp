// What figures over the clinic know of one person: days only, on the clinic's calendar.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "care/figures/period.hpp"
#include "record/event_kind.hpp"
#include "record/patient.hpp"

namespace leeboard::care {

/// A stretch of care, or of asking for it.
struct CountedEpisode {
  std::string id;
  EpisodeKind kind = EpisodeKind::care;
  std::string programme;           ///< empty: not known
  std::optional<Date> admitted;    ///< nothing: its day is not known
  std::optional<Date> discharged;  ///< nothing: open, or its day is not known
  bool discharge_said = false;     ///< that it is over is said, the day or not
  bool transferred_in = false;
  std::optional<DischargeCode> code;  ///< nothing: no code
  bool reason_said = false;           ///< in words
};

/// A visit that was to be, and what became of it; nothing where that is said in words that are not ours.
struct CountedVisit {
  Date day{};
  std::optional<VisitStatus> status;
  std::string type;  ///< or empty
};

/// Something that nobody may overlook, and its answer as far as one is on record.
struct CountedSafety {
  Date day{};
  std::string what;  ///< an instrument, or a kind of entry of the log
  bool is_answered = false;
  std::optional<Date> answered;
};

/// What became of a test. `unknown`: what was expected is not said, or nobody knows the result.
enum class TestOutcome : std::uint8_t { as_expected, unexpected, declined, unknown };

/// A test of one substance.
struct CountedTest {
  Date day{};
  std::string analyte;  ///< or empty
  TestOutcome outcome = TestOutcome::unknown;
};

/// What is on record of a medicine on a day; `given`: a dose or a supply.
enum class MedicineStep : std::uint8_t { started, given, stopped };

/// One entry about a medicine. `own_row`: one of those that the figures name, `kind` is its id; else `kind` is a word for all others.
struct CountedMedicine {
  Date day{};
  std::string name, kind;
  bool own_row = false;
  MedicineStep step{};
};

/// One person. `died`: the day of death, or the day on which it was recorded where that is not known.
struct CountedPerson {
  std::string code;
  std::vector<CountedEpisode> episodes;  ///< by admission
  std::vector<CountedVisit> visits;
  long long undated_visits = 0;  ///< of which no day is known
  std::optional<Date> died;
  std::vector<Date> contacts;        ///< days of kept visits, contacts, doses, tests and forms
  std::vector<Period> covered;       ///< days with medicine that was given or handed out
  std::vector<Date> no_days_supply;  ///< dispensings that cover nothing: for how many days is not said
  std::vector<CountedSafety> safety;
  std::vector<Date> overdoses;             ///< days, each once
  std::vector<CountedTest> tests;          ///< by time
  std::vector<CountedMedicine> medicines;  ///< by time
  long long undated_entries = 0;           ///< tests and entries about medicines of which no day is known
  std::vector<std::string> unknown;        ///< what is looked for in each record and not known in this one, on the data date
};

/// How a stretch of care ended.
struct EpisodeEnd {
  Date day{};
  bool by_death_alone = false;        ///< nobody has discharged the person, who died
  std::optional<DischargeCode> code;  ///< `died` where the death ended it
};

/// The end of a stretch of care as of a day; nothing while it is open then.
std::optional<EpisodeEnd> end_of(const CountedEpisode& episode, const CountedPerson& person, Date until);
/// Whether somebody was in care on a day in that stretch: admitted by then, and not over before the next day.
bool in_census(const CountedEpisode& episode, const CountedPerson& person, Date day);
/// Whether it is a stretch of care of which the first day is known: what all figures count.
bool is_counted(const CountedEpisode& episode);
/// Whether a day is one of a stretch of care; that of the discharge is.
bool lies_in_care(Date day, const CountedPerson& person, Date until);
/// Whether care went on in another place.
bool is_transfer(DischargeCode code);

}  // namespace leeboard::care
