// The whole picture of one person, for that person and the team.
#pragma once

#include "record/person_record.hpp"
#include "report/document.hpp"
#include "report/report_setting.hpp"

namespace leeboard::report {

/// The whole picture for the person and the team.
Document patient_report(const PersonRecord& record, const ReportSetting& setting);

}  // namespace leeboard::report
