// Lints the library of coping strategies.
#include <fmt/format.h>

#include "catalog/coping.hpp"
#include "catalog/lint_cites.hpp"
#include "catalog/lint_template.hpp"

namespace leeboard::catalog {

void lint_coping(const CopingLibrary& library, const LintContext& context, Diagnostics& faults) {
  for (const auto& strategy : library.strategies) {
    const auto of = fmt::format("the strategy `{}`", strategy.id);
    check_cites(context.rows, strategy.where, strategy.id, strategy.cites, faults);
    check_words(context.words, strategy.where, of, strategy.text, faults);
    for (const auto& number : unsourced_numbers(context.rows, strategy.cites, strategy.text))
      faults.add(strategy.where, fmt::format("number-without-source: {} says {}, which stands in no row that it cites", of, number),
                 "cite the row that says it");
  }
  for (const auto& domain : library.domains) {
    const auto of = fmt::format("the domain `{}`", format_word(domain.id));
    check_cites(context.rows, domain.where, format_word(domain.id), domain.cites, faults);
    check_words(context.words, domain.where, of, domain.question, faults);
    for (const auto& example : domain.examples) check_words(context.words, domain.where, of, example.text, faults);
  }
}

}  // namespace leeboard::catalog
