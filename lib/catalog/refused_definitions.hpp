// All that this version refuses of the definitions in force, whether a run would ask for them or not.
#pragma once

#include "base/diagnostic.hpp"

namespace leeboard::catalog {

class Catalog;

/// Reads every kind once and collects what stops it, and what nothing reads. Valid definitions that could be better are the lint's.
Diagnostics find_refused_definitions(Catalog& catalog);

}  // namespace leeboard::catalog
