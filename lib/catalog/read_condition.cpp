// Reads and resolves conditions.
#include "catalog/read_condition.hpp"

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "catalog/condition_parts.hpp"
#include "catalog/read_scalar.hpp"
#include "rules/resolve_leaf.hpp"

namespace leeboard::catalog {
namespace {

using rules::Condition;

using Parsed = std::variant<rules::LeafText, rules::LeafFault>;

Parsed parse(std::string_view text, UnknownTests unknown) {
  auto key = rules::parse_unknown_test(text);
  if (!key) return rules::parse_leaf(text);
  if (unknown == UnknownTests::refused)
    return rules::LeafFault{key->offset, "`is unknown` may stand only in states and in rules that escalate",
                            "a rule that is undecided says with `if_unknown` what that means"};
  return rules::LeafText{.key = std::move(*key), .comparison = rules::Comparison::unknown, .literals = {}, .state = {}};
}

std::optional<Condition> read_leaf(io::Node node, const FactTypes& types, Diagnostics& diagnostics, UnknownTests unknown) {
  const auto parsed = parse(node.text(), unknown);
  if (const auto* fault = std::get_if<rules::LeafFault>(&parsed)) {
    report_leaf(diagnostics, node, *fault);
    return std::nullopt;
  }
  auto leaf = rules::resolve_leaf(std::get<rules::LeafText>(parsed), types, node.text());
  if (const auto* fault = std::get_if<rules::LeafFault>(&leaf)) {
    report_leaf(diagnostics, node, *fault);
    return std::nullopt;
  }
  return Condition{.shape = Condition::Shape::leaf, .parts = {}, .leaf = std::get<rules::Leaf>(std::move(leaf))};
}

}  // namespace

std::optional<Condition> read_condition(io::Node node, const FactTypes& types, Diagnostics& diagnostics, UnknownTests unknown) {
  const auto cut = read_condition_parts(node, diagnostics);
  if (!cut) return std::nullopt;
  if (cut->shape == Condition::Shape::leaf) return read_leaf(node, types, diagnostics, unknown);
  Condition out{.shape = cut->shape, .parts = {}, .leaf = {}};
  for (const auto part : cut->parts)
    if (auto read = read_condition(part, types, diagnostics, unknown)) out.parts.push_back(std::move(*read));
  return out.parts.size() == cut->parts.size() ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<Condition> read_condition(io::MapReader& map, std::string_view key, const FactTypes& types, UnknownTests unknown) {
  const auto node = map.optional(key);
  return node ? read_condition(*node, types, map.diagnostics(), unknown) : std::nullopt;
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
