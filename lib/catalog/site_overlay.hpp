// What a site's definitions do to the built-in ones: what takes whose place, and what is in force in spite of them.
#pragma once

#include <vector>

#include "base/diagnostic.hpp"

namespace leeboard::catalog {

class Definitions;

/// What is told of a site's folder. A file that reads as the built-in one does is not named.
struct SiteOverlay {
  Diagnostics faults;             ///< one of two with the same id is not in force; what a copy leaves out is
  std::vector<Diagnostic> notes;  ///< `in-force: ...`: what stands in place of what is built in
};

/// Compares each site's file with what is built in of its kind, entry by entry. Opens them all; one that cannot be read is left out.
SiteOverlay find_site_overlay(const Definitions& definitions);

}  // namespace leeboard::catalog
