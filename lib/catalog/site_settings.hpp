// Site settings: leeboard.yaml beside the store, then the user's leeboard/config.yml. Each key is described in leeboard.yaml(5).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"

namespace leeboard::catalog {

/// One member of staff, whom --actor may name. Where `login` is given, only that user of the system signs and acknowledges as this person.
struct Staff {
  std::string id, name, credential, role, login;
};

/// What the site says of itself, and where each value came from. `paper` and `font` are kept for a later release.
struct SiteSettings {
  std::string clinic_name, clinic_address, clinic_phone, clinic_state;
  std::string clinic_fax, clinic_neutral_name;
  std::string time_zone;
  std::vector<Staff> staff;
  std::string safety_text;
  std::map<std::string, std::string> bands;  ///< instrument -> band set
  Duration window{48 * 60};
  Duration plan_review{90 * 1440};
  int min_cell = 11;
  std::vector<std::string> correct{"prescriber", "nurse"};                               ///< roles that may take back and move what others recorded
  std::vector<std::string> decide{"prescriber"};                                         ///< roles whose decision answers a safety item
  std::map<std::string, std::vector<std::string>> sign{{"medication", {"prescriber"}}};  ///< kind of line, or `default` -> roles that sign it
  std::string paper = "letter";
  std::string font = "DejaVu Sans";
  std::vector<std::string> local_supply;      ///< what the street supply holds, words of the fact of that name
  std::string late_depot;                     ///< whose bands hold for an injection that is late; empty: those of the schedule
  std::vector<std::string> missed_methadone;  ///< whose steps after missed doses are printed; empty: all of the schedule
  std::string methadone_pace;                 ///< how fast methadone is raised; empty: as the schedule has it
  std::map<std::string, std::string> origin;  ///< key -> file:line or "built in"

  /// Address and state, unless the address ends with the state: "1 Harbour Row, Alder Bay, ME".
  std::string address_line() const;
  /// Words of a setting that facts are derived from (`rules.local_supply`); null when there is no such setting or it is not made.
  std::optional<std::vector<std::string>> words(const std::string& key) const;
  /// The roles that may sign lines of a kind: as the settings say, else their `default`, else all that are clinical.
  std::vector<std::string> signers_of(const std::string& kind) const;
  /// The member of staff of that id, or null.
  const Staff* find_staff(const std::string& id) const;
};

/// Reads the two files that exist (empty paths are left out); the first one's values win. Throws bad_input.
SiteSettings read_site_settings(const std::string& site_file, const std::string& user_file);

}  // namespace leeboard::catalog
