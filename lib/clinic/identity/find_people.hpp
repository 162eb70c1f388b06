// Finding somebody by what people say at a desk or on the phone: a code, a number, a birth date, parts of a name.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "record/patient.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

struct Desk;

/// Somebody who fits all that was asked for.
struct FoundPerson {
  Patient patient;               ///< the record that is kept, of records that are read as one
  std::string state;             ///< "active", "discharged", "entered-in-error"...
  int points = 0;                ///< by the point table
  std::vector<std::string> why;  ///< "family", "birth year"...
};

/// Who was found, best first; `left` of them fit too and are not listed.
struct FoundPeople {
  std::vector<FoundPerson> people;
  std::size_t left = 0;
  bool near = false;  ///< nobody fits as it was asked: these only sound or look like it
};

/// Everybody in the store who fits each word of a line, records entered in error too; at most 20. Throws usage when the line says nothing.
FoundPeople find_people(const Desk& desk, store::Repositories& records, std::string_view line);

}  // namespace leeboard::clinic
