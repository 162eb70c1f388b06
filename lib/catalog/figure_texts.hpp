// What figures over the clinic mean, in words (data/figures.yaml).
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace leeboard::catalog {

class Definitions;

/// One figure: what a report says below its tables, and what else there is to know.
struct FigureText {
  std::string id, title;
  std::string brief;               ///< below a table
  std::string text;                ///< in the help, behind it; or empty
  std::vector<std::string> cites;  ///< the rules that it follows
  Where where;
};

/// All of them, in the order of the file. Throws bad_input with all problems of the file.
std::vector<FigureText> load_figure_texts(const Definitions& definitions);

}  // namespace leeboard::catalog
