// Records whose person is in doubt are held aside: nothing of them reaches anybody until somebody settles the conflict.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "clinic/became.hpp"
#include "clinic/recognise_person.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

struct Desk;

/// Whose record a held one says it is; nothing of those that hang on a person.
std::optional<Patient> held_person(const Desk& desk, const store::HeldRecord& record);

/// Identifiers that the new person and somebody else with whom the record conflicts both carry find nobody until they are settled.
void open_identifier_conflicts(const Desk& desk, store::Repositories& records, const std::string& import, const Recognised& known,
                               store::PersonKey newcomer, Became& became);

class ImportRun;

/// Opens a conflict about that key of the source, as `known` has it; its id.
std::string open_conflict(const Desk& desk, store::Repositories& records, const std::string& import, const std::string& key, const Recognised& known,
                          store::ConflictKind kind);

/// Holds the record (conflict and import are filled in) of a person who is in doubt: what became of it names the conflict. One conflict is
/// about one person: under an equal key somebody else who is held gets another one.
Became hold_record(const Desk& desk, const ImportRun& run, store::Repositories& records, PersonRecogniser& recogniser, const std::string& key,
                   const Recognised& known, store::HeldRecord record);
/// The open conflicts that are about the person of that code.
std::vector<std::string> open_conflicts_of(store::Repositories& records, std::string_view code);
/// What becomes of a record that is held under a conflict.
Became held_under(const std::string& conflict);

/// Whose the held records of one conflict are: the person, or a new one with that code (or the next free one).
struct KeyDecision {
  std::optional<store::PersonKey> person;
  std::string code;
};

}  // namespace leeboard::clinic
