// Gathers what a change means over many people, and prints it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "leeboard/template/impact_person.hpp"

namespace leeboard::app {

class Context;

/// Counts by line and by option; people one by one only in JSON, so that memory stays flat.
class ImpactReport {
 public:
  ImpactReport(Context& context, const ImpactPair& pair);
  void add(const PersonImpact& impact);
  /// Somebody who is not drafted for: died, or discharged.
  void skip(const std::string& why) { ++skipped_[why]; }
  /// The whole in text, the summary line in JSON.
  void finish();

 private:
  struct Tally {
    long long appear = 0, vanish = 0, undecided = 0, blocked = 0, reworded = 0;
  };
  void print_person(const PersonImpact& impact);
  void print_text();
  void print_summary();
  Context& context_;
  const ImpactPair& pair_;
  long long read_ = 0, changed_ = 0, open_ = 0, forms_ = 0;
  std::map<std::string, long long> skipped_;
  std::map<std::string, Tally> lines_;
  std::map<std::string, long long> verdicts_;  ///< "naltrexone_xr: warn -> block"
  std::map<std::string, std::pair<long long, long long>> escalations_;
  std::vector<std::string> first_;  ///< codes of the first few people who are touched
};

}  // namespace leeboard::app
