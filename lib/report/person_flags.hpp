// What the index page of a batch says of a person beside the link.
#pragma once

#include "record/person_record.hpp"
#include "report/manifest.hpp"
#include "report/report_setting.hpp"

namespace leeboard::report {

/// Danger first: what cannot wait, safety items without an answer, overdose steps that are open, what is overdue, how the plan stands.
PersonFlags person_flags(const PersonRecord& record, const ReportSetting& setting);

}  // namespace leeboard::report
