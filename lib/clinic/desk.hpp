// What every piece of the clinic's work is given: the time, who acts, the definitions, the clock's zone and the site's settings.
#pragma once

#include <string>

#include "base/stamp.hpp"
#include "clinic/front_words.hpp"
#include "store/keys.hpp"

namespace leeboard {
class Zone;
namespace catalog {
class Catalog;
struct SiteSettings;
}  // namespace catalog
}  // namespace leeboard

namespace leeboard::clinic {

/// One run at the clinic. The references outlive it; the time comes in with it, for nothing below reads a clock.
struct Desk {
  Stamp as_of{};           ///< what "now" means to this run
  bool look_back = false;  ///< a time was asked for: only what had happened and was known then is seen
  std::string actor;       ///< staff id of who acts, or empty
  catalog::Catalog& catalog;
  const catalog::SiteSettings& site;
  const Zone* zone = nullptr;  ///< the clinic's, or null when the settings name none
  FrontWords words = {};

  /// What this run may see of the store: the only spelling of it.
  store::Seen seen() const;
  /// The same with superseded and mistaken rows.
  store::Seen seen_with_revisions() const;
};

}  // namespace leeboard::clinic
