// One XML part of a workbook, element by element: no entities, no document type, bounded depth.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "sheets/package.hpp"

namespace leeboard::sheets {

/// Attributes of an element, by their names without prefix.
class Attributes {
 public:
  explicit Attributes(const char** pairs) : pairs_(pairs) {}
  /// Empty when it is not there.
  std::string_view get(std::string_view name) const;

 private:
  const char** pairs_;
};

/// Names come without their prefix. What is empty is not told.
struct XmlListener {
  std::function<void(std::string_view name, const Attributes& attributes)> open;
  std::function<void(std::string_view name)> close;
  std::function<void(std::string_view text)> text;
  std::function<bool()> enough;  ///< asked between blocks
};

/// Throws WorkbookFault; also what the listener throws.
void read_xml_part(Package& package, const std::string& part, const XmlListener& listener);

}  // namespace leeboard::sheets
