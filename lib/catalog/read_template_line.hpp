// One line of a template, whole or as a change to another.
#pragma once

#include <set>
#include <string>

#include "catalog/care_template.hpp"
#include "io/map_reader.hpp"

namespace leeboard::catalog {

/// What lines are checked against.
struct LineContext {
  const FactTypes& types;
  const std::vector<std::string>& options;
  Diagnostics& diagnostics;
};

/// A whole line: id, kind, phase, text and cites are required.
TemplateLine read_template_line(io::Node node, const LineContext& context);

/// Lays the keys that are given over a line, but for those of `without`; all others stay.
void change_template_line(TemplateLine& line, io::Node node, const LineContext& context, const std::set<std::string>& without = {});

/// `day N`, or {from: <date fact, episode or plan>, add: 7d}.
std::optional<PlanDate> read_plan_date(io::Node node, const FactTypes& types, Diagnostics& diagnostics);

}  // namespace leeboard::catalog
