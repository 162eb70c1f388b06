// Reads the strategies against triggers.
#include "catalog/coping.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.hpp"
#include "catalog/definitions.hpp"
#include "catalog/guideline.hpp"
#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {
namespace {

const std::vector<std::string> domains{"people", "places", "things", "emotions", "times", "body", "thoughts", "conflict",
                                       "medical", "media", "system", "social_pressure"};
const std::vector<std::string> kinds{"remove", "avoid", "cope", "ask-for-help"};
const std::vector<std::string> tones{"positive", "negative"};

std::string word(io::MapReader& map, std::string_view key, const std::vector<std::string>& words, bool required) {
  const auto node = required ? map.required(key) : map.optional(key);
  return node ? read_word(*node, words, map.diagnostics()).value_or("") : std::string{};
}

CopingStrategy read_strategy(io::Node node, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  CopingStrategy out;
  out.where = node.where();
  out.id = read_id(map, "id");
  out.domain = word(map, "domain", domains, true);
  out.kind = word(map, "kind", kinds, true);
  out.tone = word(map, "tone", tones, false);
  out.text = read_text(map, "text", true);
  out.owner = read_text(map, "owner", true);
  if (const auto within = map.required("within"))
    if (const auto length = read_duration(*within, diagnostics)) out.within = *length;
  out.cites = read_texts(map, "cites");
  if (out.cites.empty()) io::report(diagnostics, node, fmt::format("the strategy `{}` cites no row", out.id));
  map.finish();
  return out;
}

}  // namespace

const CopingStrategy* CopingLibrary::find(std::string_view id) const {
  const auto found = std::ranges::find(strategies, id, &CopingStrategy::id);
  return found == strategies.end() ? nullptr : &*found;
}

std::vector<std::string> CopingLibrary::ids() const {
  std::vector<std::string> out;
  for (const auto& strategy : strategies) out.push_back(strategy.id);
  return out;
}

CopingLibrary load_coping(const Definitions& definitions) {
  CopingLibrary out;
  Diagnostics diagnostics;
  for (const auto& file : definitions.list("coping/")) {
    io::MapReader map(definitions.open(file).root(), diagnostics);
    map.allow("schema");
    if (const auto list = map.required("strategies"))
      for (const auto item : list->items()) {
        auto strategy = read_strategy(item, diagnostics);
        const auto old = std::ranges::find(out.strategies, strategy.id, &CopingStrategy::id);
        if (old == out.strategies.end()) out.strategies.push_back(std::move(strategy));
        else if (file.site) *old = std::move(strategy);
        else io::report(diagnostics, item, fmt::format("the id `{}` is taken by {}", strategy.id, format_where(old->where)));
      }
    map.finish();
  }
  diagnostics.throw_if_any("the coping strategies cannot be used");
  return out;
}

Diagnostics check_coping(const CopingLibrary& library, const Guidelines& guidelines) {
  Diagnostics out;
  for (const auto& strategy : library.strategies)
    for (const auto& cite : strategy.cites)
      if (!guidelines.evidence(cite))
        out.add(strategy.where, fmt::format("`{}` cites `{}`, which is no row", strategy.id, cite), did_you_mean(cite, guidelines.ids()));
  return out;
}

}  // namespace leeboard::catalog
