// Which bands the site uses where an instrument has several sets of them.
#pragma once

#include <string>

namespace leeboard::catalog {
struct Instrument;
}

namespace leeboard::app {

class Context;

/// The set that the settings choose; empty: the definition's default. Throws bad_input for a set that the instrument does not have.
std::string chosen_bands(Context& context, const catalog::Instrument& instrument);
/// Throws bad_input with every choice that names no instrument, or no set of it.
void check_band_choices(Context& context);

}  // namespace leeboard::app
