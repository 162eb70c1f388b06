// The numbers that the counting rule of `triggers review` fixes; a site cannot choose them, so that reviews mean the same everywhere.
#pragma once

namespace leeboard::care {

inline constexpr long long fewest_events = 5;  ///< below these there is no ratio and no interval
/// Windows for comparison below which nothing is compared.
inline constexpr long long fewest_controls = 10;
inline constexpr int weeks_looked_back = 12;             ///< for windows to compare with
inline constexpr int controls_wanted = 3;                ///< for each event
inline constexpr long long longest_window = 7 * 1440;    ///< minutes: windows of neighbouring weeks never overlap
inline constexpr double normal_975 = 1.959963984540054;  ///< of the 95 % interval

}  // namespace leeboard::care
