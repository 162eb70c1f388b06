// The site's settings as rows of key, value and where the value came from.
#pragma once

#include <string>
#include <vector>

#include "catalog/site_settings.hpp"

namespace leeboard::app {

struct SettingRow {
  std::string key, value, origin;
  bool used = true;  ///< false: read and kept for a later release
};

/// All settings in the order of the file; origin is "file:line:column" or "built in".
std::vector<SettingRow> settings_rows(const catalog::SiteSettings& settings);

}  // namespace leeboard::app
