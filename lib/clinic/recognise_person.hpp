// Whose record an incoming one is: the person that names and dates agree with, nobody yet, or a conflict in which nothing is put anywhere.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "clinic/became.hpp"
#include "clinic/identity/known_people.hpp"
#include "interop/match_people.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

struct Desk;

/// What the store knows of the person of an incoming record.
struct Recognised {
  std::optional<store::PersonKey> person;         ///< whose record it is; nothing: somebody new
  std::vector<Identifier> disputed;               ///< identifiers that somebody carries with whom the record conflicts
  bool flagged = false;                           ///< somebody else may be the same person: same identifier, not enough else
  std::vector<store::PersonKey> same_identifier;  ///< who these are
  std::string conflict;                           ///< not empty: why it can be put on nobody; without names or numbers
  std::optional<store::PersonKey> against;        ///< of a conflict, or of disputed identifiers: who is here
  std::optional<store::PersonKey> other;          ///< of identifiers of two people: the second one
  std::vector<std::string> differs;               ///< the parts in which it conflicts with who is here
  bool by_link = false;                           ///< of a conflict: it conflicts with somebody of whom it says that they are one
};

/// Throws bad_input, with how to mend it, when the record can be put on nobody.
void require_no_conflict(const Recognised& known, std::string_view mend);

/// Says of a record who may be the same person; nothing when nobody is.
void note_alike(Became& became, const std::vector<LikePerson>& alike);

/// Compares people by the point table and the classes of identifiers; both are read when first needed. The desk outlives it.
class PersonRecogniser {
 public:
  explicit PersonRecogniser(const Desk& desk);
  ~PersonRecogniser();

  /// Whose record it is. `by_key`: who holds the source's own key of the record, or the code that it names.
  Recognised recognise(store::Repositories& records, const Patient& incoming, std::optional<store::PersonKey> by_key);
  /// Of several people who hold one key: the one with whom the record agrees most; nothing when there are none.
  std::optional<store::PersonKey> choose(store::Repositories& records, const Patient& incoming, const std::vector<store::PersonKey>& holders);
  /// The parts in which two records differ.
  std::vector<std::string> differing(const Patient& incoming, const Patient& stored);
  /// Whether two records can be one person's.
  interop::Agreement agreement(const Patient& incoming, const Patient& stored);
  /// The person whom code or identifying identifiers name. Throws bad_input when they name two.
  std::optional<store::PersonKey> find_named(store::Repositories& records, const Patient& patient);
  /// Throws bad_input when an identifying identifier of `patient` belongs to somebody else than this person.
  void refuse_other_owner(store::Repositories& records, store::PersonKey person, const Patient& patient);
  /// The person behind an identifier that identifies, or nothing.
  std::optional<store::PersonKey> find_identifier(store::Repositories& records, const Identifier& identifier);
  /// How the identifiers of `now` are bound to a person who had `before`; those that find somebody already stay as they are.
  store::IdentifierBinding binding(store::Repositories& records, const Patient& now, const std::vector<Identifier>& before = {});

  /// People who may be the same, likeliest first, without those of whom somebody has said that they are another person than `self`.
  /// `same_identifier`: they share an identifier with the record.
  std::vector<LikePerson> alike(store::Repositories& records, const Patient& patient, std::optional<store::PersonKey> self = {},
                                const std::vector<store::PersonKey>& same_identifier = {});
  /// Every two people in the store who may be one, likeliest first.
  std::vector<LikePair> duplicates(store::Repositories& records);
  /// A record of this run was written: those that follow are compared with it.
  void note_written(store::PersonKey person, const Patient& patient);
  /// Which identifiers identify, and what only fills the place of one.
  const catalog::IdentifierRules& identifier_rules();

 private:
  struct Tables;
  const Tables& tables();
  /// One spelling of an identifier that identifies; nothing for all others.
  std::optional<Identifier> identifying(const Identifier& identifier);
  std::optional<store::PersonKey> owner(store::Repositories& records, std::optional<store::PersonKey> found, const Patient& patient);

  const Desk& desk_;
  std::unique_ptr<Tables> tables_;
};

}  // namespace leeboard::clinic
