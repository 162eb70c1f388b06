// A plan over facts that stand in a document, without a store.
#pragma once

#include <string>
#include <vector>

#include "io/node.hpp"
#include "record/fact_sheet.hpp"
#include "record/plan.hpp"

namespace leeboard {
class Zone;
namespace catalog {
class Catalog;
struct SiteSettings;
}  // namespace catalog
}  // namespace leeboard

namespace leeboard::clinic {

/// A plan with the facts that it was drafted from.
struct Preview {
  CarePlan plan;
  FactSheet sheet;
};

/// What a preview goes by beside the facts.
struct PreviewTerms {
  Stamp as_of{};                                ///< the day of the plan
  const Zone* zone = nullptr;                   ///< of times without an offset, or null
  const catalog::SiteSettings* site = nullptr;  ///< what it says of everybody, or null
  std::string visit = {};                       ///< read_visit_kind(), or empty
};

/// The facts are the document, or stand under its `facts`, as in an intake document. Without `templates`: the usual one and what applies.
/// Throws bad_input with every fault, not_found for no such template.
Preview preview_plan_of(catalog::Catalog& catalog, io::Node document, const std::vector<std::string>& templates, const PreviewTerms& terms);

}  // namespace leeboard::clinic
