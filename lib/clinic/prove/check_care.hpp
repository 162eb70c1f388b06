// Lints and proves definitions of care that were found, in force or not.
#pragma once

#include <vector>

#include "care/checked_definition.hpp"
#include "clinic/prove/care_definition.hpp"
#include "clinic/prove/proof.hpp"

namespace leeboard::clinic {

/// Each of them, held against what is in force with all that was found laid over it.
std::vector<care::CheckedDefinition> check_care(catalog::Catalog& catalog, std::vector<FoundDefinition> found, Proof proof);

/// The site's folder: files that nothing reads, lists that cannot be used, what stands in whose place.
care::CheckedDefinition check_folder(catalog::Catalog& catalog);

/// The vocabulary, held against all that is in force. `strict`: a fact whose rows are not all built is a fault too.
care::CheckedDefinition check_vocabulary(catalog::Catalog& catalog, bool strict);

}  // namespace leeboard::clinic
