// Names definitions by their id or their file.
#include "catalog/definition_id.hpp"

#include "catalog/definitions.hpp"

namespace leeboard::catalog {

bool lies_in(std::string_view path, std::string_view folder) {
  if (!path.starts_with(folder) || path.size() <= folder.size() || path[folder.size()] != '/') return false;
  return path.find('/', folder.size() + 1) == path.npos;
}

std::string_view file_stem(std::string_view path) {
  const auto slash = path.rfind('/');
  if (slash != path.npos) path.remove_prefix(slash + 1);
  return path.substr(0, path.rfind('.'));
}

std::string_view definition_id(const Definition& definition) {
  const auto id = definition.root().find("id");
  if (!id) return file_stem(definition.source);
  return id->is_scalar() ? id->text() : std::string_view();
}

}  // namespace leeboard::catalog
