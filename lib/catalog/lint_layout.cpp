// Says what of a definition's text is hard to edit.
#include "catalog/lint_layout.hpp"

#include <fmt/format.h>

#include "catalog/definitions.hpp"
#include "io/yaml_layout.hpp"

namespace leeboard::catalog {

std::vector<Diagnostic> lint_layout(const Definition& definition, std::string_view command) {
  const auto faults = io::find_layout_faults(definition.text, definition.root());
  const auto mend = fmt::format("`leeboard {} {}` lays it out", command, definition.source == "stdin" ? "-" : definition.source);
  std::vector<Diagnostic> out;
  const auto add = [&](const std::optional<io::Mark>& first, std::string message) {
    if (first) out.push_back({{definition.source, first->line, first->column}, std::move(message), mend});
  };
  add(faults.first_wide, fmt::format("wide-line: {} wider than {} columns, first here",
                                     faults.wide_lines == 1 ? "1 line is" : fmt::format("{} lines are", faults.wide_lines), io::widest_line));
  add(faults.first_flow, fmt::format("flow-map: {} of {} keys or more in brackets, first here",
                                     faults.flow_maps == 1 ? "1 map stands" : fmt::format("{} maps stand", faults.flow_maps), io::spread_from));
  return out;
}

}  // namespace leeboard::catalog
