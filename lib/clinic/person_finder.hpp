// Who somebody is: the one place that decides whether a code, an identifier, an earlier import or a name means a person of this store.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "record/patient.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

/// The person of a code, through merges. Throws not_found with near codes.
store::PersonKey require_person(store::Repositories& records, std::string_view code);

/// The person of a code, and not the one whose record it is read with. Throws not_found with near codes.
store::PersonKey require_record(store::Repositories& records, std::string_view code);

/// The person whom code or identifiers name. Throws bad_input when they name two (as refuse_other_owner).
std::optional<store::PersonKey> find_person(store::Repositories& records, const Patient& patient);

/// Throws bad_input when an identifier of `patient` belongs to somebody else than this person.
void refuse_other_owner(store::Repositories& records, store::PersonKey person, const Patient& patient);

/// What another system calls a person: by its resource id, by the address of the resource, or by the key cells of a row.
enum class ForeignKind : std::uint8_t { resource, address, row };

/// The person whom an earlier import has bound to what another system calls them, or nothing.
std::optional<store::PersonKey> find_foreign(store::Repositories& records, ForeignKind kind, std::string_view id);
/// Binds them; an empty id binds nothing.
void bind_foreign(store::Repositories& records, ForeignKind kind, std::string_view id, const std::string& code, store::PersonKey person);

/// Who a reference may name besides what imports have bound: only people of other systems, or our own codes too.
enum class Naming : std::uint8_t { foreign, own_codes };

/// The person behind a FHIR reference ("Patient/12", "urn:uuid:...", "Patient?identifier=system|value"), or nothing.
std::optional<store::PersonKey> find_referred(store::Repositories& records, std::string_view reference, Naming naming);

/// Whether a record under the same id of another system is of another person: nothing that names the two agrees.
bool is_someone_else(const Patient& stored, const Patient& given);

/// Codes of people who may be the same: like name and birth date; sorted.
std::vector<std::string> alike_codes(store::Repositories& records, const Patient& patient);

/// Somebody who is, or may be, the person that was asked for.
struct Candidate {
  std::string code;
  std::string_view why;
};
/// Everybody in the store who is like that: by code, identifier, like name and birth date, then by name or birth date alone.
std::vector<Candidate> find_candidates(store::Repositories& records, const Patient& patient);

/// Codes of every two people in the store who may be one person.
std::vector<std::pair<std::string, std::string>> find_duplicates(store::Repositories& records);

}  // namespace leeboard::clinic
