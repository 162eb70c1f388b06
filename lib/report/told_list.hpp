// What was told of a person and not understood, or not taken as it stands.
#pragma once

#include <string>
#include <vector>

#include "record/person_record.hpp"

namespace leeboard::catalog {
class Vocabulary;
}

namespace leeboard::report {

/// One thing told: a word of the closed list, the event or fact, and what it says.
struct ToldItem {
  std::string what, object, text;
};

/// Medicines whose name nobody knows, that contradict themselves or are denied, and doses that are unknown, computed or unusual: in
/// the order of the record, what the list of medicines alone says at the end.
std::vector<ToldItem> list_told(const PersonRecord& record, const catalog::Vocabulary& vocabulary);

}  // namespace leeboard::report
