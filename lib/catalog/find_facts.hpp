// Looking facts up in the vocabulary by words, for people who do not know its names.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "catalog/vocabulary.hpp"

namespace leeboard::catalog {

/// Facts whose name, other names, title, question, values or fields hold words that begin with each of `words` (letter case
/// ignored): first those found by name, then by title, then the rest, each in the order of the vocabulary.
std::vector<const FactEntry*> find_facts(const Vocabulary& vocabulary, std::span<const std::string> words);

/// Names, and the words of names, titles, questions and values from four letters on, each once: what a mistyped word may mean.
std::vector<std::string> searched_words(const Vocabulary& vocabulary);

}  // namespace leeboard::catalog
