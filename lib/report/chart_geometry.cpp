// Chart layout.
#include "report/chart_geometry.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/range.hpp"
#include "record/days_of.hpp"

namespace leeboard::report {

Geometry lay_out(const Chart& chart, double width, double height) {
  Geometry g{width, height, 44, width - 118, 14, height - 28, {}, {}, {}, {}};
  const double span = chart.high > chart.low ? chart.high - chart.low : 1;
  const auto y_of = [&](double value) { return g.bottom - (std::clamp(value, chart.low, chart.high) - chart.low) / span * (g.bottom - g.top); };
  for (const auto& band : chart.bands) {
    // A band of whole numbers is drawn to the middle between it and the next.
    const double low = band.low <= chart.low ? chart.low : band.low - 0.5;
    const double high = band.high >= chart.high ? chart.high : band.high + 0.5;
    g.stripes.push_back({y_of(high), y_of(low), band.label});
  }
  g.values = {{y_of(chart.low), format_number(chart.low)}, {y_of(chart.high), format_number(chart.high)}};
  for (const auto& band : chart.bands) {
    const double at = y_of(band.low - 0.5);
    // Numbers that would touch are worse than one number less.
    const bool free = std::ranges::all_of(g.values, [&](const Tick& tick) { return std::abs(tick.at - at) >= 12; });
    if (band.low > chart.low && free) g.values.push_back({at, format_number(band.low)});
  }
  if (chart.points.empty()) return g;
  const auto first = chart.points.front().at.utc_seconds();
  const auto last = chart.points.back().at.utc_seconds();
  const auto x_of = [&](long long at) {
    if (last <= first) return (g.left + g.right) / 2;
    return g.left + 10 + static_cast<double>(at - first) / static_cast<double>(last - first) * (g.right - g.left - 20);
  };
  for (const auto& point : chart.points) g.marks.push_back({x_of(point.at.utc_seconds()), y_of(point.high), y_of(point.low), point.label});
  double taken = -1000;
  for (const auto& point : chart.points) {
    const double x = x_of(point.at.utc_seconds());
    if (x - taken < 76) continue;
    g.days.push_back({x, format_days(point.at)});
    taken = x;
  }
  return g;
}

std::string sparkline(const Chart& chart, SparkSigns signs) {
  static constexpr std::array<const char*, 8> steps{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  const double span = chart.high > chart.low ? chart.high - chart.low : 1;
  std::string out;
  const auto skip = chart.points.size() > 24 ? chart.points.size() - 24 : 0;
  for (std::size_t i = skip; i < chart.points.size(); ++i) {
    const auto& point = chart.points[i];
    if (point.low != point.high) {
      out += '?';
      continue;
    }
    const double part = std::clamp((point.low - chart.low) / span, 0.0, 1.0);
    const auto height = static_cast<std::size_t>(std::min(7.0, std::floor(part * 8)));
    if (signs == SparkSigns::blocks) out += steps[height];
    else out += static_cast<char>('1' + static_cast<int>(height));
  }
  return out;
}

}  // namespace leeboard::report
