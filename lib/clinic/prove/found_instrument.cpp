// Finds instruments by id or file and reads them, keeping their faults.
#include "clinic/prove/found_instrument.hpp"

#include <algorithm>

#include "catalog/catalog.hpp"
#include "catalog/definition_id.hpp"
#include "catalog/read_instrument.hpp"

namespace leeboard::clinic {

namespace {
FoundInstrument as_instrument(DefinitionSource source) {
  FoundInstrument found{std::move(source), {}};
  if (found.definition) found.instrument = catalog::read_instrument(found.definition->root(), found.definition->digest, found.faults);
  return found;
}
}  // namespace

FoundInstrument find_instrument(const DefinitionShelf& shelf, const std::string& word) {
  return as_instrument(shelf.names_a_file(word) ? read_definition_file(shelf, word)
                                                : as_definition_source(shelf.catalog.definitions().required(
                                                      "instruments", shelf.catalog.instrument_id(word), "instrument")));
}

std::vector<FoundInstrument> find_instruments(const DefinitionShelf& shelf, const std::vector<std::string>& words) {
  std::vector<FoundInstrument> found;
  for (const auto& word : words) found.push_back(find_instrument(shelf, word));
  if (!words.empty()) return found;
  for (const auto& file : shelf.catalog.definitions().list("instruments/")) {
    if (file.site && !catalog::lies_in(file.path, "instruments")) continue;  // read by nothing, which the lint of the folder tells
    auto one = as_instrument(read_listed_definition(shelf, file));
    if (one.site) std::erase_if(found, [&](const auto& other) { return !other.site && other.id == one.id; });
    found.push_back(std::move(one));
  }
  std::ranges::sort(found, {}, &FoundInstrument::id);
  return found;
}

}  // namespace leeboard::clinic
