// The definitions that a verb is asked about: one by its id, a file, or all of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "catalog/instrument.hpp"
#include "io/node.hpp"

namespace leeboard::app {

class Context;

/// One definition as it was found. Faults are in `diagnostics`; `instrument` is there only when there are none.
struct FoundInstrument {
  std::string id;                      ///< its own id, or the file's name when it has none
  std::string source;                  ///< "data/instruments/cows.yaml", or the site's path
  std::string text;
  bool site = false;                   ///< from --data or a file, not built in
  std::optional<io::Node> root;        ///< valid as long as `document` or the catalog
  io::Document document;
  std::optional<catalog::Instrument> instrument;
  Diagnostics diagnostics;
};

/// Whether a word names a file ("-", a path, *.yaml, *.yml) rather than an id.
bool names_a_file(const std::string& word);
/// Reads one definition by id or from a file; faults are collected. Throws not_found with near ids, io.
FoundInstrument find_instrument(Context& context, const std::string& word);
/// What the words name, in their order; every instrument when `all` or no words.
std::vector<FoundInstrument> find_instruments(Context& context, const std::vector<std::string>& words, bool all);

}  // namespace leeboard::app
