// Whether a safety item was answered, and what an item without an answer does to the facts.
#pragma once

#include <vector>

#include "catalog/safety_answers.hpp"
#include "catalog/vocabulary.hpp"
#include "record/person_record.hpp"

namespace leeboard::care {

/// Marks as answered the forms of which a newer one of the instrument has none of the flags: what needs no facts.
void mark_newer_forms(std::vector<SafetyItem>& items, const std::vector<Assessment>& forms);

/// Marks as answered: forms of which a newer one of the instrument has none of the flags, and items after which all `needs` were
/// told in `facts` (entered and derived); of an older layout what was acknowledged and is no fresh form. Decisions are marked before.
void mark_answers(std::vector<SafetyItem>& items, const std::vector<Assessment>& forms, const std::vector<Fact>& facts,
                  const std::vector<catalog::SafetyAnswer>& needs, const catalog::Vocabulary& vocabulary, const Stamp& as_of);

/// What a form said stands while its item has no answer, whatever its age.
void keep_unanswered(std::vector<Fact>& facts, const std::vector<SafetyItem>& items, const catalog::Vocabulary& vocabulary);

}  // namespace leeboard::care
