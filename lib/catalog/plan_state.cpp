// Reads states and overlays.
#include "catalog/plan_state.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.hpp"
#include "catalog/definitions.hpp"
#include "catalog/lay_by_id.hpp"
#include "catalog/read_condition.hpp"
#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {
namespace {

/// What every part of a file of states is read with.
struct Reading {
  const FactTypes& types;
  const std::vector<std::string>& options;
  Diagnostics& diagnostics;
};

std::string read_option(io::Node node, const Reading& with) {
  auto out = read_text(node, with.diagnostics).value_or("");
  if (!out.empty() && std::ranges::find(with.options, out) == with.options.end())
    io::report(with.diagnostics, node, fmt::format("there is no option `{}`", out), did_you_mean(out, with.options));
  return out;
}

std::vector<std::string> read_options(const std::optional<io::Node>& node, const Reading& with) {
  std::vector<std::string> out;
  if (node)
    for (const auto item : node->items()) out.push_back(read_option(item, with));
  return out;
}

std::vector<std::string> read_facts_named(const std::optional<io::Node>& node, const Reading& with) {
  std::vector<std::string> out;
  if (node)
    for (const auto item : node->items()) out.push_back(read_fact_name(item, with.types, with.diagnostics));
  return out;
}

StateUnknown read_unknown(io::Node node, const Reading& with) {
  io::MapReader map(node, with.diagnostics);
  StateUnknown out;
  if (const auto counts = map.optional("counts"))
    if (const auto word = read_word(*counts, {"next", "no", "yes"}, with.diagnostics))
      out.counts = *word == "yes" ? StateUnknown::Counts::yes : *word == "no" ? StateUnknown::Counts::no : StateUnknown::Counts::next;
  out.unless = read_condition(map, "unless", with.types, UnknownTests::allowed);
  if (const auto then = map.optional("then"))
    if (const auto word = read_word(*then, {"block", "ask", "note"}, with.diagnostics))
      out.then = *word == "block" ? IfUnknown::block : *word == "ask" ? IfUnknown::ask : IfUnknown::note;
  out.until_known = read_facts_named(map.optional("until_known"), with);
  out.options = read_options(map.optional("options"), with);
  out.ask = read_text(map, "ask");
  map.finish();
  if (out.then == IfUnknown::block && out.until_known.empty())
    io::report(with.diagnostics, node, "`then: block` waits for nothing", "name the facts under `until_known`");
  return out;
}

std::vector<StateBand> read_bands(io::Node node, const Reading& with) {
  std::vector<StateBand> out;
  for (const auto item : node.items()) {
    io::MapReader map(item, with.diagnostics);
    auto id = read_id(map, "id");
    auto when = read_condition(map, "when", with.types, UnknownTests::allowed);
    if (!map.has("when")) (void)map.required("when");
    map.finish();
    if (std::ranges::find(out, id, &StateBand::id) != out.end())
      io::report(with.diagnostics, item, fmt::format("the band `{}` stands here twice", id));
    if (when) out.push_back({std::move(id), std::move(*when)});
  }
  return out;
}

std::vector<std::string> read_band_names(io::MapReader& map, const std::vector<StateBand>& bands, const Reading& with) {
  std::vector<std::string> known;
  for (const auto& band : bands) known.push_back(band.id);
  auto out = read_texts(map, "bands");
  if (const auto given = map.optional("bands"))
    for (const auto& band : out)
      if (std::ranges::find(known, band) == known.end())
        io::report(with.diagnostics, *given, fmt::format("the state has no band `{}`", band), did_you_mean(band, known));
  return out;
}

/// Each an id, or {option, bands, when}.
std::vector<OfferedOption> read_offered(const std::optional<io::Node>& node, const std::vector<StateBand>& bands, const Reading& with) {
  std::vector<OfferedOption> out;
  if (!node) return out;
  for (const auto item : node->items()) {
    OfferedOption offered;
    if (!item.is_map()) {
      offered.option = read_option(item, with);
    } else {
      io::MapReader map(item, with.diagnostics);
      if (const auto option = map.required("option")) offered.option = read_option(*option, with);
      offered.bands = read_band_names(map, bands, with);
      offered.when = read_condition(map, "when", with.types, UnknownTests::allowed);
      map.finish();
    }
    out.push_back(std::move(offered));
  }
  return out;
}

std::vector<ShutOption> read_shut(io::Node node, const std::vector<StateBand>& bands, const Reading& with) {
  std::vector<ShutOption> out;
  for (const auto item : node.items()) {
    io::MapReader map(item, with.diagnostics);
    ShutOption shut;
    if (const auto option = map.required("option")) shut.option = read_option(*option, with);
    shut.bands = read_band_names(map, bands, with);
    shut.reason = read_text(map, "reason");
    map.finish();
    out.push_back(std::move(shut));
  }
  return out;
}

TreatmentState read_state(io::Node node, const Reading& with) {
  io::MapReader map(node, with.diagnostics);
  TreatmentState out;
  out.where = node.where();
  out.id = read_id(map, "id");
  out.title = read_text(map, "title", true);
  if (const auto takes = map.required("takes"))
    if (const auto word = read_word(*takes, {"page", "treatment"}, with.diagnostics))
      out.takes = *word == "page" ? TreatmentState::Takes::page : TreatmentState::Takes::treatment;
  out.given = read_condition(map, "given", with.types, UnknownTests::allowed);
  out.when = read_condition(map, "when", with.types, UnknownTests::allowed);
  out.drafts_from = read_text(map, "template");
  if (const auto level = map.optional("escalation")) out.escalation = read_word(*level, {"E", "T", "W"}, with.diagnostics).value_or("");
  if (const auto unknown = map.optional("unknown")) out.unknown = read_unknown(*unknown, with);
  if (const auto bands = map.optional("bands")) out.bands = read_bands(*bands, with);
  if (const auto options = map.optional("options")) {
    io::MapReader inner(*options, with.diagnostics);
    out.exist = read_offered(inner.optional("exist"), out.bands, with);
    if (const auto shut = inner.optional("shut")) out.shut = read_shut(*shut, out.bands, with);
    inner.finish();
  }
  out.guards = read_texts(map, "guards");
  out.schedules = read_texts(map, "schedules");
  out.today = read_texts(map, "today");
  out.never = read_texts(map, "never");
  out.never_unsure = read_yes_no(map, "never_unsure", false);
  out.title_text = read_text(map, "title_text");
  out.cites = read_texts(map, "cites");
  if (out.cites.empty()) io::report(with.diagnostics, node, fmt::format("uncited-state: the state `{}` cites no row", out.id));
  out.examples = map.optional("examples");
  map.finish();
  return out;
}

std::optional<StateOverlay> read_overlay(io::Node node, const Reading& with) {
  io::MapReader map(node, with.diagnostics);
  StateOverlay out;
  out.where = node.where();
  out.id = read_id(map, "id");
  out.title = read_text(map, "title", true);
  auto when = map.required("when") ? read_condition(map, "when", with.types, UnknownTests::allowed) : std::nullopt;
  out.adds = read_texts(map, "adds");
  out.schedules = read_texts(map, "schedules");
  out.cites = read_texts(map, "cites");
  if (out.cites.empty()) io::report(with.diagnostics, node, fmt::format("uncited-state: the overlay `{}` cites no row", out.id));
  out.examples = map.optional("examples");
  map.finish();
  if (!when) return std::nullopt;
  out.when = std::move(*when);
  return out;
}

}  // namespace

