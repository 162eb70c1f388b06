// Lints the words of letters.
#pragma once

#include "base/diagnostic.hpp"

namespace leeboard::catalog {

struct LetterText;
struct LintContext;

/// Faults that a letter has beside those of its form: empty parts, ids twice, cites, words that do harm, words that no fact can be.
void lint_letter(const LetterText& letter, const LintContext& context, Diagnostics& faults);

}  // namespace leeboard::catalog
