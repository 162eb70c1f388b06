// Lints guideline rows.
#include "catalog/lint_guidelines.hpp"

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "catalog/lint_cites.hpp"

namespace leeboard::catalog {

namespace {
// V says that somebody read the official text: no row or part can have it from copies alone.
void check_mirrors(const Guideline& row, const Guidelines& all, Diagnostics& faults) {
  const auto check = [&](const std::string& of, Evidence evidence, const std::vector<std::string>& sources) {
    if (evidence == Evidence::v && all.only_mirrors(sources))
      faults.add(row.where, fmt::format("mirror-as-official: {} is marked V, and its sources only repeat an official text", of),
                 "mark it M, or add the source that was read");
  };
  check(fmt::format("the row `{}`", row.id), row.evidence, row.sources);
  for (std::size_t i = 0; i < row.parts.size(); ++i)
    check(fmt::format("the part `{}#{}`", row.id, i), row.parts[i].evidence, row.parts[i].sources.empty() ? row.sources : row.parts[i].sources);
}
}  // namespace

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
    check_mirrors(row, all, faults);
    check_words(context.words, row.where, of, row.statement, faults);
    for (const auto& part : row.parts) check_words(context.words, row.where, of, part.text, faults);
  }
}

}  // namespace leeboard::catalog
