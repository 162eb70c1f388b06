// The settings of a clinic, leeboard.yaml: read, or refused with reasons.
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <string>

#include "base/error.hpp"
#include "catalog/site_settings.hpp"
#include "fuzz/expect.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace leeboard;
  const int file = ::memfd_create("settings", MFD_CLOEXEC);
  fuzz::expect(file >= 0 && ::write(file, data, size) == static_cast<ssize_t>(size), "there is memory for a file");
  const auto path = "/proc/self/fd/" + std::to_string(file);
  try {
    const auto settings = catalog::read_site_settings(path, {});
    for (const auto& person : settings.staff) {
      fuzz::expect(!person.id.empty(), "a member of staff has an id");
      fuzz::expect(settings.find_staff(person.id) == &person, "an id is that of one member of staff");
    }
    fuzz::expect(settings.min_cell >= 2, "the smallest count that is shown hides at least one");
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) throw;
    fuzz::expect(std::string(error.what()) != "", "a refusal says why");
  }
  ::close(file);
  return 0;
}
