// What was told of a person and not understood, or not taken as it stands.
#pragma once

#include <string>
#include <vector>

#include "record/person_record.hpp"

namespace leeboard::catalog {
class Vocabulary;
}

namespace leeboard::report {

/// One thing told: a word of the closed list, the event, fact or form, and what it says.
struct ToldItem {
  std::string what, object, text;
};

/// What events tell (words of the closed list), medicines that stand in the list alone, lists that nobody confirmed of late, and what is
/// kept verbatim, where its texts were read: in this order.
std::vector<ToldItem> list_told(const PersonRecord& record, const catalog::Vocabulary& vocabulary);

}  // namespace leeboard::report
