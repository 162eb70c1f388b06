// Reads what a row says of its person.
#include "interop/person_check.hpp"

#include "interop/cell_text.hpp"

namespace leeboard::interop {

namespace {
/// A day that a table holds as a time: 1985-02-03T00:00.
std::string without_midnight(std::string text) {
  constexpr std::string_view midnight = "T00:00";
  if (text.ends_with(midnight)) text.resize(text.size() - midnight.size());
  return text;
}

PersonCheck read(const auto& text_of) { return {without_midnight(text_of("birth_date")), text_of("family")}; }
}  // namespace

const std::vector<std::string>& person_check_columns() {
  static const std::vector<std::string> names{"birth_date", "family"};
  return names;
}

PersonCheck read_person_check(std::span<const std::string> header, std::span<const std::string_view> cells) {
  return read([&](std::string_view name) {
    for (std::size_t i = 0; i < header.size() && i < cells.size(); ++i)
      if (header[i] == name) return std::string(trim_cell(cells[i]));
    return std::string();
  });
}

PersonCheck read_person_check(io::MapReader& map) {
  return read([&](std::string_view key) {
    const auto node = map.optional(key);
    if (!node || node->is_null()) return std::string();
    if (!node->is_scalar()) {
      io::report(map.diagnostics(), *node, "'" + std::string(key) + "' must be text");
      return std::string();
    }
    return std::string(node->text());
  });
}

}  // namespace leeboard::interop
