// Reads the vocabulary of both layers.
#pragma once

#include "catalog/vocabulary.hpp"

namespace leeboard::catalog {

class Definitions;

/// Reads vocabulary.yaml of both layers; the definitions must outlive it. Throws bad_input with all problems of all files.
Vocabulary load_vocabulary(const Definitions& definitions);
/// The same, with every entry of both layers read and checked at once.
Vocabulary read_vocabulary(const Definitions& definitions);

}  // namespace leeboard::catalog
