// Compares the schema of a file with what is read at its place.
#include "catalog/definition_schema.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "io/map_reader.hpp"

namespace leeboard::catalog {

namespace {
struct Place {
  std::string_view prefix, schema, other = {};
};

// The first that fits. What is not here is compared by its own reader: instruments and most lists of `interop`.
constexpr std::array<Place, 21> places{{{"coping/", "leeboard.coping/1", {}},
                                        {"guidelines/", "leeboard.guidelines/1", "leeboard.sources/1"},
                                        {"reports/", "leeboard.letter/1", {}},
                                        {"safety/", "leeboard.safety/1", {}},
                                        {"schedules/", "leeboard.schedules/1", {}},
                                        {"states/", "leeboard.states/1", {}},
                                        {"templates/parts/", "leeboard.template-lines/1", "leeboard.template/1"},
                                        {"templates/", "leeboard.template/1", {}},
                                        {"interop/tables", "leeboard.tables/1", {}},
                                        {"interop/matching", "leeboard.matching/1", {}},
                                        {"interop/nicknames", "leeboard.nicknames/1", {}},
                                        {"interop/identifiers", "leeboard.identifiers/1", {}},
                                        {"medicines/", "leeboard.medicine-reading/1", {}},
                                        {"contradictions.yaml", "leeboard.contradictions/1", {}},
                                        {"digests.yaml", "leeboard.digests/1", {}},
                                        {"first-steps.yaml", "leeboard.first-steps/1", {}},
                                        {"notices.yaml", "leeboard.notices/1", {}},
                                        {"options.yaml", "leeboard.options/1", {}},
                                        {"safety-answers.yaml", "leeboard.safety-answers/1", {}},
                                        {"vocabulary.yaml", "leeboard.vocabulary/1", {}},
                                        {"words.yaml", "leeboard.words/1", {}}}};
}  // namespace

void check_schema(std::string_view path, io::Node root, Diagnostics& faults) {
  const auto* place = std::ranges::find_if(places, [&](const Place& one) { return path.starts_with(one.prefix); });
  if (place == places.end() || !root.is_map()) return;
  const auto said = root.find("schema");
  if (!said || (said->is_scalar() && (said->text() == place->schema || (!place->other.empty() && said->text() == place->other)))) return;
  const auto schema = std::string(place->schema);
  io::report(faults, *said, "this is no " + schema, "write schema: " + schema + ", or move the file to where its kind is read");
}

}  // namespace leeboard::catalog
