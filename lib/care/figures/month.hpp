// All figures of a period, counted a person at a time.
#pragma once

#include "care/figures/admissions.hpp"
#include "care/figures/census.hpp"
#include "care/figures/discharges.hpp"
#include "care/figures/medicines.hpp"
#include "care/figures/quality.hpp"
#include "care/figures/retention.hpp"
#include "care/figures/safety.hpp"
#include "care/figures/tests_taken.hpp"
#include "care/figures/visits.hpp"

namespace leeboard::care {

/// The figures of a period up to a data date in it.
struct MonthFigures {
  /// `data_date`: the last day of the period, or an earlier one in it.
  MonthFigures(const Period& period, Date data_date, const catalog::FigureLimits& days)
      : whole(period), counted{period.first, data_date}, limits(days), census(counted), retention(whole, data_date, limits) {}
  void add(const CountedPerson& person);

  Period whole, counted;
  catalog::FigureLimits limits;
  Census census;
  Admissions admissions;
  Discharges discharges;
  Visits visits;
  TestsTaken tests;
  Medicines medicines;
  Retention retention;
  SafetyAnswers safety;
  Quality quality;
  long long people = 0;           ///< records that were looked at
  long long test_records = 0;     ///< left out
  long long no_days_supply = 0;   ///< dispensings of the period that cover nothing
  long long undated_entries = 0;  ///< tests and entries about medicines, of any period
  long long conflicts = 0;        ///< records that are held because nobody has said whose they are
};

}  // namespace leeboard::care
