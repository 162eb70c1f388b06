// What a clinic counts at the end of a month.
#pragma once

#include <span>
#include <string>

#include "care/figures/month.hpp"
#include "catalog/figure_texts.hpp"
#include "report/document.hpp"
#include "report/figure_cells.hpp"
#include "report/report_setting.hpp"

namespace leeboard::report {

/// What the report says of itself.
struct MonthSetting {
  const ReportSetting& clinic;
  Stamp as_of{};
  bool zone = false;                           ///< the clinic has a clock of its own
  std::span<const catalog::FigureText> texts;  ///< what the figures mean
  std::span<const std::string> looked_for;     ///< in each record, by the words of CountedPerson::unknown
  bool internal = false;                       ///< for the house: also what has to be mended, by its number
  int min_cell = 0;                            ///< the smallest count that is shown where it leaves
};

/// The report, each count put down in `cells` and shown as these say.
Document monthly_report(const MonthSetting& setting, const care::MonthFigures& figures, FigureCells& cells);

}  // namespace leeboard::report
