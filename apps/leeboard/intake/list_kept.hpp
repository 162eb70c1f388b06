// `leeboard intake list --kept`: resources that imports stored verbatim.
#pragma once

#include "leeboard/command.hpp"

namespace leeboard::app {

/// Lists all of them in order of storing: as text with the reason, as JSON with the resource itself, as CSV without it.
Outcome list_kept(Context& context);

}  // namespace leeboard::app
