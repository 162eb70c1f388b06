// One digest for all definitions of a run.
#pragma once

#include <string>

namespace leeboard::catalog {

class Definitions;

/// "sha256:..." over path and content of every built-in file and of every file of the site: equal when all that is proposed comes from
/// the same definitions. Throws io, bad_input for a site's file that cannot be read.
std::string definitions_digest(const Definitions& definitions);

}  // namespace leeboard::catalog
