// Reads tables of both layers.
#include "catalog/definition_tables.hpp"

#include <algorithm>
#include <filesystem>

#include "catalog/definitions.hpp"
#include "catalog/embedded.hpp"
#include "io/source.hpp"

namespace fs = std::filesystem;

namespace leeboard::catalog {

namespace {
constexpr std::size_t site_table_bytes = 8 * 1024 * 1024;

std::vector<fs::path> site_paths(const std::string& site_folder, const std::string& folder) {
  std::vector<fs::path> out;
  std::error_code none;  // a site without that folder has no tables of its own
  if (site_folder.empty() || !fs::is_directory(fs::path(site_folder) / folder, none)) return out;
  for (const auto& entry : fs::directory_iterator(fs::path(site_folder) / folder))
    if (entry.is_regular_file() && entry.path().extension() == ".csv") out.push_back(entry.path());
  std::ranges::sort(out);
  return out;
}

std::vector<DefinitionTable> list_site(const std::string& site_folder, const std::string& folder) {
  std::vector<DefinitionTable> out;
  for (const auto& path : site_paths(site_folder, folder)) {
    auto source = io::Source::open(path.string());
    out.push_back({folder + "/" + path.filename().string(), true, path.generic_string(), io::read_all(source, site_table_bytes)});
  }
  return out;
}
}  // namespace

std::vector<DefinitionTable> list_tables(const Definitions& definitions, std::string_view folder) {
  std::vector<DefinitionTable> out;
  for (const auto& file : embedded_under(std::string(folder) + "/"))
    if (file.path.ends_with(".csv")) out.push_back({std::string(file.path), false, "data/" + std::string(file.path), std::string(file.text)});
  for (auto& table : list_site(definitions.site_folder(), std::string(folder))) out.push_back(std::move(table));
  return out;
}

bool has_own_tables(const Definitions& definitions, std::string_view folder) {
  return !site_paths(definitions.site_folder(), std::string(folder)).empty();
}

}  // namespace leeboard::catalog
