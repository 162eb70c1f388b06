// Reading site settings.
#include "catalog/site_settings.hpp"

#include <algorithm>
#include <filesystem>

#include "base/diagnostic.hpp"
#include "base/id.hpp"
#include "base/range.hpp"
#include "base/words.hpp"
#include "io/map_reader.hpp"
#include "io/read_document.hpp"
#include "record/plan_words.hpp"

namespace leeboard::catalog {

namespace {
class SettingsReader {
 public:
  SettingsReader(SiteSettings& settings, Diagnostics& diagnostics) : s_(settings), d_(diagnostics) {}

  void read(io::Node root) {
    io::MapReader top(root, d_);
    if (const auto node = top.optional("schema"); node && node->text() != "leeboard.site/1")
      io::report(d_, *node, "these are no settings of a site", "write schema: leeboard.site/1");
    if (const auto node = top.optional("clinic")) read_clinic(*node);
    if (const auto node = top.optional("time_zone")) text("time_zone", *node, s_.time_zone);
    if (const auto node = top.optional("staff")) read_staff(*node);
    if (const auto node = top.optional("safety_text")) text("safety_text", *node, s_.safety_text);
    if (const auto node = top.optional("bands")) read_bands(*node);
    if (const auto node = top.optional("rules")) read_rules(*node);
    if (const auto node = top.optional("reports")) read_reports(*node);
    top.finish();
  }

 private:
  bool take(const std::string& key, io::Node node) {
    const auto [at, fresh] = s_.origin.emplace(key, format_where(node.where()));
    (void)at;
    return fresh;
  }

  void text(const std::string& key, io::Node node, std::string& to) {
    const auto value = node.as_text();
    if (!node.is_scalar() || !value) {
      io::report(d_, node, "'" + key + "' must be text", "write e.g. " + key + ": words");
      return;
    }
    if (take(key, node)) to = std::string(*value);
  }

  void read_clinic(io::Node node) {
    io::MapReader clinic(node, d_);
    for (const auto& [name, to] : {std::pair<const char*, std::string*>{"name", &s_.clinic_name},
                                   {"address", &s_.clinic_address},
                                   {"phone", &s_.clinic_phone},
                                   {"state", &s_.clinic_state},
                                   {"fax", &s_.clinic_fax},
                                   {"neutral_name", &s_.clinic_neutral_name}})
      if (const auto value = clinic.optional(name)) text("clinic." + std::string(name), *value, *to);
    clinic.finish();
  }

  void read_staff(io::Node node) {
    if (!node.is_sequence()) return io::report(d_, node, "'staff' must be a list", "write one entry per person");
    if (!take("staff", node)) return;
    for (const auto entry : node.items()) {
      io::MapReader person(entry, d_);
      Staff staff;
      const auto id = person.required("id");
      for (const auto& [name, to] : {std::pair<const char*, std::string*>{"name", &staff.name},
                                     {"credential", &staff.credential},
                                     {"role", &staff.role},
                                     {"login", &staff.login}})
        if (const auto value = person.optional(name)) {
          if (value->is_scalar() && value->as_text()) to->assign(*value->as_text());
          else io::report(d_, *value, "'" + std::string(name) + "' must be text", "write e.g. " + std::string(name) + ": words");
        }
      person.finish();
      if (!id) continue;
      staff.id = std::string(id->text());
      if (!is_id(staff.id)) io::report(d_, *id, "a staff id holds letters, digits, '.', '_' and '-' only", "write e.g. S-03");
      else if (s_.find_staff(staff.id)) io::report(d_, *id, "this staff id is given twice", "give every person an own id");
      else s_.staff.push_back(std::move(staff));
    }
  }

  void read_bands(io::Node node) {
    if (!node.is_map()) return io::report(d_, node, "'bands' must name a band set per instrument", "write e.g. ciwa_ar: asam2020");
    if (!take("bands", node)) return;
    for (const auto entry : node.entries()) s_.bands[std::string(entry.key)] = std::string(entry.value.text());
  }

  void duration(const std::string& key, io::Node node, Duration& to) {
    const auto value = parse_duration(node.text());
    if (!value) return io::report(d_, node, "'" + key + "' must be a length of time", "write e.g. 48h or 90d");
    if (take("rules." + key, node)) to = *value;
  }

  void read_roles(const std::string& key, io::Node node, std::vector<std::string>& to) {
    if (!node.is_sequence()) return io::report(d_, node, "'" + key + "' must be a list of roles", "write e.g. " + key + ": [prescriber, nurse]");
    read_words(key, node, to, "a role is a word, as in `staff`", "write e.g. " + key + ": [prescriber, nurse]");
  }

  void read_words(const std::string& key, io::Node node, std::vector<std::string>& to, const std::string& needed, const std::string& mend) {
    if (!take("rules." + key, node)) return;
    to.clear();
    const auto add = [&](io::Node word) {
      if (word.is_scalar() && word.as_text() && is_id(*word.as_text())) to.emplace_back(*word.as_text());
      else io::report(d_, word, needed, mend);
    };
    if (!node.is_sequence()) return add(node);
    for (const auto word : node.items()) add(word);
  }

