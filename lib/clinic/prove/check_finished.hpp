// The look at a letter that is finished, as it was printed or taken out of a PDF.
#pragma once

#include <string>
#include <string_view>

#include "care/checked_definition.hpp"

namespace leeboard::catalog {
class Catalog;
struct SiteSettings;
}  // namespace leeboard::catalog

namespace leeboard::clinic {

/// What is wrong with the text of a letter of that kind; whose names stand in it is not known here. Throws not_found for an unknown kind,
/// usage for a handout, which has no words of its own to hold it against.
care::CheckedDefinition check_finished(catalog::Catalog& catalog, const catalog::SiteSettings& site, const std::string& kind,
                                       const std::string& source, std::string_view text);

}  // namespace leeboard::clinic
