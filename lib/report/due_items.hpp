// What is due for one person, in words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "record/person_record.hpp"
#include "record/words.hpp"
#include "report/report_setting.hpp"

namespace leeboard::report {

/// What is due: a visit, a form, the review of the plan, a line of it.
enum class DueKind : std::uint8_t { contact, instrument, plan_review, plan_line };

/// Something with a date by which it should happen.
struct DueItem {
  Date day{};
  DueKind kind{};
  std::string object;  ///< line id, plan, event id, instrument
  std::string text;
  std::string owner;  ///< role that it is for, or empty
  std::string brief;  ///< the text in a few words, for a narrow column
  bool operator==(const DueItem&) const = default;
};

/// By day; nothing for who is not in care.
std::vector<DueItem> list_due(const PersonRecord& record, const ReportSetting& setting);

}  // namespace leeboard::report

namespace leeboard {
template <>
inline constexpr auto words_of<report::DueKind> = word_table<report::DueKind>({{report::DueKind::contact, "contact"},
                                                                               {report::DueKind::instrument, "instrument"},
                                                                               {report::DueKind::plan_review, "plan-review"},
                                                                               {report::DueKind::plan_line, "plan-line"}});
}  // namespace leeboard
