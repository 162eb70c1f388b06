// Letters and handouts: words from data/reports, filled in from one person's record.
#pragma once

#include "catalog/letter.hpp"
#include "record/person_record.hpp"
#include "report/document.hpp"
#include "report/report_setting.hpp"

namespace leeboard::report {

/// The handout for the person to keep: triggers and what to do, early signs, whom to call, naloxone. In large type.
Document letter_report(const catalog::LetterText& letter, const PersonRecord& record, const ReportSetting& setting);

/// A sheet about no patient, such as that for a family: its words and the clinic's telephone.
Document sheet_report(const catalog::LetterText& letter, const ReportSetting& setting, const Stamp& as_of);

}  // namespace leeboard::report
