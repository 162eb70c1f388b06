// One sheet of a workbook as rows of text, as the same table would be in CSV.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "clinic/import/input_files.hpp"
#include "interop/csv_map.hpp"
#include "io/csv_reader.hpp"

namespace leeboard::clinic {

struct SheetHead {
  std::vector<std::string> names;
  std::string source;
  std::uint64_t line = 1;
  std::vector<std::string> found;  ///< what was found out and nobody said
};

/// Reads the sheet that `files` or the map name, else the first. Dates and numbers are written as the map's formats and decimal mark
/// ask, so that rejects go back in with the same map. `told`: words for the row. False: `row` ended it. Throws as io::read_workbook.
bool read_sheet(InputFiles& files, const std::string& file, const std::optional<interop::CsvMap>& map,
                const std::function<bool(const io::CsvRecord& row, std::span<const std::string_view> told)>& row,
                const std::function<void(const SheetHead& head)>& header);

}  // namespace leeboard::clinic
