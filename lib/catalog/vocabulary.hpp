// Every fact that a rule, a template or a record may name, and the drugs that rules know (data/vocabulary.yaml).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "record/fact_type.hpp"

namespace leeboard::catalog {

class Definitions;

enum class FactScope { person, episode };
enum class FactWorld { open, closed };

/// Where a fact comes from when nobody entered it by hand: {instrument, scale}, {event, take} or {record, field}.
struct Derived {
  std::string instrument, scale;
  std::string event, take;
  std::string record, field;
  bool operator==(const Derived&) const = default;
};

/// What another fact settles while nobody says otherwise: {fact: sex_at_birth, equals: male, value: no}.
struct Implied {
  std::string fact, equals;
  bool value = false;
};

/// A code of another system for a fact.
struct FactCode {
  std::string system;   ///< loinc snomed rxnorm icd10cm teds
  std::string code;
  bool operator==(const FactCode&) const = default;
};

/// One entry of the vocabulary; legal, plausible, unit, values and fields stand in `type`.
struct FactEntry {
  std::string key;
  std::string title;
  FactType type;
  std::optional<Duration> fresh;       ///< how old it may be; none: for ever
  FactScope scope = FactScope::episode;
  FactWorld world = FactWorld::open;
  bool grows = false;
  std::vector<std::string> also;
  std::optional<Derived> derived;
  std::optional<Implied> implied;      ///< yes/no facts only
  std::string question;
  std::vector<FactCode> codes;
  std::vector<std::string> cites;
};

/// A drug that rules know.
struct Drug {
  std::string id;
  std::string title;
  std::vector<std::string> classes;
  std::vector<std::string> also;
  std::vector<FactCode> codes;         ///< rxnorm and others
};

/// The whole vocabulary; never changes after loading, so pointers into it last as long as it does.
class Vocabulary : public FactTypes {
 public:
  Vocabulary() = default;
  Vocabulary(std::vector<FactEntry> entries, std::vector<Drug> drugs);
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;
  Vocabulary(Vocabulary&&) = default;
  Vocabulary& operator=(Vocabulary&&) = default;

  const FactType* find_type(std::string_view key) const override;
  std::string canonical(std::string_view key) const override;
  std::vector<std::string> names() const override;

  /// The entry of a canonical name or of another spelling; null when there is none.
  const FactEntry* find(std::string_view key) const;
  const std::vector<FactEntry>& entries() const { return entries_; }
  /// The drug of that name or other name, letter case ignored; null when it is on no list.
  const Drug* find_drug(std::string_view name) const;
  /// The fact with that code of that system, or null.
  const FactEntry* find_by_code(std::string_view system, std::string_view code) const;
  const std::vector<Drug>& drugs() const { return drugs_; }

 private:
  std::vector<FactEntry> entries_;
  std::vector<Drug> drugs_;
  std::map<std::string, std::size_t, std::less<>> by_name_;
  std::map<std::string, std::size_t, std::less<>> drug_by_name_;
};

/// Reads vocabulary.yaml of both layers. Throws bad_input with all problems of all files.
Vocabulary load_vocabulary(const Definitions& definitions);

}  // namespace leeboard::catalog
