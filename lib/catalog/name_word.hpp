// A word of a name as it is compared: in records and in the lists of names that the point table goes by.
#pragma once

#include <string>
#include <string_view>

namespace leeboard::catalog {

/// Folds one word of a name: NFKC, case, marks, ignorable characters, apostrophes and digits gone; ł ø đ æ as l o d ae; ae oe ue as a o u.
std::string fold_name_word(std::string_view word);

}  // namespace leeboard::catalog
