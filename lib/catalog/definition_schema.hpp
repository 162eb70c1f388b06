// Which `schema:` a definition file may say, by where it lies.
#pragma once

#include <string_view>

#include "base/diagnostic.hpp"
#include "io/node.hpp"

namespace leeboard::catalog {

/// A fault where the file says another kind or version than is read at its path ("safety/x.yaml"). A file may leave `schema` out.
void check_schema(std::string_view path, io::Node root, Diagnostics& faults);

}  // namespace leeboard::catalog
