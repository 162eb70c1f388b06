// What definitions of care are held against when they are linted.
#pragma once

#include <string>
#include <vector>

#include "catalog/guideline.hpp"
#include "catalog/harmful_words.hpp"
#include "record/fact_type.hpp"

namespace leeboard::catalog {

struct TreatmentOptions;

/// What definitions are held against.
struct LintContext {
  const FactTypes& types;
  const Guidelines& rows;
  const TreatmentOptions& options;
  const std::vector<HarmfulWord>& words;
  std::vector<std::string> states = {};     ///< ids of the states in force
  std::vector<std::string> templates = {};  ///< ids of what can be drafted from
  std::vector<std::string> instruments = {};
  std::vector<std::string> schedules = {};  ///< ids of the schedules in force
};

}  // namespace leeboard::catalog
