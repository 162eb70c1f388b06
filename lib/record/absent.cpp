// The words for absence.
#include "record/absent.hpp"

namespace leeboard {

std::string_view format_absent(Absent absent) {
  switch (absent) {
    case Absent::not_asked: return "not-asked";
    case Absent::declined: return "declined";
    case Absent::not_applicable: return "not-applicable";
    case Absent::expired: return "expired";
    case Absent::unknown: return "unknown";
  }
  return "unknown";
}

std::optional<Absent> parse_absent(std::string_view word) {
  if (word == "unknown") return Absent::unknown;
  if (word == "declined") return Absent::declined;
  if (word == "not-asked") return Absent::not_asked;
  if (word == "not-applicable") return Absent::not_applicable;
  return std::nullopt;
}

}  // namespace leeboard
