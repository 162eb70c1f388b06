// What can be said about a letter on the command line.
#pragma once

#include <string>

#include "catalog/letter.hpp"
#include "report/letter_values.hpp"

namespace leeboard::app {

class Arguments;
class Context;

/// As given; empty or 0 where nothing was said.
struct LetterOptions {
  std::string kind, code, to, consent, period, away, back;
  long long pages = 0;
};

void declare_letter_options(Arguments& app, LetterOptions& options);

/// Throws usage: a person for a sheet about nobody, none for a letter about one, an option of which the letter says nothing.
void check_letter_options(const catalog::LetterText& letter, const LetterOptions& options);

/// The options as values, with who signs and the settings. Throws usage for what is no day or period, bad_input for one that cannot be.
report::LetterInput letter_input(const LetterOptions& options, Context& context);

}  // namespace leeboard::app
