// By what a definition that is one file is found.
#pragma once

#include <string_view>

namespace leeboard::catalog {

struct Definition;

/// Whether a file stands in that folder itself ("templates"), and not deeper. Of kinds that are one file each only such are read.
bool lies_in(std::string_view path, std::string_view folder);
/// "a/b/c.yaml" gives "c".
std::string_view file_stem(std::string_view path);
/// The `id`, else the name of the file; empty when `id` is no word.
std::string_view definition_id(const Definition& definition);

}  // namespace leeboard::catalog
