// Which bands the site uses where an instrument has several sets of them.
#include "clinic/band_choice.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/instrument.hpp"
#include "catalog/site_settings.hpp"

namespace leeboard::clinic {

namespace {
Where where_of_choices(const catalog::SiteSettings& site) {
  const auto& origin = site.origin;
  const auto found = origin.find("bands");
  return {found == origin.end() ? std::string() : found->second, 0, 0};
}

void check(const catalog::Instrument& instrument, const std::string& set, const Where& where, Diagnostics& faults) {
  const auto sets = instrument.band_set_names();
  if (set == catalog::no_band_set || std::ranges::find(sets, set) != sets.end()) return;
  faults.add(where, fmt::format("the settings choose the bands '{}' for {}, which has no such set", set, instrument.id),
             sets.empty() ? "it has one set only: leave it out of `bands`" : fmt::format("its sets: {}, none", fmt::join(sets, ", ")));
}
}  // namespace

std::string chosen_bands(const catalog::SiteSettings& site, const catalog::Instrument& instrument) {
  const auto& choices = site.bands;
  const auto chosen = choices.find(instrument.id);
  if (chosen == choices.end()) return {};
  Diagnostics faults;
  check(instrument, chosen->second, where_of_choices(site), faults);
  faults.throw_if_any("a setting of the site cannot be followed");
  return chosen->second;
}

void check_band_choices(const catalog::SiteSettings& site, catalog::Catalog& catalog) {
  Diagnostics faults;
  const auto where = where_of_choices(site);
  for (const auto& [id, set] : site.bands) try {
      check(catalog.instrument(id), set, where, faults);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::not_found) throw;
      faults.add(where, fmt::format("the settings choose bands for '{}', and {}", id, error.what()), error.mend());
    }
  faults.throw_if_any("a setting of the site cannot be followed");
}

}  // namespace leeboard::clinic
