// Reads and resolves conditions.
#include "catalog/read_condition.hpp"

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "catalog/read_scalar.hpp"
#include "rules/resolve_leaf.hpp"

namespace leeboard::catalog {
namespace {

using rules::Condition;

void report_fault(Diagnostics& diagnostics, io::Node node, const rules::LeafFault& fault) {
  auto where = node.where();
  // A quoted text starts one byte behind its mark; in a block or a folded text only the line is exact.
  where.column += fault.offset + (node.is_quoted() ? 1 : 0);
  diagnostics.add(std::move(where), fault.message, fault.mend);
}

std::optional<Condition> read_leaf(io::Node node, const FactTypes& types, Diagnostics& diagnostics) {
  const auto parsed = rules::parse_leaf(node.text());
  if (const auto* fault = std::get_if<rules::LeafFault>(&parsed)) {
    report_fault(diagnostics, node, *fault);
    return std::nullopt;
  }
  auto leaf = rules::resolve_leaf(std::get<rules::LeafText>(parsed), types, node.text());
  if (const auto* fault = std::get_if<rules::LeafFault>(&leaf)) {
    report_fault(diagnostics, node, *fault);
    return std::nullopt;
  }
  return Condition{.shape = Condition::Shape::leaf, .parts = {}, .leaf = std::get<rules::Leaf>(std::move(leaf))};
}

std::optional<Condition> read_parts(io::Node list, Condition::Shape shape, const FactTypes& types, Diagnostics& diagnostics) {
  if (!list.is_sequence() || list.empty()) {
    io::report(diagnostics, list, fmt::format("`{}` needs a list of conditions", list.key()));
    return std::nullopt;
  }
  Condition out{.shape = shape, .parts = {}, .leaf = {}};
  bool whole = true;
  for (const auto item : list.items()) {
    auto part = read_condition(item, types, diagnostics);
    if (part) out.parts.push_back(std::move(*part));
    else whole = false;
  }
  return whole ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace

std::optional<Condition> read_condition(io::Node node, const FactTypes& types, Diagnostics& diagnostics) {
  if (node.is_scalar() && !node.is_null()) return read_leaf(node, types, diagnostics);
  if (!node.is_map() || node.size() != 1) {
    io::report(diagnostics, node, "a condition is one comparison, or a map with one of all, any, not");
    return std::nullopt;
  }
  const auto part = *node.items().begin();
  if (part.key() == "all") return read_parts(part, Condition::Shape::all, types, diagnostics);
  if (part.key() == "any") return read_parts(part, Condition::Shape::any, types, diagnostics);
  if (part.key() == "not") {
    auto inner = read_condition(part, types, diagnostics);
    if (!inner) return std::nullopt;
    Condition out{.shape = Condition::Shape::negation, .parts = {}, .leaf = {}};
    out.parts.push_back(std::move(*inner));
    return out;
  }
  io::report_key(diagnostics, part, fmt::format("`{}` joins no conditions", part.key()), "use all, any or not");
  return std::nullopt;
}

std::optional<Condition> read_condition(io::MapReader& map, std::string_view key, const FactTypes& types) {
  const auto node = map.optional(key);
  return node ? read_condition(*node, types, map.diagnostics()) : std::nullopt;
}

std::string read_fact_name(io::Node node, const FactTypes& types, Diagnostics& diagnostics) {
  const auto text = read_text(node, diagnostics);
  if (!text) return {};
  auto name = types.canonical(*text);
  if (!types.find_type(name)) {
    const auto names = types.names();
    io::report(diagnostics, node, fmt::format("no fact is called `{}`", *text), did_you_mean(*text, names));
  }
  return name;
}

rules::MaxAges read_max_ages(io::MapReader& map, const FactTypes& types) {
  rules::MaxAges out;
  const auto node = map.optional("max_age");
  if (!node) return out;
  for (const auto entry : node->entries()) {
    const auto name = types.canonical(entry.key);
    if (!types.find_type(name)) {
      const auto names = types.names();
      io::report_key(map.diagnostics(), entry.value, fmt::format("no fact is called `{}`", entry.key), did_you_mean(entry.key, names));
    }
    if (const auto length = read_duration(entry.value, map.diagnostics())) out[name] = *length;
  }
  if (!node->is_map()) io::report(map.diagnostics(), *node, "`max_age` is a map of facts and lengths of time");
  return out;
}

}  // namespace leeboard::catalog
