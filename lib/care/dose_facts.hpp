// Facts of doses that were given and of supplies that were handed out.
#pragma once

#include <optional>

#include "catalog/vocabulary.hpp"
#include "record/person_record.hpp"

namespace leeboard::care {

/// The newest dose of the medicines that the entry means, as a record; nothing when there is none.
std::optional<Fact> newest_dose_fact(const catalog::Vocabulary& vocabulary, const PersonRecord& record, const catalog::FactEntry& entry,
                                     const Stamp& as_of);

/// For how many days the newest supply lasts from today on, and when it was handed out.
struct DaysLeft {
  Fact fact;
  Stamp since{};
};

/// Nothing where no supply is on record, or the newest does not say for how many days.
std::optional<DaysLeft> days_left_fact(const catalog::Vocabulary& vocabulary, const PersonRecord& record, const catalog::FactEntry& entry,
                                       const Stamp& as_of);

}  // namespace leeboard::care
