// The tables of the end of a month.
#pragma once

#include "care/figures/month.hpp"
#include "report/document.hpp"
#include "report/figure_cells.hpp"

namespace leeboard::report {

/// By programme and in all; what is not known is a row.
Table census_table(const care::MonthFigures& figures, FigureCells& cells);
Table admitted_table(const care::MonthFigures& figures, FigureCells& cells);
Table left_table(const care::MonthFigures& figures, FigureCells& cells);
/// Completed or transferred of those who left, as a range. After left_table().
Fields planned_fields(const care::MonthFigures& figures, FigureCells& cells);
Table visits_table(const care::MonthFigures& figures, FigureCells& cells);
/// What stands in no other figure, and why.
Table left_out_table(const care::MonthFigures& figures, FigureCells& cells);

}  // namespace leeboard::report
