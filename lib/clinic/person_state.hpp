// What is told of a person's own record: whether it is in use, a test, changed in who it is, or of somebody who died.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "care/death.hpp"
#include "clinic/became.hpp"
#include "clinic/recognise_person.hpp"
#include "interop/intake_document.hpp"
#include "record/person_record.hpp"
#include "record/signature.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

struct Desk;

/// Throws bad_input when the person would have died before they were born.
void require_possible_death(const Patient& patient);

/// What reasons of a discharge say of death, by the site's words, which are read when they are first asked for. The desk outlives it.
care::SaysDeath death_words(const Desk& desk);

/// The death that is on record for a person, as of the desk's time.
std::optional<Death> stored_death(store::Repositories& records, store::PersonKey person, const Desk& desk, const care::SaysDeath& says_death);

/// Marks a person whose record was deleted at its source as out of use; what hangs on the person stays.
void take_out_of_use(store::Repositories& records, store::PersonKey person, const Signature& signature, Became& became);

/// Finds the words of the closed list for a person's record. What it is made with outlives it.
class PersonTeller {
 public:
  PersonTeller(const Desk& desk, PersonRecogniser& recogniser);
  ~PersonTeller();

  /// Of what was stored: `before` is the record as it was, or null.
  std::vector<std::string> words(const interop::IntakeDocument& said, const Patient* before, const Patient& now);
  /// Whether a name is one that only tests have.
  bool has_test_name(const Patient& patient);

 private:
  struct Lists;
  bool has_placeholder(const Patient& patient);

  const Desk& desk_;
  PersonRecogniser& recogniser_;
  std::unique_ptr<Lists> lists_;
};

}  // namespace leeboard::clinic
