// Reads single fields of our documents.
#include "interop/read_field.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "base/range.hpp"
#include "io/format_json.hpp"
#include "io/map_reader.hpp"
#include "io/utf8.hpp"

namespace leeboard::interop {

std::optional<Absent> read_absence(io::Node node) {
  if (!node.is_scalar()) return std::nullopt;
  if (node.is_null()) return Absent::unknown;
  return parse_absent(node.text());
}

Said read_said(io::Node node, Diagnostics& problems) {
  if (!node.is_scalar()) {
    io::report(problems, node, "a single value must stand here");
    return Absent::unknown;
  }
  if (const auto absent = read_absence(node)) return *absent;
  if (node.text().empty()) return Absent::unknown;
  return io::normalise_nfc(node.text());
}

std::string read_text(io::Node node, Diagnostics& problems) {
  if (!node.is_scalar() || node.is_null() || node.text().empty()) {
    io::report(problems, node, "a text must stand here");
    return {};
  }
  return io::normalise_nfc(node.text());
}

std::optional<Stamp> read_time(io::Node node, const Zone* zone, Diagnostics& problems) {
  if (!node.is_scalar()) {
    io::report(problems, node, "a date or a time must stand here");
    return std::nullopt;
  }
  auto stamp = parse_stamp(node.text(), zone);
  if (!stamp) io::report(problems, node, explain_stamp(node.text(), zone), "write 2026-12-01 or 2026-12-01T09:05-05:00");
  return stamp;
}

std::optional<Date> read_day(io::Node node, Diagnostics& problems) {
  if (!node.is_scalar()) {
    io::report(problems, node, "a date must stand here");
    return std::nullopt;
  }
  auto date = parse_date(node.text());
  if (!date) io::report(problems, node, explain_date(node.text()), "write 2026-12-01");
  return date;
}

std::string read_word(io::Node node, std::span<const std::string> words, Diagnostics& problems) {
  if (node.is_scalar() && std::ranges::find(words, node.text()) != words.end()) return std::string(node.text());
  auto mend = did_you_mean(node.is_scalar() ? node.text() : std::string_view{}, words);
  if (mend.empty()) {
    mend = "one of";
    for (std::size_t place = 0; place < words.size(); ++place) mend.append(place == 0 ? " " : ", ").append(words[place]);
  }
  io::report(problems, node, "this is none of the words that may stand here", mend);
  return {};
}

std::vector<std::pair<std::string, std::string>> read_extensions(io::Node map) {
  std::vector<std::pair<std::string, std::string>> extensions;
  for (const auto& entry : map.entries())
    if (entry.key.starts_with("x_")) extensions.emplace_back(entry.key, io::format_json(entry.value));
  return extensions;
}

}  // namespace leeboard::interop
