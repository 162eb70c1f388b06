// Reads the list of treatment options.
#include "catalog/treatment_option.hpp"

#include <algorithm>

#include "base/range.hpp"
#include "catalog/definitions.hpp"
#include "catalog/read_condition.hpp"
#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {
namespace {

OptionChoice read_choice(io::Node node, const FactTypes& types, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  OptionChoice out;
  // These only take lines out of a plan or put one before another: they never open an option.
  const auto take = [&](std::string_view key) { return read_condition(map, key, types, UnknownTests::allowed); };
  out.chosen = take("chosen");
  out.way = take("way");
  out.refused = take("refused");
  out.later = take("later");
  out.first = take("first");
  out.offer = static_cast<int>(parse_integer(read_text(map, "offer")).value_or(0));
  out.goes_on = read_yes_no(map, "goes_on", false);
  out.goes_on_while = take("goes_on_while");
  map.finish();
  return out;
}

TreatmentOption read_option(io::Node node, const FactTypes& types, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  TreatmentOption out;
  out.id = read_id(map, "id");
  out.title = read_text(map, "title", true);
  out.always = read_yes_no(map, "always", false);
  out.when = read_condition(map, "when", types);
  out.unless = read_condition(map, "unless", types);
  if (const auto known = map.optional("known")) out.known = read_fact_name(*known, types, diagnostics);
  out.drugs = read_texts(map, "drugs");
  out.keeps_well = read_text(map, "keeps_well");
  if (const auto how = map.optional("withdrawal")) out.withdrawal = read_word(*how, {"alone", "aid"}, diagnostics).value_or("");
  if (const auto choice = map.optional("choice")) out.choice = read_choice(*choice, types, diagnostics);
  if (const auto detail = map.optional("detail"))
    for (const auto entry : detail->entries()) out.detail.emplace_back(entry.key, read_fact_name(entry.value, types, diagnostics));
  map.finish();
  return out;
}

}  // namespace

const TreatmentOption* TreatmentOptions::find(std::string_view id) const {
  const auto at = std::ranges::find(options, id, &TreatmentOption::id);
  return at == options.end() ? nullptr : &*at;
}

std::vector<std::string> TreatmentOptions::ids() const {
  std::vector<std::string> out;
  for (const auto& option : options) out.push_back(option.id);
  return out;
}

std::string TreatmentOptions::title(std::string_view id) const {
  const auto* option = find(id);
  return option ? option->title : std::string(id);
}

TreatmentOptions load_treatment_options(const Definitions& definitions, const FactTypes& types) {
  TreatmentOptions out;
  Diagnostics diagnostics;
  for (const auto& file : definitions.list("options.yaml")) {
    io::MapReader map(definitions.open(file).root(), diagnostics);
    map.allow("schema");
    const auto list = map.required("options");
    map.finish();
    if (!list) continue;
    for (const auto item : list->items()) {
      auto option = read_option(item, types, diagnostics);
      const auto same = std::ranges::find(out.options, option.id, &TreatmentOption::id);
      if (same == out.options.end()) out.options.push_back(std::move(option));
      else if (file.site) *same = std::move(option);
      else io::report(diagnostics, item, "the option `" + option.id + "` stands here twice");
    }
  }
  diagnostics.throw_if_any("the treatment options cannot be used");
  return out;
}

}  // namespace leeboard::catalog
