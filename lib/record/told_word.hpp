// The closed list of words for what an import read and does not use as it stands.
#pragma once

#include <span>
#include <string_view>

namespace leeboard {

/// All of them.
std::span<const std::string_view> told_words();

/// The word with which a reason begins ("unknown-status: ..."); empty when it begins with none.
std::string_view told_word_of(std::string_view reason);

}  // namespace leeboard
