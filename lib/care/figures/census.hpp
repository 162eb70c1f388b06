// Who was in care at both ends of a period, and what came between: a line that must balance.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "care/figures/counted_person.hpp"

namespace leeboard::care {

/// One line of the census.
struct CensusLine {
  long long start = 0, admitted = 0, transferred_in = 0, discharged = 0, transferred_out = 0, died = 0, end = 0;
  long long patient_days = 0;
  bool adds_up() const { return start + admitted + transferred_in - discharged - transferred_out - died == end; }
  bool operator==(const CensusLine&) const = default;
};

/// Why a census does not balance.
enum class CensusFault : std::uint8_t { ends_before_it_begins, two_at_once };

/// An episode that breaks the balance, with the other one where two lie over each other.
struct CensusBreak {
  CensusFault fault{};
  std::string patient, episode, other;
};

/// The census of a period up to its last day counted, person by person.
class Census {
 public:
  /// `counted`: up to the data date.
  explicit Census(const Period& counted) : counted_(counted) {}
  void add(const CountedPerson& person);

  const CensusLine& all() const { return all_; }                                           ///< in episodes
  const CensusLine& persons() const { return persons_; }                                   ///< each person once a column; no line that adds up
  const std::map<std::string, CensusLine>& by_programme() const { return by_programme_; }  ///< empty name: not known
  const std::vector<CensusBreak>& breaks() const { return breaks_; }
  bool balances() const;
  long long inquiries() const { return inquiries_; }      ///< begun in the period
  long long collaterals() const { return collaterals_; }  ///< the same
  long long undated() const { return undated_; }          ///< episodes of care of which the first day is not known: in no figure
  long long undated_others() const { return undated_others_; }
  const std::vector<std::string>& open_ended() const { return open_ended_; }  ///< in the census at the end; a discharge is said without its day
  const std::vector<std::string>& died_open() const { return died_open_; }    ///< ended by a death in the period; nobody has discharged them

 private:
  void count_episode(const CountedEpisode& episode, const CountedPerson& person, CensusLine& once);
  void find_breaks(const CountedPerson& person);

  Period counted_;
  CensusLine all_, persons_;
  std::map<std::string, CensusLine> by_programme_;
  std::vector<CensusBreak> breaks_;
  long long inquiries_ = 0, collaterals_ = 0, undated_ = 0, undated_others_ = 0;
  std::vector<std::string> open_ended_, died_open_;
};

}  // namespace leeboard::care
