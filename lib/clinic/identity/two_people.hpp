// What somebody has said of two records that look alike: they are two people.
#pragma once

#include <string>
#include <string_view>

#include "store/repositories.hpp"

namespace leeboard::clinic {

/// Reasons (or their beginnings) of links that were undone without a word about the two: never changed.
inline constexpr std::string_view source_says_no_more = "the source says replaced-by no more", run_taken_back = "its import was taken back: ";

/// Whether somebody has said so, of these two or of records that are read as one with them.
bool are_two_people(store::Repositories& records, store::PersonKey one, store::PersonKey other);
/// Whether somebody has taken these two apart who had been linked, and nobody has linked them since. That an import was taken back, or a
/// source says its link no more, is no word about the two.
bool are_taken_apart(store::Repositories& records, store::PersonKey one, store::PersonKey other);
/// Says so from now on, with the reason. Throws usage when the two are one record or are read as one.
void say_two_people(store::Repositories& records, store::PersonKey one, store::PersonKey other, const std::string& reason);
/// Takes it back. Throws not_found when nobody has said so.
void unsay_two_people(store::Repositories& records, store::PersonKey one, store::PersonKey other, const std::string& reason);

}  // namespace leeboard::clinic
