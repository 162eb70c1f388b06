// Where the marks of a chart lie: computed once, drawn by the views.
#pragma once

#include <string>
#include <vector>

#include "report/document.hpp"

namespace leeboard::report {

/// A point in drawing units; y grows downwards. `top` < `bottom` for a form with bounds.
struct Mark {
  double x = 0, top = 0, bottom = 0;
  std::string label;
  bool exact() const { return top == bottom; }
};

/// A horizontal stretch behind the marks.
struct Stripe {
  double top = 0, bottom = 0;
  std::string label;
};

/// A tick with its text.
struct Tick {
  double at = 0;
  std::string label;
};

/// All of a chart for a drawing of `width` x `height` units.
struct Geometry {
  double width = 0, height = 0, left = 0, right = 0, top = 0, bottom = 0;
  std::vector<Stripe> stripes;
  std::vector<Mark> marks;
  std::vector<Tick> days;    ///< x axis
  std::vector<Tick> values;  ///< y axis
};

/// Lays a chart out; time is to scale, and a chart of one point puts it in the middle.
Geometry lay_out(const Chart& chart, double width, double height);

/// Signs of a sparkline: blocks, or the digits 1 to 8 where only ASCII can be shown or read aloud.
enum class SparkSigns { blocks, digits };

/// One text line: a sign of eight heights per point between the ends of the axis, bounds as `?`; the last 24 points.
std::string sparkline(const Chart& chart, SparkSigns signs = SparkSigns::blocks);

}  // namespace leeboard::report
