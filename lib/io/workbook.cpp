// The library is opened, not linked: it pulls in much, and few runs need it.
#include "io/workbook.hpp"

#include <dlfcn.h>
#include <fmt/format.h>

#include <array>
#include <exception>
#include <filesystem>

#include "base/error.hpp"

namespace leeboard::io {

namespace {
constexpr const char* library = "libleeboard_sheets.so";

sheets::ReadWorkbook open_library() {
  std::error_code failed;
  const auto folder = std::filesystem::read_symlink("/proc/self/exe", failed).parent_path();
  for (const auto& place : std::array{folder / library, folder / ".." / LEEBOARD_LIBRARY_FOLDER / library}) {
    if (!std::filesystem::exists(place, failed)) continue;
    void* opened = ::dlopen(place.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (opened == nullptr)
      throw Error{ErrorKind::failed, fmt::format("the library for workbooks cannot be opened: {}", ::dlerror())}.mend_with(
          "install the packages libzip4 and libexpat1, or save the sheet as CSV");
    if (auto* found = ::dlsym(opened, sheets::read_workbook_name)) return reinterpret_cast<sheets::ReadWorkbook>(found);
  }
  throw Error{ErrorKind::failed, fmt::format("{}, which reads workbooks, is not installed", library)}.mend_with(
      "install Leeboard's package whole, with libzip4 and libexpat1, or save the sheet as CSV");
}

/// An exception of ours must not cross the library, so it waits here.
class Receiver : public sheets::RowReceiver {
 public:
  explicit Receiver(const WorkbookRows& rows) : rows_(rows) {}
  void begin(std::string_view sheet, bool from_1904) override {
    guard([&] { rows_.begin(sheet, from_1904); });
  }
  bool row(std::uint64_t line, std::span<const sheets::Cell> cells) override {
    bool on = !thrown_;
    if (on) guard([&] { on = rows_.row(line, cells); });
    return on && !thrown_;
  }
  void rethrow() const {
    if (thrown_) std::rethrow_exception(thrown_);
  }

 private:
  template <typename Work>
  void guard(Work work) {
    try {
      work();
    } catch (...) { thrown_ = std::current_exception(); }
  }
  const WorkbookRows& rows_;
  std::exception_ptr thrown_;
};
}  // namespace

bool is_workbook(std::string_view bytes) { return bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"); }

void read_workbook(std::string_view bytes, const std::string& source, std::string_view sheet, const WorkbookRows& rows) {
  static const auto read = open_library();
  Receiver receiver(rows);
  std::string problem, mend;
  read(bytes, sheet, sheets::SheetLimits{}, receiver, problem, mend);
  receiver.rethrow();
  if (!problem.empty()) throw Error{ErrorKind::bad_input, problem}.at({source, 0, 0}).mend_with(mend);
}

}  // namespace leeboard::io
