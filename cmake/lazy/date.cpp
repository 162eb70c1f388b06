// The functions of libdate-tz that base/zone.cpp reaches, looked up at the first use of a named zone.
#include <date/tz.h>

#include "lazy_library.hpp"

namespace date {
namespace {

template <typename Function>
Function find(const char* symbol) {
  return leeboard::lazy::find<Function>(LEEBOARD_LAZY_LIBRARY, "libdate-tz3", symbol);
}

}  // namespace

const tzdb& get_tzdb() {
  static const auto real = find<const tzdb& (*)()>("_ZN4date8get_tzdbEv");
  return real();
}

const time_zone* locate_zone(std::string_view name) {
  static const auto real = find<const time_zone* (*)(std::string_view)>("_ZN4date11locate_zoneESt17basic_string_viewIcSt11char_traitsIcEE");
  return real(name);
}

// A member function takes its object as the first argument, so a pointer to a plain function fits.
sys_info time_zone::get_info_impl(sys_seconds when) const {
  static const auto real = find<sys_info (*)(const time_zone*, sys_seconds)>(
      "_ZNK4date9time_zone13get_info_implENSt6chrono10time_pointINS1_3_V212system_clockENS1_8durationIlSt5ratioILl1ELl1EEEEEE");
  return real(this, when);
}

local_info time_zone::get_info_impl(local_seconds when) const {
  static const auto real = find<local_info (*)(const time_zone*, local_seconds)>(
      "_ZNK4date9time_zone13get_info_implENSt6chrono10time_pointINS_7local_tENS1_8durationIlSt5ratioILl1ELl1EEEEEE");
  return real(this, when);
}

}  // namespace date
