// Who somebody is: the one place that decides whether a code, an identifier, an earlier import or a name means a person of this store.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "clinic/recognise_person.hpp"
#include "record/patient.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

/// The person of a code, through merges. Throws not_found with near codes.
store::PersonKey require_person(store::Repositories& records, std::string_view code);

/// The person of a code, and not the one whose record it is read with. Throws not_found with near codes.
store::PersonKey require_record(store::Repositories& records, std::string_view code);

/// What another system calls a person: by its resource id, by the address of the resource, or by the key cells of a row.
enum class ForeignKind : std::uint8_t { resource, address, row };

/// The person whom an earlier import has bound to what another system calls them, or nothing. `source`: the server whose ids these are;
/// empty: not named. A UUID is one record of every source.
std::optional<store::PersonKey> find_foreign(store::Repositories& records, ForeignKind kind, std::string_view id, std::string_view source = {});
/// Binds them; an empty id binds nothing.
void bind_foreign(store::Repositories& records, ForeignKind kind, std::string_view id, const std::string& code, store::PersonKey person,
                  std::string_view source = {});

/// The name under which the ids of a type of FHIR resource of a source are kept.
std::string record_key_system(std::string_view type, std::string_view id, std::string_view source);

/// Who a reference may name besides what imports have bound: only people of other systems, or our own codes too.
enum class Naming : std::uint8_t { foreign, own_codes };

/// The person behind a FHIR reference ("Patient/12" of a source, "urn:uuid:...", "Patient?identifier=system|value"), or nothing.
std::optional<store::PersonKey> find_referred(store::Repositories& records, PersonRecogniser& recogniser, std::string_view reference, Naming naming,
                                              std::string_view source = {});

/// Somebody who is, or may be, the person that was asked for.
struct Candidate {
  std::string code;
  std::vector<std::string> why;  ///< "equal code", "equal identifier", or what speaks for it in the point table
  int points = 0;                ///< 0: of a code or identifier
};
/// Everybody in the store who is like that: by code, identifier, the point table, then by name or birth date alone.
std::vector<Candidate> find_candidates(store::Repositories& records, PersonRecogniser& recogniser, const Patient& patient);

}  // namespace leeboard::clinic
