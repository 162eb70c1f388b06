// The last long-acting injection that was given, from the doses on record.
#pragma once

#include <optional>
#include <string>

#include "catalog/vocabulary.hpp"
#include "record/person_record.hpp"

namespace leeboard::care {

/// One depot as given; orders and what was handed out are none.
struct LastInjection {
  std::string event;  ///< "V-7"
  std::string drug;
  Stamp at{};
  std::optional<double> dose_mg;
  long long count = 0;  ///< doses of this drug on record up to then: at least so many were given
};

/// The newest depot seen as of that time. Nothing when there is none, or when somebody said later that another day was the last one.
std::optional<LastInjection> find_last_injection(const catalog::Vocabulary& vocabulary, const PersonRecord& record, const Stamp& as_of);

/// One part of it as a fact of that entry (`take` of its `derived`: drug, date, dose_mg, count, days_since); nothing when it is not known.
std::optional<Fact> injection_fact(const LastInjection& last, const catalog::FactEntry& entry);

}  // namespace leeboard::care
