// Lists settings.
#include "report/settings_list.hpp"

#include <fmt/format.h>

#include <tuple>

#include "io/json_writer.hpp"

namespace leeboard::report {

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
  if (settings.origin.contains("clinic.fax")) add("clinic.fax", settings.clinic_fax);
  if (settings.origin.contains("clinic.neutral_name")) add("clinic.neutral_name", settings.clinic_neutral_name);
  add("time_zone", settings.time_zone);
  add("staff", staff);
  if (!logins.empty()) out.push_back({"staff.login", logins, settings.origin.at("staff"), false});
  add("safety_text", settings.safety_text);
  add("bands", bands);
  add("rules.window", format_duration(settings.window));
  add("rules.plan_review", format_duration(settings.plan_review));
  const auto list = [](const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
  };
  add("rules.correct", list(settings.correct));
  add("rules.decide", list(settings.decide));
  std::string sign;
  for (const auto& [kind, roles] : settings.sign) sign += (sign.empty() ? "" : "; ") + kind + ": " + list(roles);
  add("rules.sign", sign);
  for (const auto& [key, value, used] : {std::tuple{"rules.local_supply", list(settings.local_supply), true},
                                         {"rules.late_depot", settings.late_depot, false},
                                         {"rules.missed_methadone", list(settings.missed_methadone), false},
                                         {"rules.methadone_pace", settings.methadone_pace, false}})
    if (settings.origin.contains(key)) add(key, value, used);
  add("rules.min_cell", std::to_string(settings.min_cell), true);
  add("reports.paper", settings.paper, false);
  add("reports.font", settings.font, false);
  return out;
}

std::string settings_json(const std::vector<SettingRow>& rows) {
  std::string out;
  io::JsonWriter json;
  for (const auto& row : rows) {
    json.begin_object().field("schema", "leeboard.settings/1").field("type", "setting").field("key", row.key).field("value", row.value);
    out += json.field("origin", row.origin).field("used", row.used).end_object().take() + "\n";
  }
  return out;
}

std::string settings_text(const std::vector<SettingRow>& rows) {
  std::string out;
  for (const auto& row : rows) out += fmt::format("{}: {}  [{}{}]\n", row.key, row.value, row.origin, row.used ? "" : "; not used in this release");
  return out;
}

}  // namespace leeboard::report
