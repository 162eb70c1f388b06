// Templates that can be laid on each other and change a line in different ways.
#pragma once

#include "clinic/prove/care_definition.hpp"

namespace leeboard::catalog {
class Catalog;
}

namespace leeboard::clinic {

/// Adds a fault for each change of the template that one of those in force makes in another way, where neither stands over the other.
void add_stack_conflicts(catalog::Catalog& catalog, FoundDefinition& found);

}  // namespace leeboard::clinic