  /// Roles by kind of line; one that is not named keeps what is built in.
  void read_sign(io::Node node) {
    if (!node.is_map())
      return io::report(d_, node, "'sign' must name roles for kinds of lines",
                        "write e.g. sign: {medication: [prescriber], default: [nurse, prescriber]}");
    if (!take("rules.sign", node)) return;
    for (const auto entry : node.entries()) {
      const auto kind = std::string(entry.key);
      const auto known = all_words<LineKind>();
      if (kind != "default" && std::ranges::find(known, kind) == known.end())
        io::report(d_, entry.value, "there is no kind of line `" + kind + "`", "write one of " + join_words(known, ", ") + ", or default");
      auto& roles = s_.sign[kind];
      roles.clear();
      const auto add = [&](io::Node word) {
        if (word.is_scalar() && word.as_text() && is_id(*word.as_text())) roles.emplace_back(*word.as_text());
        else io::report(d_, word, "a role is a word, as in `staff`", "write e.g. " + kind + ": [prescriber]");
      };
      if (!entry.value.is_sequence()) add(entry.value);
      else
        for (const auto word : entry.value.items()) add(word);
      if (roles.empty() && entry.value.is_sequence())
        io::report(d_, entry.value, "nobody could sign `" + kind + "`", "name a role, such as [prescriber]");
    }
  }

  /// What the rules and tables of the definitions leave to the site; their own words, which those check.
  void read_choices(io::MapReader& rules) {
    for (const auto& [name, to] :
         {std::pair<const char*, std::vector<std::string>*>{"local_supply", &s_.local_supply}, {"missed_methadone", &s_.missed_methadone}})
      if (const auto value = rules.optional(name))
        read_words(name, *value, *to, "'" + std::string(name) + "' must be a list of words", "see leeboard.yaml(5) for the words");
    for (const auto& [name, to] : {std::pair<const char*, std::string*>{"late_depot", &s_.late_depot}, {"methadone_pace", &s_.methadone_pace}}) {
      const auto value = rules.optional(name);
      if (!value) continue;
      if (!value->is_scalar() || !is_id(value->text()))
        io::report(d_, *value, "'" + std::string(name) + "' must be one word", "see leeboard.yaml(5) for the words");
      else if (take("rules." + std::string(name), *value)) *to = std::string(value->text());
    }
  }

  void read_rules(io::Node node) {
    io::MapReader rules(node, d_);
    if (const auto value = rules.optional("window")) duration("window", *value, s_.window);
    if (const auto value = rules.optional("plan_review")) duration("plan_review", *value, s_.plan_review);
    if (const auto value = rules.optional("min_cell")) {
      const auto number = parse_integer(value->text());
      if (!number || *number < 2 || *number > 1000)
        io::report(d_, *value, "'min_cell' must be a whole number from 2 to 1000", "write e.g. min_cell: 11");
      else if (take("rules.min_cell", *value)) s_.min_cell = static_cast<int>(*number);
    }
    if (const auto value = rules.optional("correct")) read_roles("correct", *value, s_.correct);
    if (const auto value = rules.optional("decide")) read_roles("decide", *value, s_.decide);
    if (const auto value = rules.optional("sign")) read_sign(*value);
    read_choices(rules);
    rules.finish();
  }

  void read_reports(io::Node node) {
    io::MapReader reports(node, d_);
    if (const auto value = reports.optional("paper")) {
      if (value->text() != "letter" && value->text() != "a4") io::report(d_, *value, "'paper' must be letter or a4", "write paper: letter");
      else text("reports.paper", *value, s_.paper);
    }
    if (const auto value = reports.optional("font")) text("reports.font", *value, s_.font);
    reports.finish();
  }

  SiteSettings& s_;
  Diagnostics& d_;
};
}  // namespace

std::string SiteSettings::address_line() const {
  if (clinic_address.empty() || clinic_state.empty()) return clinic_address.empty() ? clinic_state : clinic_address;
  return clinic_address.ends_with(clinic_state) ? clinic_address : clinic_address + ", " + clinic_state;
}

std::optional<std::vector<std::string>> SiteSettings::words(const std::string& key) const {
  const auto made = [&](const std::vector<std::string>& said) { return origin.contains(key) ? std::optional(said) : std::nullopt; };
  if (key == "rules.local_supply") return made(local_supply);
  if (key == "rules.missed_methadone") return made(missed_methadone);
  if (key == "rules.late_depot") return made({late_depot});
  if (key == "rules.methadone_pace") return made({methadone_pace});
  return std::nullopt;
}

std::vector<std::string> SiteSettings::signers_of(const std::string& kind) const {
  for (const auto& key : {kind, std::string("default")})
    if (const auto at = sign.find(key); at != sign.end()) return at->second;
  return {"prescriber", "clinician", "nurse", "counsellor", "case-manager"};
}

const Staff* SiteSettings::find_staff(const std::string& id) const {
  for (const auto& person : staff)
    if (person.id == id) return &person;
  return nullptr;
}

SiteSettings read_site_settings(const std::string& site_file, const std::string& user_file) {
  SiteSettings settings;
  Diagnostics diagnostics;
  for (const auto& file : {site_file, user_file}) {
    std::error_code ignored;  // a folder that cannot be searched holds no settings for this user
    if (file.empty() || !std::filesystem::exists(file, ignored)) continue;
    const auto document = io::read_document_file(file, {.cut_texts = true});
    SettingsReader(settings, diagnostics).read(document.root());
  }
  diagnostics.throw_if_any("the settings hold faults");
  return settings;
}

}  // namespace leeboard::catalog
