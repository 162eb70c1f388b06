// Path and digest of each file, hashed.
#include "catalog/definitions_digest.hpp"

#include "base/digest.hpp"
#include "catalog/definition_tables.hpp"
#include "catalog/definitions.hpp"
#include "catalog/embedded.hpp"

namespace leeboard::catalog {

std::string definitions_digest(const Definitions& definitions) {
  Sha256 all;
  const auto add = [&](std::string_view layer, std::string_view path, std::string_view digest) {
    all.bytes(layer).bytes(path).bytes("\n").bytes(digest).bytes("\n");
  };
  for (const auto& file : embedded_files()) add("", file.path, file.digest);
  for (const auto& file : definitions.list(""))
    if (file.site) add("site/", file.path, definitions.open(file).digest);
  for (const auto& table : list_tables(definitions, "medicines"))
    if (table.site) add("site/", table.path, format_sha256(table.text));
  return all.finish();
}

}  // namespace leeboard::catalog
