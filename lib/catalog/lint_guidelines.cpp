// Lints guideline rows.
#include "catalog/lint_guidelines.hpp"

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "catalog/lint_cites.hpp"

namespace leeboard::catalog {

void lint_guidelines(const Guidelines& rows, const Guidelines& all, const LintContext& context, Diagnostics& faults) {
  std::vector<std::string> sources;
  for (const auto& [id, source] : all.sources) sources.push_back(id);
  for (const auto& [id, row] : rows.rows) {
    const auto of = fmt::format("the row `{}`", id);
    const auto check = [&](const std::vector<std::string>& list) {
      for (const auto& source : list)
        if (!all.find_source(source))
          faults.add(row.where, fmt::format("{} names the source `{}`, which is not listed", of, source), did_you_mean(source, sources));
    };
    check(row.sources);
    for (const auto& part : row.parts) check(part.sources);
    check_words(context.words, row.where, of, row.statement, faults);
    for (const auto& part : row.parts) check_words(context.words, row.where, of, part.text, faults);
  }
}

}  // namespace leeboard::catalog
