// What two stored JSON objects do not say alike: most of a revised plan is that of the revision before.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace leeboard::io {

/// Two JSON objects without the elements that stand in both, byte for byte.
struct DifferingElements {
  std::string before, after;
};

/// Of the lists named, leaves out the maps that stand in both. All else stands as it does. Throws damaged when a text is not a JSON object.
DifferingElements leave_out_equal_elements(std::string_view before, std::string_view after, std::span<const std::string_view> lists);

}  // namespace leeboard::io
