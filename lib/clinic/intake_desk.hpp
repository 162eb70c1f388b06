// The front desk: a person who is new, a record that is revised, a stretch of care that ends or begins, two records that are one person.
#pragma once

#include <string>
#include <vector>

#include "clinic/became.hpp"
#include "clinic/identity/known_people.hpp"
#include "clinic/intake_input.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

struct Desk;

/// A document as it was written. All of these work in a transaction of the caller.
struct WrittenDocument {
  std::string patient;  ///< code
  std::string episode;  ///< "E-1", or empty when the document was there already
  Became became;
};

/// People who may be the new person of a document; none when the document, or its person by code or identifier, is in the store.
std::vector<LikePerson> possible_duplicates(const Desk& desk, store::Repositories& records, const IntakeInput& input);

/// A new person with all that the document says; the same document again is unchanged. Throws bad_input for a person who is here already.
WrittenDocument add_person_document(const Desk& desk, store::Repositories& records, const IntakeInput& input);

/// What is done to an episode, besides writing the document's contents.
enum class RecordChange : std::uint8_t {
  update,     ///< the keys that are given replace
  discharge,  ///< the current episode ends: the document says when
  readmit     ///< a new one begins: the document says when
};

/// One document onto the record of the person of that code. Throws not_found, bad_input (another person's code or identifier, times that
/// cannot be), refused. `reason` is kept with each revision; an update that makes somebody else of the person needs the code in `confirmed`.
WrittenDocument change_record(const Desk& desk, store::Repositories& records, const std::string& code, const IntakeInput& input, RecordChange change,
                              const std::string& reason, const std::string& confirmed = {});

/// Throws bad_input when the document does not hold what the change needs; `where` names it.
void require_for(RecordChange change, const interop::IntakeDocument& document, const std::string& where);

/// What is said of two records that look alike.
enum class Identity : std::uint8_t {
  one_person,       ///< they are read as one from now on
  no_longer_one,    ///< that is undone
  two_people,       ///< they are two people: not named as possible duplicates again
  perhaps_the_same  ///< that is undone
};

/// Says it of two records, both by their own codes. Throws not_found, usage.
void say_identity(const Desk& desk, store::Repositories& records, const std::string& keep, const std::string& other, Identity what,
                  const std::string& reason);

}  // namespace leeboard::clinic
