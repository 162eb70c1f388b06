// The map that a table without one could have.
#pragma once

#include <memory>
#include <string>

#include "catalog/table_words.hpp"
#include "clinic/import/input_files.hpp"
#include "interop/guess_map.hpp"

namespace leeboard::clinic {

struct Desk;

/// Whether every heading of the table is a path of an intake document: it needs no map then.
bool needs_no_map(const Desk& desk, InputFiles& files, const InputFile& file);

/// A table whose first rows were looked at.
struct LookedAt {
  catalog::TableWords words;  ///< the guess points into them
  std::unique_ptr<interop::MapGuess> guess;
  long long rows = 0;  ///< that were looked at
};
/// Reads the first rows and guesses. Throws what reading throws.
std::unique_ptr<LookedAt> look_at_table(const Desk& desk, InputFiles& files, const InputFile& file);

}  // namespace leeboard::clinic
