// Finds texts that a comment cuts off.
#include "catalog/cut_texts.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "catalog/definitions.hpp"
#include "catalog/site_ids.hpp"
#include "io/source.hpp"
#include "io/yaml_slips.hpp"

namespace leeboard::catalog {

namespace {
constexpr std::size_t most_bytes = std::size_t{1} << 20;
}  // namespace

Diagnostics find_cut_texts(std::string_view text, const std::string& source) {
  Diagnostics found;
  for (const auto& slip : io::find_yaml_slips(text)) {
    if (slip.kind != io::YamlSlip::Kind::cut_text) continue;
    const auto before = text.substr(0, slip.offset);
    const auto line = static_cast<std::size_t>(std::ranges::count(before, '\n'));
    const auto newline = before.rfind('\n');
    found.add({source, line + 1, newline == std::string_view::npos ? before.size() + 1 : before.size() - newline}, slip.message, slip.mend);
  }
  return found;
}

Diagnostics lint_cut_texts(const Definition& definition) { return find_cut_texts(definition.text, definition.source); }

Diagnostics cut_texts_of_file(const std::string& path) {
  try {
    auto source = io::Source::open(path);
    return find_cut_texts(io::read_all(source, most_bytes, "--max-input"), path);
  } catch (const Error&) { return {}; }
}

Diagnostics cut_texts_of_site(const Definitions& definitions, const std::string& memory_dir) {
  Diagnostics found;
  if (definitions.site_folder().empty()) return found;
  SiteIds files(definitions.site_folder(), memory_dir);
  const auto is_whole = [&](const std::string& path) {
    try {
      return files.is_whole(path);
    } catch (const Error&) { return true; }
  };
  // What is laid over is linted where it comes from, and has no file of that name.
  for (const auto& file : definitions.list(""))
    if (file.site && !file.path.ends_with('/') && !is_whole(file.path)) found.append(cut_texts_of_file(definitions.site_folder() + "/" + file.path));
  return found;
}

}  // namespace leeboard::catalog
