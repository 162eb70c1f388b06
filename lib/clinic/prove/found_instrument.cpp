// Finds instruments by id or file and reads them, keeping their faults.
#include "leeboard/instrument/instrument_source.hpp"

#include <algorithm>

#include "catalog/catalog.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

namespace {
FoundInstrument as_instrument(DefinitionSource source) {
  FoundInstrument found{std::move(source), {}};
  if (found.definition) found.instrument = catalog::read_instrument(found.definition->root(), found.definition->digest, found.faults);
  return found;
}
}  // namespace

FoundInstrument find_instrument(Context& context, const std::string& word) {
  return as_instrument(names_a_file(word) ? read_definition_file(context, word)
                                          : as_definition_source(context.catalog().definitions().required("instruments", word, "instrument")));
}

std::vector<FoundInstrument> find_instruments(Context& context, const DefinitionWords& asked) {
  check_definition_words(asked);
  std::vector<FoundInstrument> found;
  for (const auto& word : asked.words) found.push_back(find_instrument(context, word));
  if (!asked.words.empty()) return found;
  for (const auto& file : context.catalog().definitions().list("instruments/")) {
    auto one = as_instrument(read_listed_definition(context, file));
    if (one.site) std::erase_if(found, [&](const auto& other) { return !other.site && other.id == one.id; });
    found.push_back(std::move(one));
  }
  std::ranges::sort(found, {}, &FoundInstrument::id);
  return found;
}

}  // namespace leeboard::app
