// The sentence about records that are held because it is in doubt whose they are.
#pragma once

#include <string>
#include <vector>

namespace leeboard::report {

/// "a record under this person's number is held: leeboard intake conflicts X-1"; empty for none.
std::string held_words(const std::vector<std::string>& conflicts);

}  // namespace leeboard::report
