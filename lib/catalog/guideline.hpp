// Guideline rows that verdicts and lines cite (data/guidelines/*.yaml).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "io/node.hpp"
#include "record/plan_words.hpp"

namespace leeboard::catalog {

class Definitions;

/// A part of a row with a mark of its own.
struct GuidelinePart {
  std::string text;
  Evidence evidence = Evidence::unverified;
  std::vector<std::string> sources;
};

/// One row, in our words.
struct Guideline {
  std::string id;
  std::string topic;
  std::string statement;
  std::string strength;
  Evidence evidence = Evidence::unverified;
  std::vector<std::string> sources;
  std::string action;                        ///< BLOCK WARN ASK MUST INFO ESCALATE as the rule sheet of the sources prints it, or empty
  std::string edition;                       ///< or empty
  std::string effective_from, effective_to;  ///< or empty
  std::vector<GuidelinePart> parts;
  std::vector<std::pair<std::string, std::string>> terms;
  Where where;
};

/// A publication that rows rest on.
struct GuidelineSource {
  std::string id;
  std::string text;
  bool mirror = false;  ///< a mirror or a third party that repeats an official text
};

/// All rows and sources by id.
struct Guidelines {
  std::map<std::string, Guideline, std::less<>> rows;
  std::map<std::string, GuidelineSource, std::less<>> sources;

  const Guideline* find(std::string_view id) const;
  const GuidelineSource* find_source(std::string_view id) const;
  /// The weakest mark of what a cite uses: "G-NTX-04" all parts, "G-NTX-04#0" the first. Nothing when it does not resolve.
  std::optional<Evidence> evidence(std::string_view cite) const;
  /// Whether none of the sources is itself an official text; never for an empty list or one with an unknown source.
  bool only_mirrors(const std::vector<std::string>& sources) const;
  std::vector<std::string> ids() const;
};

/// Adds the rows and sources of one file; a `site` row takes the place of the one of its id. Faults are collected.
void read_guidelines(io::Node root, bool site, Guidelines& out, Diagnostics& diagnostics);

/// Reads guidelines/ of both layers. Throws bad_input with all problems of all files.
Guidelines load_guidelines(const Definitions& definitions);

}  // namespace leeboard::catalog
