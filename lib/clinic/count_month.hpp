// Counts a period over all records of the clinic.
#pragma once

#include <optional>

#include "care/figures/month.hpp"
#include "catalog/figure_rules.hpp"
#include "record/person_record.hpp"
#include "store/keys.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Desk;

/// Counts a period person by person, up to the desk's day where that lies in it.
class MonthCount {
 public:
  /// Throws bad_input for a period that has not begun.
  MonthCount(const Desk& desk, const care::Period& period);
  /// `record`: read with its forms (Depth::forms).
  void add(store::Repositories& records, store::PersonKey person, const PersonRecord& record);
  const care::MonthFigures& figures() const { return figures_; }
  const catalog::FigureRules& rules() const { return rules_; }
  /// Throws bad_input where everything on record lies behind the period; where the census does not balance failed, or damaged where a stretch
  /// of care that breaks it differs from its digest.
  void require_sound() const;

 private:
  const Desk& desk_;
  catalog::FigureRules rules_;
  care::MonthFigures figures_;
  store::Repositories* records_ = nullptr;  ///< of the persons added
  std::optional<Date> first_day_;           ///< the earliest admission or event on record
};

}  // namespace leeboard::clinic
