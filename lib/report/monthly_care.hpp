// Of a month: medicines, tests, and what is not known.
#pragma once

#include <span>
#include <string>

#include "care/figures/medicines.hpp"
#include "care/figures/quality.hpp"
#include "care/figures/tests_taken.hpp"
#include "report/document.hpp"
#include "report/figure_cells.hpp"

namespace leeboard::catalog {
class Vocabulary;
}

namespace leeboard::report {

/// Courses that began and ended, by medicine; what is not recognised is a row.
Table medicines_table(const care::Medicines& medicines, FigureCells& cells);
/// Tests by substance, and whether their results were expected.
Table tests_table(const care::TestsTaken& tests, FigureCells& cells);
/// Of how many people in care on the last day each thing is not known. `vocabulary` may be null.
Table quality_table(const care::Quality& quality, std::span<const std::string> looked_for, const catalog::Vocabulary* vocabulary, FigureCells& cells);

}  // namespace leeboard::report
