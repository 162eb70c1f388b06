// Of a month: who is still in care, and what could not wait.
#pragma once

#include "care/figures/month.hpp"
#include "report/document.hpp"
#include "report/figure_cells.hpp"
#include "report/report_setting.hpp"

namespace leeboard::report {

/// In care so many days after admission, as a range.
Table retention_table(const care::MonthFigures& figures, FigureCells& cells);
/// Safety items by what they are, and how soon they were answered.
Table safety_table(const care::MonthFigures& figures, const ReportSetting& setting, FigureCells& cells);

}  // namespace leeboard::report
