// Settings of the invented clinic.
#pragma once

#include <string_view>

namespace leeboard::clinic {

/// The text of a leeboard.yaml: clinic, time zone, staff without logins, safety text.
std::string_view demo_settings();

}  // namespace leeboard::clinic
