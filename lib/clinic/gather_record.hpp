// The one reader of a person: everything that is known of them as a run may see it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "record/person_record.hpp"
#include "store/keys.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Desk;

/// How much of a record is read: who somebody is and whether in care; that with the events; that with facts, forms and safety items, each with
/// its first answer; what a plan is drafted from; that with plans and histories.
enum class Depth : std::uint8_t { care, visits, forms, draft, whole };

/// Kept resources are long; only reports that count them read them, and only a look at one record prints them.
enum class Kept : std::uint8_t { skip, count, texts };

/// What is asked for.
struct Gathering {
  Depth depth = Depth::whole;
  Kept kept = Kept::skip;
  bool entered_only = false;  ///< `sheet` without the facts that follow from forms, events and the log
  bool revisions = false;     ///< what was replaced, corrected and mistaken too; fills `revisions` and `observations`
  bool mistaken = false;      ///< a record that was entered in error is a record like others
  bool even_unseen = false;   ///< what there is of somebody who is not seen: PersonRecord::known is false then
};

/// One person. Nothing when no revision of the record is seen.
std::optional<PersonRecord> gather_record(store::Repositories& records, const Desk& desk, store::PersonKey person, const Gathering& what = {});

/// The same for somebody who was named. Throws not_found when nothing is seen then.
PersonRecord require_record(store::Repositories& records, const Desk& desk, store::PersonKey person, const std::string& code,
                            const Gathering& what = {});

/// The safety items of a person as they stand: acknowledged or not, answered or not. None when nothing of the record is seen.
std::vector<SafetyItem> safety_items_of(store::Repositories& records, const Desk& desk, store::PersonKey person);

}  // namespace leeboard::clinic
