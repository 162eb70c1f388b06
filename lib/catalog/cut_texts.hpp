// Texts of definitions and settings that a comment cuts off.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace leeboard::catalog {

class Definitions;
struct Definition;

/// Each place of a definition where a comment stands behind a text without quotes, or in place of a value.
Diagnostics lint_cut_texts(const Definition& definition);
/// The same of a text; `source` names it.
Diagnostics find_cut_texts(std::string_view text, const std::string& source);
/// Of all YAML files of the site; what cannot be read is for its reader to tell. Files that did not change since a run with the same
/// `memory_dir` found their texts whole are not read; empty: all are.
Diagnostics cut_texts_of_site(const Definitions& definitions, const std::string& memory_dir);
/// Of a settings file; none when it is not there.
Diagnostics cut_texts_of_file(const std::string& path);

}  // namespace leeboard::catalog
