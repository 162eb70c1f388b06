// Compares definitions by what they say.
#include "catalog/same_definition.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "catalog/definitions.hpp"
#include "catalog/read_scalar.hpp"
#include "io/map_reader.hpp"
#include "io/yaml_content.hpp"

namespace leeboard::catalog {

std::vector<KnownDigests> read_known_digests(const Definitions& definitions) {
  std::vector<KnownDigests> out;
  Diagnostics faults;
  for (const auto& file : definitions.list("digests.yaml")) {
    // A site changes its own files as it likes; what they said is in the store.
    if (file.site) continue;
    io::MapReader map(definitions.open(file).root(), faults);
    map.allow("schema");
    if (const auto list = map.required("definitions"))
      for (const auto item : list->items()) {
        io::MapReader entry(item, faults);
        KnownDigests known{read_text(entry, "kind", true), read_text(entry, "id", true), read_text(entry, "differs", true),
                           read_texts(entry, "digests")};
        entry.finish();
        out.push_back(std::move(known));
      }
    map.finish();
  }
  faults.throw_if_any("the list of digests cannot be used");
  return out;
}

bool SameDefinition::are_listed(const std::string& then, const std::string& now) {
  if (!listed_) listed_ = read_known_digests(definitions_);
  const auto holds = [](const KnownDigests& known, const std::string& digest) {
    return std::ranges::find(known.digests, digest) != known.digests.end();
  };
  return std::ranges::any_of(*listed_, [&](const auto& known) { return holds(known, then) && holds(known, now); });
}

bool SameDefinition::holds(const std::string& then, const std::string& now, std::string_view text) {
  if (then == now) return true;
  if (then.empty() || now.empty()) return false;
  const auto [at, fresh] = found_.try_emplace({then, now}, false);
  if (!fresh) return at->second;
  if (are_listed(then, now)) return at->second = true;
  const auto kept = kept_ ? kept_(then) : std::nullopt;
  if (!kept) return false;
  const auto said = io::yaml_content_digest(*kept);
  return at->second = said && said == io::yaml_content_digest(text);
}

}  // namespace leeboard::catalog
