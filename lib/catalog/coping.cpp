// Reads the strategies against triggers.
#include "catalog/coping.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/definitions.hpp"
#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {
namespace {

template <Worded E>
std::optional<E> word(io::MapReader& map, std::string_view key, bool required) {
  const auto node = required ? map.required(key) : map.optional(key);
  return node ? read_word<E>(*node, map.diagnostics()) : std::nullopt;
}

CopingStrategy read_strategy(io::Node node, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  CopingStrategy out;
  out.where = node.where();
  out.id = read_id(map, "id");
  out.domain = word<TriggerDomain>(map, "domain", true).value_or(out.domain);
  out.kind = word<Strategy>(map, "kind", true).value_or(out.kind);
  out.tone = word<TriggerTone>(map, "tone", false);
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
  TriggerExample out{read_text(map, "text", true), word<TriggerTone>(map, "tone", true)};
  map.finish();
  return out;
}

DomainQuestion read_domain(io::Node node, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  DomainQuestion out;
  out.where = node.where();
  out.id = word<TriggerDomain>(map, "id", true).value_or(out.id);
  out.title = read_text(map, "title", true);
  out.question = read_text(map, "question", true);
  if (const auto examples = map.required("examples"))
    for (const auto example : examples->items()) out.examples.push_back(read_example(example, diagnostics));
  out.cites = read_texts(map, "cites");
  map.finish();
  return out;
}

std::string_view text_of(const std::string& id) { return id; }
std::string_view text_of(TriggerDomain id) { return format_word(id); }

// What stands under an id that is taken: a site's own takes its place, a second built-in one is a fault.
template <class Entry>
void lay_in(std::vector<Entry>& list, Entry entry, bool site, io::Node node, Diagnostics& diagnostics) {
  const auto old = std::ranges::find(list, entry.id, &Entry::id);
  if (old == list.end()) list.push_back(std::move(entry));
  else if (site) *old = std::move(entry);
  else io::report(diagnostics, node, fmt::format("the id `{}` is taken by {}", text_of(entry.id), format_where(old->where)));
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
  std::ranges::sort(out.domains, {}, &DomainQuestion::id);
  return out;
}

}  // namespace leeboard::catalog
