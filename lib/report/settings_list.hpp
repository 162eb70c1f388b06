// The site's settings with where each came from, as a list.
#pragma once

#include <string>
#include <vector>

#include "catalog/site_settings.hpp"

namespace leeboard::report {

/// One setting.
struct SettingRow {
  std::string key, value, origin;
  bool used = true;  ///< false: read and kept for a later release
};

/// All settings in the order of the file; origin is "file:line:column" or "built in".
std::vector<SettingRow> settings_rows(const catalog::SiteSettings& settings);

/// leeboard.settings/1, one setting a line.
std::string settings_json(const std::vector<SettingRow>& rows);
std::string settings_text(const std::vector<SettingRow>& rows);

}  // namespace leeboard::report
