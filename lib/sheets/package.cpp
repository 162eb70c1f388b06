// Sizes that the archive states are only a first check: what comes out is counted.
#include "sheets/package.hpp"

#include <vector>

#include "sheets/workbook_fault.hpp"

namespace leeboard::sheets {

namespace {
constexpr zip_int64_t most_parts = 10'000;
// Small files may well unpack to many times their size.
constexpr std::uint64_t always_allowed = 1 << 20;
}  // namespace

Package::Package(std::string_view bytes, const SheetLimits& limits) : limits_(limits), file_bytes_(bytes.size()) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source != nullptr) archive_ = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (source != nullptr && archive_ == nullptr) zip_source_free(source);
  zip_error_fini(&error);
  if (archive_ == nullptr) throw WorkbookFault{"the file is no workbook: it is broken, or another kind of file"};
  const auto parts = zip_get_num_entries(archive_, 0);
  std::uint64_t stated = 0;
  bool encrypted = false;
  for (zip_int64_t at = 0; at < parts && at < most_parts; ++at) {
    zip_stat_t stat;
    if (zip_stat_index(archive_, static_cast<zip_uint64_t>(at), 0, &stat) != 0) continue;
    if ((stat.valid & ZIP_STAT_SIZE) != 0) stated += stat.size;
    encrypted = encrypted || ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE);
  }
  try {
    if (parts > most_parts) throw WorkbookFault{"the workbook has more than 10,000 parts"};
    if (encrypted) throw WorkbookFault{"the workbook is encrypted", "take its password off, and save it as .xlsx or CSV"};
    count(stated);
  } catch (...) {
    zip_discard(archive_);
    throw;
  }
  unpacked_ = 0;
}

Package::~Package() { zip_discard(archive_); }

void Package::count(std::uint64_t bytes) {
  unpacked_ += bytes;
  if (unpacked_ > limits_.unpacked_bytes)
    throw WorkbookFault{"the workbook unpacks to more than " + std::to_string(limits_.unpacked_bytes >> 20) + " MiB", "save the sheet as CSV"};
  if (unpacked_ > always_allowed && unpacked_ / limits_.times_the_file > file_bytes_)
    throw WorkbookFault{"the workbook unpacks to more than " + std::to_string(limits_.times_the_file) + " times its size", "save the sheet as CSV"};
}

bool Package::has(const std::string& part) const { return zip_name_locate(archive_, part.c_str(), 0) >= 0; }

void Package::read(const std::string& part, const std::function<bool(std::string_view)>& take) {
  zip_file_t* file = zip_fopen(archive_, part.c_str(), 0);
  if (file == nullptr) throw WorkbookFault{"the workbook has no part " + part};
  std::vector<char> block(1 << 16);
  try {
    for (;;) {
      const auto size = zip_fread(file, block.data(), block.size());
      if (size < 0) throw WorkbookFault{"the part " + part + " of the workbook cannot be unpacked"};
      if (size == 0) break;
      count(static_cast<std::uint64_t>(size));
      if (!take({block.data(), static_cast<std::size_t>(size)})) break;
    }
  } catch (...) {
    zip_fclose(file);
    throw;
  }
  zip_fclose(file);
}

}  // namespace leeboard::sheets