const TreatmentState* PlanStates::find(std::string_view id) const {
  const auto at = std::ranges::find(states, id, &TreatmentState::id);
  return at == states.end() ? nullptr : &*at;
}

void read_plan_states(io::Node root, bool site, const FactTypes& types, const std::vector<std::string>& options, PlanStates& out,
                      Diagnostics& diagnostics) {
  const Reading with{types, options, diagnostics};
  io::MapReader map(root, diagnostics);
  map.allow("schema");
  const auto states = map.optional("states");
  const auto overlays = map.optional("overlays");
  map.finish();
  PlanStates own;
  if (states)
    for (const auto item : states->items()) lay_by_id(own.states, read_state(item, with), false, diagnostics);
  if (overlays)
    for (const auto item : overlays->items())
      if (auto overlay = read_overlay(item, with)) lay_by_id(own.overlays, std::move(*overlay), false, diagnostics);
  for (auto& state : own.states) lay_by_id(out.states, std::move(state), site, diagnostics);
  for (auto& overlay : own.overlays) lay_by_id(out.overlays, std::move(overlay), site, diagnostics);
}

PlanStates load_plan_states(const Definitions& definitions, const FactTypes& types, const std::vector<std::string>& options) {
  PlanStates out;
  Diagnostics diagnostics;
  for (const auto& file : definitions.list("states/")) read_plan_states(definitions.open(file).root(), file.site, types, options, out, diagnostics);
  diagnostics.throw_if_any("the states cannot be used");
  return out;
}

}  // namespace leeboard::catalog
