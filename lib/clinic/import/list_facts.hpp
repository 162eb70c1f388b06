// Facts that are lists over several records of a source: `allergies`, `meds`, `mental_health`, `heart_conditions`.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "interop/intake_document.hpp"
#include "store/repositories.hpp"

namespace leeboard::catalog {
class Vocabulary;
}

namespace leeboard::clinic {

/// Adds to documents what their events change of lists. A list is what has at least one standing record, whatever came first.
/// It remembers the records of the person that it last saw.
class ListFacts {
 public:
  /// What a record puts on a list: the word, and of a medicine the product's name as it was written.
  using Word = std::pair<std::string, std::string>;
  /// Adds the changed lists as facts of the document, whose events are not stored yet. `known`: the record said something before;
  /// `observed`: when it was last seen to stand. False: the record says that there is nothing, and something stands, or the other way round.
  bool add(store::Repositories& records, store::PersonKey person, const catalog::Vocabulary& vocabulary, bool known,
           const std::optional<Stamp>& observed, interop::IntakeDocument& document);
  /// Forgets the person: what was to be stored was not, or somebody else wrote.
  void forget() { person_ = {}; }

 private:
  struct Entry {
    std::string key;
    Word word;
    bool stands = false;
  };
  void load(store::Repositories& records, store::PersonKey person);
  void take(const Event& event);
  /// Whether the name of the product says other classes than the drug alone.
  bool says_more(const Word& word, const catalog::Vocabulary& vocabulary);

  store::PersonKey person_;
  std::map<std::string, Entry, std::less<>> by_record_;
  std::size_t nameless_ = 0;
  std::map<Word, bool> says_more_;
};

}  // namespace leeboard::clinic
