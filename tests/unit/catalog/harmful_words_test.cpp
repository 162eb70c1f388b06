// Words that do harm are found whole, in any letter case, and only where they do.
#include "catalog/harmful_words.hpp"

#include <doctest/doctest.h>

#include "catalog/catalog.hpp"

using namespace leeboard;

TEST_CASE("words that do harm") {
  catalog::Catalog catalog;
  const auto words = catalog::load_harmful_words(catalog.definitions());
  const auto first = [&](std::string_view text) {
    const auto found = catalog::find_harmful_words(words, text);
    return found.empty() ? std::string() : found.front().word;
  };
  CHECK(first("An Addict came") == "addict");
  CHECK(first("a drug addict") == "drug addict");
  CHECK(first("stay clean!") == "stay clean");
  CHECK(first("addiction medicine") == "");
  CHECK(first("clean water, a clean needle, child abuse") == "");
  CHECK(first("a user-held card") == "");
  CHECK(first("opioid user") == "opioid user");
}
