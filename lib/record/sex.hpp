// Sex at birth, as far as points of forms depend on it.
#pragma once

#include <cstdint>

#include "record/words.hpp"

namespace leeboard {

/// Sex at birth; what is not said, or said in other words, is unknown to a score.
enum class Sex : std::uint8_t { male, female, unknown };
template <>
inline constexpr auto words_of<Sex> = word_table<Sex>({{Sex::male, "male"}, {Sex::female, "female"}, {Sex::unknown, "unknown"}});

}  // namespace leeboard
