// What is due for one person, without words: lists select by it, reports tell it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "record/person_record.hpp"

namespace leeboard::catalog {
struct CareTemplate;
class Vocabulary;
}  // namespace leeboard::catalog

namespace leeboard::care {

/// Why something has a date by which it should happen.
enum class Due : std::uint8_t { plan_line, plan_review, plan_ground, signature, booked_visit, unsettled_visit, planned_form, stale_form };

/// Something with a date by which it should happen.
struct DueItem {
  Date day{};
  Due what = Due::plan_line;
  std::string object;           ///< line id, plan, event id, instrument
  std::string words{};          ///< of a plan's line, what a plan rests on, "part-signed", or the type of a visit
  std::optional<Stamp> at{};    ///< of a visit
  std::optional<Stamp> last{};  ///< when the form was filled in last
  std::string owner{};          ///< role that a plan's line is for, or empty
  std::string brief{};          ///< words of a plan's line on the one page, or empty
};

/// By what forms and reviews are due.
struct DueSetting {
  const catalog::Vocabulary* vocabulary = nullptr;       ///< null: no forms
  const catalog::CareTemplate* care_template = nullptr;  ///< by which forms are due while no plan is signed
  Duration plan_review{90 * 1440};
};

/// All of it by day; nothing is due for who is not in care.
std::vector<DueItem> list_due(const PersonRecord& record, const DueSetting& setting);

/// The day by which a signed plan is looked at again.
Date review_day(const CarePlan& plan, Duration plan_review);

/// The day on which a line is due, seen from today: a repeated one from its newest date that has come and is not done yet, what was put off
/// on the day that was named for it. Nothing where it is not due.
std::optional<Date> due_day(const PlanLine& line, Date today);

/// Whether a line still waits for somebody: proposed, and neither done nor declined.
bool is_open(const PlanLine& line);

}  // namespace leeboard::care
