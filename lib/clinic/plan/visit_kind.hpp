// What a visit is for, where a run says so.
#pragma once

#include <string>
#include <string_view>

#include "record/fact_sheet.hpp"

namespace leeboard::catalog {
class Vocabulary;
}

namespace leeboard::clinic {

/// The fact that says what a visit is for.
inline constexpr std::string_view visit_kind_fact = "visit_kind";

/// The word of the vocabulary for what was typed (`follow-up` and `follow_up` are one). Throws usage with the legal words.
std::string read_visit_kind(const catalog::Vocabulary& vocabulary, const std::string& typed);

/// Lays the kind of visit over the facts of this run; an empty one changes nothing.
void set_visit_kind(FactSheet& sheet, const std::string& kind);

}  // namespace leeboard::clinic
