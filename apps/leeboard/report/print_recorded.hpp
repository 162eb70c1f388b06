// Prints what was written down, in every format of `report since` and `record history`.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "record/recording.hpp"
#include "report/document.hpp"

namespace leeboard::app {

class Context;

/// JSON lines under `schema`, CSV, or the page, which is made only where somebody reads it.
void print_recorded(Context& context, std::string_view schema, const std::vector<Recording>& recorded, const std::function<report::Document()>& page);

}  // namespace leeboard::app
