// A definition that somebody asks about: from a file, or from what is in force.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/error.hpp"
#include "catalog/definitions.hpp"

namespace leeboard::catalog {
class Catalog;
}

namespace leeboard::clinic {

/// The text of a file that was named, and how messages call it.
struct NamedText {
  std::string name, text;
};
/// Reads it. Throws not_found, io.
using ReadText = std::function<NamedText(const std::string& file, std::size_t most_bytes)>;

/// Where definitions are looked for: what is in force, and files that were named.
struct DefinitionShelf {
  catalog::Catalog& catalog;
  ReadText read;
  std::function<bool(const std::string& word)> names_a_file;  ///< whether a word names a file rather than an id
};

/// One definition file as it was found; `definition` is null when it cannot be parsed, and `faults` say why.
struct DefinitionSource {
  std::string id;      ///< its own id, or the file's name
  std::string source;  ///< "data/instruments/cows.yaml", or the site's path
  bool site = false;   ///< the site's own or from a file, not built in
  const catalog::Definition* definition = nullptr;
  std::shared_ptr<std::string> text;  ///< of a file outside the catalog
  std::shared_ptr<catalog::Definition> own;
  Diagnostics faults;
};

/// Reads a file; faults are collected. Throws io.
DefinitionSource read_definition_file(const DefinitionShelf& shelf, const std::string& path);
/// A file of the site's folder, read apart from the catalog so that one that cannot be read hides no other; a built-in one as it is.
DefinitionSource read_listed_definition(const DefinitionShelf& shelf, const catalog::DefinitionFile& file);
/// What is in force.
DefinitionSource as_definition_source(const catalog::Definition& definition);
/// The text as it was written, also of a file that cannot be parsed.
std::string_view text_of(const DefinitionSource& found);
/// Takes over what stopped a reading; other errors than bad_input are thrown on.
void add_faults(Diagnostics& faults, const Error& error);

}  // namespace leeboard::clinic
