// Time zones through Howard Hinnant's library and the system's tzdata.
#include "base/zone.hpp"

#include <date/tz.h>

#include <new>
#include <vector>

#include "base/error.hpp"
#include "base/nearest.hpp"

namespace leeboard {

struct Zone::Table {
  const date::time_zone* zone = nullptr;
};

namespace {
int minutes(std::chrono::seconds offset) { return static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(offset).count()); }
}  // namespace

Zone::Zone(const std::string& name) : name_(name), table_(std::make_unique<Table>()) {
  try {
    table_->zone = date::locate_zone(name);
  } catch (const std::bad_alloc&) { throw; } catch (const std::exception&) {
    std::vector<std::string> known;
    try {
      for (const auto& zone : date::get_tzdb().zones) known.push_back(zone.name());
    } catch (const std::bad_alloc&) { throw; } catch (const std::exception&) {
      throw Error{ErrorKind::bad_input, "the system's time zone tables cannot be read"}.mend_with("install the package tzdata");
    }
    throw Error{ErrorKind::bad_input, "no time zone is called '" + name + "'"}.mend_with(did_you_mean(name, known) +
                                                                                         " Write a name such as America/New_York");
  }
}

Zone::~Zone() = default;
Zone::Zone(Zone&&) noexcept = default;
Zone& Zone::operator=(Zone&&) noexcept = default;

int Zone::offset_at(Date day, int second_of_day) const {
  const date::local_seconds local{std::chrono::seconds{static_cast<long long>(day.days.time_since_epoch().count()) * 86400 + second_of_day}};
  return minutes(table_->zone->get_info(local).first.offset);
}

int Zone::offset_of(long long utc_seconds) const {
  const date::sys_seconds instant{std::chrono::seconds{utc_seconds}};
  return minutes(table_->zone->get_info(instant).offset);
}

}  // namespace leeboard
