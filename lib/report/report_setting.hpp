// What all reports of a run have in common: the clinic, its staff, its instruments.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "catalog/safety_rule.hpp"
#include "report/shown_instrument.hpp"

namespace leeboard::catalog {
class Catalog;
struct CareTemplate;
struct SiteSettings;
class Vocabulary;
}  // namespace leeboard::catalog

namespace leeboard::report {

/// What all reports of a run have in common. Read by several threads at once, so it holds nothing that loads lazily.
struct ReportSetting {
  std::string name, address, phone, safety_text;
  std::map<std::string, std::string, std::less<>> staff;        ///< id to "Ines Kowalczyk, RN"
  std::vector<ShownInstrument> instruments;                     ///< in order of id
  std::map<std::string, std::string, std::less<>> options;      ///< treatment option to its title
  std::map<std::string, Duration, std::less<>> next_injection;  ///< by product, or option that is one: after which time the next one is given
  const catalog::Vocabulary* vocabulary = nullptr;
  const catalog::CareTemplate* care_template = nullptr;  ///< by which forms are due while no plan is signed
  Duration plan_review{90 * 1440};
  std::vector<catalog::SafetyRule> marks;  ///< rules by whose word a list names a person; only where a list asked for them

  const ShownInstrument* instrument(std::string_view id) const;
};

/// Gives the name of the set of bands that the site chose for an instrument, or an empty text.
using BandChoice = std::function<std::string(const catalog::Instrument& instrument)>;

/// The safety rules that have a word for lists of people.
std::vector<catalog::SafetyRule> marking_rules(catalog::Catalog& catalog);

/// Made from what the site says of itself and from the definitions, which it outlives by nothing: it points into them.
ReportSetting make_report_setting(catalog::Catalog& catalog, const catalog::SiteSettings& site, const BandChoice& bands);

}  // namespace leeboard::report
