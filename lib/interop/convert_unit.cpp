// Numbers from one unit to another of the same kind.
#include "interop/convert_unit.hpp"

#include <array>
#include <charconv>
#include <string_view>

namespace leeboard::interop {

namespace {

enum class Quantity { time, mass, length, volume, temperature, pressure, count, rate, substance };

struct Unit {
  std::string_view name;
  Quantity quantity;
  double factor;      ///< to the first unit of its kind
  double offset = 0;  ///< added after the factor
};

constexpr std::array<Unit, 47> units{{
    {"h", Quantity::time, 1},
    {"hr", Quantity::time, 1},
    {"min", Quantity::time, 1.0 / 60},
    {"d", Quantity::time, 24},
    {"wk", Quantity::time, 168},
    {"w", Quantity::time, 168},
    {"a", Quantity::time, 8766},
    {"s", Quantity::time, 1.0 / 3600},
    {"ms", Quantity::time, 1.0 / 3600000},
    {"mg", Quantity::mass, 1},
    {"g", Quantity::mass, 1000},
    {"ug", Quantity::mass, 0.001},
    {"mcg", Quantity::mass, 0.001},
    {"kg", Quantity::mass, 1e6},
    {"lb", Quantity::mass, 453592.37},
    {"[lb_av]", Quantity::mass, 453592.37},
    {"cm", Quantity::length, 1},
    {"m", Quantity::length, 100},
    {"mm", Quantity::length, 0.1},
    {"in", Quantity::length, 2.54},
    {"[in_i]", Quantity::length, 2.54},
    {"mL", Quantity::volume, 1},
    {"L", Quantity::volume, 1000},
    {"dL", Quantity::volume, 100},
    {"Cel", Quantity::temperature, 1},
    {"C", Quantity::temperature, 1},
    {"[degF]", Quantity::temperature, 5.0 / 9, -160.0 / 9},
    {"F", Quantity::temperature, 5.0 / 9, -160.0 / 9},
    {"degF", Quantity::temperature, 5.0 / 9, -160.0 / 9},
    {"K", Quantity::temperature, 1, -273.15},
    {"mm[Hg]", Quantity::pressure, 1},
    {"mmHg", Quantity::pressure, 1},
    {"kPa", Quantity::pressure, 7.500616827},
    {"1", Quantity::count, 1},
    {"{score}", Quantity::count, 1},
    {"{points}", Quantity::count, 1},
    {"{count}", Quantity::count, 1},
    {"score", Quantity::count, 1},
    {"{INR}", Quantity::count, 1},
    {"/min", Quantity::rate, 1},
    {"1/min", Quantity::rate, 1},
    {"{beats}/min", Quantity::rate, 1},
    {"{Breaths}/min", Quantity::rate, 1},
    {"bpm", Quantity::rate, 1},
    {"mmol/L", Quantity::substance, 1},
    {"umol/L", Quantity::substance, 0.001},
    {"mol/L", Quantity::substance, 1000},
}};

const Unit* find(std::string_view name) {
  for (const auto& unit : units)
    if (unit.name == name) return &unit;
  return nullptr;
}

}  // namespace

std::optional<double> convert_unit(double value, std::string_view from, std::string_view to) {
  if (from == to) return value;
  const auto* source = find(from);
  const auto* target = find(to);
  if (source == nullptr || target == nullptr || source->quantity != target->quantity) return std::nullopt;
  const double converted = (value * source->factor + source->offset - target->offset) / target->factor;
  // Twelve digits: what the factors leave behind is not the source's (0.441 s is 441 ms).
  std::array<char, 64> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), converted, std::chars_format::general, 12).ptr;
  double rounded = converted;
  std::from_chars(digits.data(), end, rounded);
  return rounded;
}

}  // namespace leeboard::interop
