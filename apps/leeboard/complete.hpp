// What may come next on a command line: words of the tree, never patient names or ids.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace leeboard::app {

/// Prints `word<TAB>help` for each word that may stand where the last of `words` is being typed.
void complete(const std::vector<std::string>& words, std::ostream& out);

}  // namespace leeboard::app
