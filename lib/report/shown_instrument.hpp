// An instrument as charts and tables show it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/document.hpp"

namespace leeboard::catalog {
struct Instrument;
}

namespace leeboard::report {

/// A scale as charts and tables show it; the ends are those of the attainable range.
struct ShownScale {
  std::string id, title;
  double low = 0, high = 1;
  std::vector<ChartBand> bands;
  std::vector<std::string> band_ids;  ///< beside `bands`
  bool category = false;              ///< its values are names, not amounts: no chart, no change in points
  /// The label of a band id, or the id in words.
  std::string band_label(std::string_view band) const;
};

/// An instrument as reports show it: "PHQ-9", "PHQ-9, depression".
struct ShownInstrument {
  std::string id, name, title;
  std::vector<ShownScale> scales;
  std::optional<double> important;  ///< points of change that matter, where the definition knows
  std::optional<double> reliable = {};
  std::string change_source = {};  ///< who says so, and who says otherwise
  const ShownScale* scale(std::string_view scale_id) const;
};

/// How an instrument looks under a site's choice of bands.
ShownInstrument show_instrument(const catalog::Instrument& instrument, const std::string& band_set = {});

}  // namespace leeboard::report
