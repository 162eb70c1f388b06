// The parts of a workbook: a zip archive in memory, unpacked part by part within bounds.
#pragma once

#include <zip.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "sheets/sheet_reader.hpp"

namespace leeboard::sheets {

class Package {
 public:
  /// Throws WorkbookFault for what is no archive, is encrypted, or says that it unpacks to too much.
  Package(std::string_view bytes, const SheetLimits& limits);
  Package(const Package&) = delete;
  Package& operator=(const Package&) = delete;
  ~Package();

  bool has(const std::string& part) const;
  /// Gives the bytes of a part in blocks, until `take` says false. What really comes out is counted. Throws WorkbookFault.
  void read(const std::string& part, const std::function<bool(std::string_view)>& take);

 private:
  void count(std::uint64_t bytes);

  SheetLimits limits_;
  std::uint64_t file_bytes_;
  std::uint64_t unpacked_ = 0;
  zip_t* archive_ = nullptr;
};

}  // namespace leeboard::sheets
