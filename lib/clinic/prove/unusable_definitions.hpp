// Definitions that no run could use, whether one asks for them or not.
#pragma once

#include "base/diagnostic.hpp"

namespace leeboard::catalog {
class Catalog;
}

namespace leeboard::clinic {

/// What catalog::find_refused_definitions finds, and what the readers of other modules refuse of the site's files.
Diagnostics find_unusable_definitions(catalog::Catalog& catalog);

}  // namespace leeboard::clinic
