// The days that figures go by, as the program has them.
#pragma once

#include "catalog/definitions.hpp"
#include "catalog/figure_rules.hpp"
#include "catalog/load_vocabulary.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::care {

inline const catalog::FigureLimits& figure_limits() {
  static const auto limits = [] {
    const catalog::Definitions definitions;
    return catalog::load_figure_rules(definitions, catalog::load_vocabulary(definitions)).limits;
  }();
  return limits;
}

}  // namespace leeboard::care
