// The map that a table without one could have.
#pragma once

#include <string>

#include "clinic/import/input_files.hpp"

namespace leeboard::clinic {

struct Desk;

/// Whether every heading of the table is a path of an intake document: it needs no map then.
bool needs_no_map(const Desk& desk, InputFiles& files, const InputFile& file);

/// Reads the first rows and guesses (interop::MapGuess). Throws what reading throws.
std::string guess_map(const Desk& desk, InputFiles& files, const InputFile& file);

}  // namespace leeboard::clinic
