// Looking facts up.
#include "record/fact_sheet.hpp"

namespace leeboard {

const Finding* FactSheet::find(std::string_view key) const {
  const auto at = findings_.find(key);
  return at == findings_.end() ? nullptr : &at->second;
}

const FactValue* FactSheet::value(std::string_view key) const {
  const auto* finding = find(key);
  return finding && finding->value ? &*finding->value : nullptr;
}

}  // namespace leeboard
