// Which bands the site uses where an instrument has several sets of them.
#pragma once

#include <string>

namespace leeboard::catalog {
class Catalog;
struct Instrument;
struct SiteSettings;
}  // namespace leeboard::catalog

namespace leeboard::clinic {

/// The set that the settings choose; empty: the definition's default. Throws bad_input for a set that the instrument does not have.
std::string chosen_bands(const catalog::SiteSettings& site, const catalog::Instrument& instrument);
/// Throws bad_input with every choice that names no instrument, or no set of it.
void check_band_choices(const catalog::SiteSettings& site, catalog::Catalog& catalog);

}  // namespace leeboard::clinic
