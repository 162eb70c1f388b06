// The compact binary form of a document, in which definitions are embedded in the program.
#pragma once

#include <string>
#include <string_view>

#include "io/node.hpp"

namespace leeboard::io {

/// The tree with its marks as bytes; equal documents give equal bytes.
std::string pack_document(const Document& document);

/// The document of an image. Its texts point into `image`, which must outlive it (static storage). Throws Error{damaged}
/// when the bytes are no whole image.
Document unpack_document(std::string_view image, std::string_view source);

}  // namespace leeboard::io
