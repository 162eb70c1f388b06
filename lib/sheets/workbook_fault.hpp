// What is wrong with a workbook; thrown and caught inside the sheets library only.
#pragma once

#include <string>

namespace leeboard::sheets {

struct WorkbookFault {
  std::string problem, mend = "save it again as .xlsx, or as CSV";
};

}  // namespace leeboard::sheets
