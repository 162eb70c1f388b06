// Reading, writing and comparing clinical times.
#include "base/stamp.hpp"

#include "base/range.hpp"
#include "base/zone.hpp"

namespace leeboard {

namespace {
void add_digits(std::string& out, long long value, int width) {
  char digits[20];
  for (int i = width; i-- > 0; value /= 10) digits[i] = static_cast<char>('0' + value % 10);
  out.append(digits, static_cast<std::size_t>(width));
}

int number_at(std::string_view text, std::size_t at, std::size_t width) {
  if (at + width > text.size()) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + width; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

struct Clock {
  int seconds = 0;
  Precision precision = Precision::minute;
  std::optional<int> offset;
};

std::optional<Clock> parse_clock(std::string_view text) {
  const int hour = number_at(text, 0, 2), minute = number_at(text, 3, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || text[2] != ':') return std::nullopt;
  Clock clock{hour * 3600 + minute * 60, Precision::minute, std::nullopt};
  auto rest = text.substr(5);
  if (rest.starts_with(':')) {
    const int second = number_at(rest, 1, 2);
    if (second < 0 || second > 59) return std::nullopt;
    clock.seconds += second;
    clock.precision = Precision::second;
    rest = rest.substr(3);
    if (rest.starts_with('.')) {
      std::size_t end = 1;
      while (end < rest.size() && rest[end] >= '0' && rest[end] <= '9') ++end;
      if (end == 1) return std::nullopt;
      rest = rest.substr(end);
    }
  }
  if (rest.empty()) return clock;
  if (rest == "Z") {
    clock.offset = 0;
    return clock;
  }
  if (rest.size() != 6 || (rest[0] != '+' && rest[0] != '-') || rest[3] != ':') return std::nullopt;
  const int hours = number_at(rest, 1, 2), minutes = number_at(rest, 4, 2);
  if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59) return std::nullopt;
  clock.offset = (rest[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
  return clock;
}
}  // namespace

long long Stamp::local_seconds() const { return static_cast<long long>(day.days.time_since_epoch().count()) * 86400 + second_of_day; }

long long Stamp::utc_seconds() const { return local_seconds() - offset_minutes * 60LL; }

bool earlier(const Stamp& a, const Stamp& b) {
  if (a.utc_seconds() != b.utc_seconds()) return a.utc_seconds() < b.utc_seconds();
  return a.precision < b.precision;
}

bool seen_from(const Stamp& record, const Stamp& as_of) {
  if (!record.has_time() || !as_of.has_time()) return record.day <= as_of.day;
  return record.utc_seconds() <= as_of.utc_seconds();
}

double hours_between(const Stamp& from, const Stamp& to) { return static_cast<double>(to.utc_seconds() - from.utc_seconds()) / 3600.0; }

Stamp plus(const Stamp& stamp, Duration length) {
  auto out = stamp;
  const bool whole_days = length.minutes % 1440 == 0;
  const long long total = stamp.local_seconds() + length.minutes * 60;
  const long long days = (total >= 0 ? total : total - 86399) / 86400;
  out.day = Date{std::chrono::sys_days{std::chrono::days{days}}};
  out.second_of_day = static_cast<int>(total - days * 86400);
  if (!whole_days && !out.has_time()) out.precision = Precision::minute;
  return out;
}

Stamp stamp_of(Date day) { return {day, 0, 0, Precision::day}; }

std::optional<Stamp> parse_stamp(std::string_view text, const Zone* zone) {
  const auto day = parse_date(text.substr(0, 10));
  if (!day) return std::nullopt;
  if (text.size() == 10) return Stamp{*day, 0, zone ? zone->offset_at(*day, 0) : 0, Precision::day};
  if (text[10] != 'T' || text.size() < 16) return std::nullopt;
  const auto clock = parse_clock(text.substr(11));
  if (!clock || (!clock->offset && !zone)) return std::nullopt;
  const int offset = clock->offset ? *clock->offset : zone->offset_at(*day, clock->seconds);
  return Stamp{*day, clock->seconds, offset, clock->precision};
}

std::optional<Stamp> parse_partial_stamp(std::string_view text, const Zone* zone) {
  if (text.size() == 4 && number_at(text, 0, 4) >= 0) {
    const auto day = make_date(number_at(text, 0, 4), 1, 1);
    if (day) return Stamp{*day, 0, 0, Precision::year};
  }
  if (text.size() == 7 && text[4] == '-' && number_at(text, 0, 4) >= 0 && number_at(text, 5, 2) >= 0) {
    const auto day = make_date(number_at(text, 0, 4), static_cast<unsigned>(number_at(text, 5, 2)), 1);
    if (day) return Stamp{*day, 0, 0, Precision::month};
  }
  return parse_stamp(text, zone);
}

std::string explain_stamp(std::string_view text, const Zone* zone) {
  if (!parse_date(text.substr(0, 10))) return explain_date(text.substr(0, 10));
  if (text.size() > 10 && text[10] == 'T' && text.size() >= 16) {
    const auto clock = parse_clock(text.substr(11));
    if (clock && !clock->offset && !zone) return "the time has no offset and the clinic has no time_zone: write e.g. 2026-12-01T09:05-05:00";
  }
  return "a time is written YYYY-MM-DDThh:mm with its offset, e.g. 2026-12-01T09:05-05:00";
}

std::string format_stamp(const Stamp& stamp) {
  auto out = format_date(stamp.day);
  if (stamp.precision == Precision::year) return out.substr(0, 4);
  if (stamp.precision == Precision::month) return out.substr(0, 7);
  if (stamp.precision == Precision::day) return out;
  out.reserve(25);
  out += 'T';
  add_digits(out, stamp.second_of_day / 3600, 2);
  out += ':';
  add_digits(out, stamp.second_of_day / 60 % 60, 2);
  if (stamp.second_of_day % 60 != 0) {
    out += ':';
    add_digits(out, stamp.second_of_day % 60, 2);
  }
  if (stamp.offset_minutes == 0) {
    out += 'Z';
    return out;
  }
  const int size = stamp.offset_minutes < 0 ? -stamp.offset_minutes : stamp.offset_minutes;
  out += stamp.offset_minutes < 0 ? '-' : '+';
  add_digits(out, size / 60, 2);
  out += ':';
  add_digits(out, size % 60, 2);
  return out;
}

std::string format_instant(Instant instant) {
  using std::chrono::floor;
  const std::chrono::sys_time<std::chrono::milliseconds> when{std::chrono::milliseconds{instant.milliseconds}};
  const auto day = floor<std::chrono::days>(when);  // floor, for a clock may be set to a time before 1970
  const auto rest = floor<std::chrono::seconds>(when - day).count();
  auto out = format_date(Date{day});
  out.reserve(24);
  out += 'T';
  add_digits(out, rest / 3600, 2);
  out += ':';
  add_digits(out, rest / 60 % 60, 2);
  out += ':';
  add_digits(out, rest % 60, 2);
  out += '.';
  add_digits(out, (when - day).count() % 1000, 3);
  out += 'Z';
  return out;
}

std::optional<Instant> parse_instant(std::string_view text) {
  if (text.size() != 24 || text[19] != '.' || text[23] != 'Z') return std::nullopt;
  const auto stamp = parse_stamp(text, nullptr);
  const int fraction = number_at(text, 20, 3);
  if (!stamp || fraction < 0) return std::nullopt;
  return Instant{stamp->utc_seconds() * 1000 + fraction};
}

Stamp local_stamp(Instant instant, const Zone* zone) {
  const auto utc = std::chrono::floor<std::chrono::seconds>(std::chrono::milliseconds{instant.milliseconds}).count();
  const int offset = zone ? zone->offset_of(utc) : 0;
  const auto local = utc + offset * 60LL;
  const auto days = (local >= 0 ? local : local - 86399) / 86400;
  return {Date{std::chrono::sys_days{std::chrono::days{days}}}, static_cast<int>(local - days * 86400), offset, Precision::second};
}

}  // namespace leeboard
