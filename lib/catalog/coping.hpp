// Strategies against triggers, by domain (data/coping/*.yaml).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "io/node.hpp"
#include "record/trigger_words.hpp"

namespace leeboard::catalog {

class Definitions;

/// One thing that a person can do about triggers of a domain.
struct CopingStrategy {
  std::string id;  ///< what a log entry may name as tried
  TriggerDomain domain{};
  Strategy kind{};
  std::optional<TriggerTone> tone;  ///< emotions only
  std::string text;
  std::string owner;  ///< who usually does it
  Duration within{};  ///< by when, counted from the day it is agreed
  std::vector<std::string> cites;
  Where where;
};

/// A trigger that others often name, to choose from.
struct TriggerExample {
  std::string text;
  std::optional<TriggerTone> tone;  ///< emotions only
};

/// How a domain is asked about in the first interview.
struct DomainQuestion {
  TriggerDomain id{};
  std::string title, question;
  std::vector<TriggerExample> examples;
  std::vector<std::string> cites;
  Where where;
};

/// All strategies in order of file and place, and how each domain is asked about; a site's takes the place of the built-in one of its id.
struct CopingLibrary {
  std::vector<CopingStrategy> strategies;
  std::vector<DomainQuestion> domains;  ///< in the order of TriggerDomain
  const CopingStrategy* find(std::string_view id) const;
  std::vector<std::string> ids() const;
};

/// Reads coping/ of both layers. Throws bad_input with all problems of all files.
CopingLibrary load_coping(const Definitions& definitions);

/// Reads one file into a library; a site's entries take the place of others. Faults are collected.
void read_coping(io::Node root, bool site, CopingLibrary& into, Diagnostics& diagnostics);

}  // namespace leeboard::catalog
