// Reads the strategies against triggers.
#include "catalog/coping.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/definitions.hpp"
#include "catalog/read_scalar.hpp"
#include "record/trigger_words.hpp"

namespace leeboard::catalog {
namespace {

std::string word(io::MapReader& map, std::string_view key, const std::vector<std::string>& words, bool required) {
  const auto node = required ? map.required(key) : map.optional(key);
  return node ? read_word(*node, words, map.diagnostics()).value_or("") : std::string{};
}

CopingStrategy read_strategy(io::Node node, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  CopingStrategy out;
  out.where = node.where();
  out.id = read_id(map, "id");
  out.domain = word(map, "domain", trigger_domains(), true);
  out.kind = word(map, "kind", trigger_strategies(), true);
  out.tone = word(map, "tone", trigger_tones(), false);
  out.text = read_text(map, "text", true);
  out.owner = read_text(map, "owner", true);
  if (const auto within = map.required("within"))
    if (const auto length = read_duration(*within, diagnostics)) out.within = *length;
  out.cites = read_texts(map, "cites");
  if (out.cites.empty())
    io::report(diagnostics, node, fmt::format("uncited-strategy: the strategy `{}` cites no row", out.id),
               "add `cites:` with the row that it rests on");
  map.finish();
  return out;
}

TriggerExample read_example(io::Node node, Diagnostics& diagnostics) {
  if (!node.is_map()) return {read_text(node, diagnostics).value_or(""), {}};
  io::MapReader map(node, diagnostics);
  TriggerExample out{read_text(map, "text", true), word(map, "tone", trigger_tones(), true)};
  map.finish();
  return out;
}

TriggerDomain read_domain(io::Node node, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  TriggerDomain out;
  out.where = node.where();
  out.id = word(map, "id", trigger_domains(), true);
  out.title = read_text(map, "title", true);
  out.question = read_text(map, "question", true);
  if (const auto examples = map.required("examples"))
    for (const auto example : examples->items()) out.examples.push_back(read_example(example, diagnostics));
  out.cites = read_texts(map, "cites");
  map.finish();
  return out;
}

// What stands under an id that is taken: a site's own takes its place, a second built-in one is a fault.
template <class Entry>
void lay_in(std::vector<Entry>& list, Entry entry, bool site, io::Node node, Diagnostics& diagnostics) {
  const auto old = std::ranges::find(list, entry.id, &Entry::id);
  if (old == list.end()) list.push_back(std::move(entry));
  else if (site) *old = std::move(entry);
  else io::report(diagnostics, node, fmt::format("the id `{}` is taken by {}", entry.id, format_where(old->where)));
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

void read_coping(io::Node root, bool site, CopingLibrary& into, Diagnostics& diagnostics) {
  io::MapReader map(root, diagnostics);
  map.allow("schema");
  if (const auto domain = map.optional("domain")) lay_in(into.domains, read_domain(*domain, diagnostics), site, *domain, diagnostics);
  if (const auto list = map.required("strategies"))
    for (const auto item : list->items()) lay_in(into.strategies, read_strategy(item, diagnostics), site, item, diagnostics);
  map.finish();
}

CopingLibrary load_coping(const Definitions& definitions) {
  CopingLibrary out;
  Diagnostics diagnostics;
  for (const auto& file : definitions.list("coping/")) read_coping(definitions.open(file).root(), file.site, out, diagnostics);
  diagnostics.throw_if_any("the coping strategies cannot be used");
  const auto place = [](const TriggerDomain& domain) { return std::ranges::find(trigger_domains(), domain.id) - trigger_domains().begin(); };
  std::ranges::sort(out.domains, {}, place);
  return out;
}

}  // namespace leeboard::catalog
