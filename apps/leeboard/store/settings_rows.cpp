// Settings for `store doctor --settings`.
#include "leeboard/store/settings_rows.hpp"

namespace leeboard::app {

std::vector<SettingRow> settings_rows(const catalog::SiteSettings& settings) {
  std::vector<SettingRow> out;
  const auto add = [&](const std::string& key, const std::string& value, bool used = true) {
    const auto found = settings.origin.find(key);
    out.push_back({key, value, found == settings.origin.end() ? "built in" : found->second, used});
  };
  std::string staff, logins, bands;
  for (const auto& person : settings.staff) {
    staff += (staff.empty() ? "" : ", ") + person.id;
    if (!person.login.empty()) logins += (logins.empty() ? "" : ", ") + person.id + "=" + person.login;
  }
  for (const auto& [instrument, set] : settings.bands) bands += (bands.empty() ? "" : ", ") + instrument + "=" + set;
  add("clinic.name", settings.clinic_name);
  add("clinic.address", settings.clinic_address);
  add("clinic.phone", settings.clinic_phone);
  add("clinic.state", settings.clinic_state);
  add("time_zone", settings.time_zone);
  add("staff", staff);
  if (!logins.empty()) out.push_back({"staff.login", logins, settings.origin.at("staff"), false});
  add("safety_text", settings.safety_text);
  add("bands", bands);
  add("rules.window", format_duration(settings.window));
  add("rules.plan_review", format_duration(settings.plan_review));
  add("rules.min_cell", std::to_string(settings.min_cell), false);
  add("reports.paper", settings.paper, false);
  add("reports.font", settings.font, false);
  return out;
}

}  // namespace leeboard::app
