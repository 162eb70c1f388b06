// Files of a site's folder that nothing reads: a misspelt folder, another ending, a linked folder. Silence would be taken for force.
#pragma once

#include "base/diagnostic.hpp"

namespace leeboard::catalog {

class Definitions;

/// One fault for each file or folder that looks like a definition and is read by nothing. Files with other endings are nobody's business.
Diagnostics find_unread_files(const Definitions& definitions);

}  // namespace leeboard::catalog
