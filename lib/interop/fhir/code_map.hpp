// The code map (data/interop/fhir.yaml with the codes of the vocabulary): which code says which fact.
#pragma once

#include <array>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "catalog/vocabulary.hpp"
#include "interop/fhir/coding.hpp"

namespace leeboard::catalog {
class Catalog;
}

namespace leeboard::interop {

/// What one code means.
struct CodeRule {
  const catalog::FactEntry* fact = nullptr;
  std::string value;                                        ///< the word that the code itself says
  bool list = false;                                        ///< the word is one of a list over several resources
  bool remission = false;                                   ///< a condition in remission says it too
  bool of_upper_limit = false;                              ///< a number is divided by the reference range's upper end
  std::vector<std::pair<std::string, std::string>> values;  ///< coded answer (or its text) and the word it means
  std::string place;
  std::string instrument;
  std::string reason;
};

/// Rules by system and code.
class CodeTable {
 public:
  void put(CodeSystem system, std::string code, const CodeRule* rule, bool replace = true);
  /// The rule of a coding, or null.
  const CodeRule* find(const Coding& coding) const;
  /// The rule of the first coding of a concept that has one, or null.
  const CodeRule* find(io::Node concept_node) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::array<std::unordered_map<std::string, const CodeRule*, Hash, std::equal_to<>>, code_system_count> by_system_;
};

/// The whole map; pointers into it and into the vocabulary last as long as both.
class FhirMap {
 public:
  /// Reads the built-in map, or the site's in its place. Throws bad_input with every fault of the file.
  explicit FhirMap(catalog::Catalog& catalog);

  CodeTable conditions, observations, procedures, places, not_items, answers;
  /// Whether a condition's code is an overdose.
  bool is_overdose(const Coding& coding) const;
  /// What a coded or spoken test result says: +1 positive, -1 negative, 0 neither.
  int result_sign(std::string_view code_or_word) const;

 private:
  void read(io::Node root, const catalog::Vocabulary& vocabulary, Diagnostics& problems);
  void read_rules(io::Node list, const catalog::Vocabulary& vocabulary, CodeTable& table, Diagnostics& problems);
  std::deque<CodeRule> rules_;
  CodeTable overdoses_;
  std::vector<std::string> overdose_prefixes_;
  std::vector<std::pair<std::string, int>> results_;
};

}  // namespace leeboard::interop
