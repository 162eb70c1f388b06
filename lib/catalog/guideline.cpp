// Reads guideline rows and their sources.
#include "catalog/guideline.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/range.hpp"
#include "catalog/definitions.hpp"
#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {
namespace {

Evidence read_evidence(io::MapReader& map) {
  const auto node = map.required("evidence");
  if (!node) return Evidence::unverified;
  return read_word<Evidence>(*node, map.diagnostics()).value_or(Evidence::unverified);
}

void read_row_rest(io::MapReader& map, Guideline& row) {
  auto& diagnostics = map.diagnostics();
  row.edition = read_text(map, "edition");
  row.action = read_text(map, "action");
  if (const auto node = map.optional("effective"); node && !node->is_null()) {
    io::MapReader effective(*node, diagnostics);
    row.effective_from = read_text(effective, "from");
    row.effective_to = read_text(effective, "to");
    effective.finish();
  }
  if (const auto parts = map.optional("parts"))
    for (const auto item : parts->items()) {
      io::MapReader part(item, diagnostics);
      row.parts.push_back({read_text(part, "text", true), read_evidence(part), read_texts(part, "sources")});
      part.finish();
    }
  if (const auto terms = map.optional("terms"))
    for (const auto entry : terms->entries()) row.terms.emplace_back(entry.key, read_text(entry.value, diagnostics).value_or(""));
}

Guideline read_row(io::Node node, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  Guideline out;
  out.where = node.where();
  out.id = read_id(map, "id");
  out.topic = read_text(map, "topic");
  out.statement = read_text(map, "statement", true);
  out.strength = read_text(map, "strength", true);
  out.evidence = read_evidence(map);
  out.sources = read_texts(map, "sources");
  if (out.sources.empty()) io::report(diagnostics, node, fmt::format("the row `{}` has no source", out.id));
  read_row_rest(map, out);
  map.finish();
  return out;
}

void read_sources(io::Node list, Guidelines& out, Diagnostics& diagnostics) {
  for (const auto item : list.items()) {
    io::MapReader map(item, diagnostics);
    GuidelineSource source{read_id(map, "id"), read_text(map, "text", true), read_yes_no(map, "mirror", false)};
    map.finish();
    out.sources[source.id] = std::move(source);
  }
}

}  // namespace

const Guideline* Guidelines::find(std::string_view id) const {
  const auto at = rows.find(id);
  return at == rows.end() ? nullptr : &at->second;
}

const GuidelineSource* Guidelines::find_source(std::string_view id) const {
  const auto at = sources.find(id);
  return at == sources.end() ? nullptr : &at->second;
}

std::optional<Evidence> Guidelines::evidence(std::string_view cite) const {
  const auto mark = cite.find('#');
  const auto* row = find(cite.substr(0, mark));
  if (!row) return std::nullopt;
  if (mark != std::string_view::npos) {
    const auto part = parse_integer(cite.substr(mark + 1));
    if (!part || *part < 0 || *part >= static_cast<long long>(row->parts.size())) return std::nullopt;
    return row->parts[static_cast<std::size_t>(*part)].evidence;
  }
  auto out = row->evidence;
  for (const auto& part : row->parts) out = weaker(out, part.evidence);
  return out;
}

bool Guidelines::only_mirrors(const std::vector<std::string>& named) const {
  return !named.empty() && std::ranges::all_of(named, [this](const std::string& id) {
    const auto* source = find_source(id);
    return source && source->mirror;
  });
}

std::vector<std::string> Guidelines::ids() const {
  std::vector<std::string> out;
  for (const auto& [id, row] : rows) out.push_back(id);
  return out;
}

void read_guidelines(io::Node root, bool site, Guidelines& out, Diagnostics& diagnostics) {
  io::MapReader map(root, diagnostics);
  map.allow("schema");
  if (const auto list = map.optional("sources")) read_sources(*list, out, diagnostics);
  if (const auto list = map.optional("rows"))
    for (const auto item : list->items()) {
      auto row = read_row(item, diagnostics);
      const auto id = row.id;
      if (const auto [at, fresh] = out.rows.try_emplace(id, row); !fresh) {
        if (site) at->second = std::move(row);
        else io::report(diagnostics, item, fmt::format("the id `{}` is taken by {}", id, format_where(at->second.where)));
      }
    }
  map.finish();
}

Guidelines load_guidelines(const Definitions& definitions) {
  Guidelines out;
  Diagnostics diagnostics;
  for (const auto& file : definitions.list("guidelines/")) read_guidelines(definitions.open(file).root(), file.site, out, diagnostics);
  diagnostics.throw_if_any("the guideline rows cannot be used");
  return out;
}

}  // namespace leeboard::catalog
