// Which forms are due for whom: by the signed plan of each person, or else by a template.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "care/form_schedule.hpp"
#include "record/form_due.hpp"
#include "record/person_record.hpp"

namespace leeboard::clinic {

struct Desk;

/// Forms that are due, person by person.
class FormDueList {
 public:
  /// `instrument`: only this one, or empty. `care_template`: of people without a signed plan. Throws not_found for an unknown one of them.
  FormDueList(const Desk& desk, std::string instrument, const std::string& care_template, long long days_ahead);

  /// Takes what is due for one person; nothing is for who is not in care.
  void add(const PersonRecord& record);
  /// All rows by day.
  const std::vector<FormDue>& sorted();
  long long people() const { return people_; }
  long long not_in_care() const { return not_in_care_; }
  long long overdue() const;
  /// Templates that plans were made with and that are gone: of these plans only the goals were looked at.
  const std::vector<std::string>& gone_templates() const { return gone_; }

 private:
  const catalog::CareTemplate* find_template(const std::vector<std::string>& ids);
  care::FormSchedule schedule_of(const PersonRecord& record);

  const Desk& desk_;
  std::string instrument_;
  const catalog::CareTemplate& care_template_;
  long long days_ahead_, people_ = 0, not_in_care_ = 0;
  std::map<std::string, const catalog::CareTemplate*> templates_;
  std::vector<std::string> gone_;
  std::vector<FormDue> rows_;
};

}  // namespace leeboard::clinic
