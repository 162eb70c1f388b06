// How far a check of definitions goes.
#pragma once

namespace leeboard::clinic {

/// Structure and lint, or the worked examples too.
enum class Proof { lint, examples };

}  // namespace leeboard::clinic
