// Forms of a person without those that their source took back.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "record/assessment.hpp"
#include "record/signature.hpp"
#include "store/assessments.hpp"
#include "store/keys.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

/// By this reason a form's revision is known as one that its source took back: never changed.
inline constexpr std::string_view source_withdrew_it = "the source withdrew it";

/// Whether this revision says that the source took the form back: it has no answers, and what was said stands in the one before.
bool source_withdrew(const Assessment& form);

/// The forms of a person that count; where all revisions are asked for, those that the source took back are among them.
std::vector<store::StoredAssessment> standing_forms(store::Repositories& records, store::PersonKey person, std::string_view instrument,
                                                    const store::Seen& seen = {});

/// Who took a form back, when and why: somebody here, or else its source; nothing when it stands.
std::optional<Signature> form_withdrawal(store::Repositories& records, std::string_view id, const store::Seen& seen);

}  // namespace leeboard::clinic
