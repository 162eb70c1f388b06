// The definition files: those embedded in the program, with a site's own folder (--data) laid over them.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "io/node.hpp"

namespace leeboard::catalog {

class SiteIds;

/// One definition file of one layer; the path is relative to data/ ("safety/naltrexone.yaml").
struct DefinitionFile {
  std::string path;
  bool site = false;  ///< from the --data folder
  bool operator==(const DefinitionFile&) const = default;
  auto operator<=>(const DefinitionFile&) const = default;
};

/// A definition file, opened: its tree, its text and the digest that results carry.
struct Definition {
  DefinitionFile file;
  io::Document document;
  std::string source;     ///< name for messages: "data/safety/x.yaml", or the site's path
  std::string_view text;  ///< as in the file; lasts as long as Definitions
  std::string digest;     ///< "sha256:..." of the text
  io::Node root() const { return document.root(); }
};

/// Both layers, opened file by file on demand and kept. Loaders read the built-in file first and let the site's win by id.
class Definitions {
 public:
  /// An empty folder name: built-in definitions only. `memory_dir`: where ids of a site's files are remembered between runs; empty:
  /// nowhere. Throws not_found when the folder does not exist.
  explicit Definitions(std::string site_folder = {}, std::string memory_dir = {});
  ~Definitions();
  Definitions(Definitions&&) noexcept;
  Definitions& operator=(Definitions&&) noexcept;

  /// The YAML files whose path begins so ("safety/", "vocabulary.yaml"): built-in ones first, each layer sorted.
  std::vector<DefinitionFile> list(std::string_view prefix) const;
  /// Opens a listed file; the reference lasts as long as this object. Throws not_found, io, bad_input.
  const Definition& open(const DefinitionFile& file) const;

  /// Ids of definitions that are one file each ("instruments", "templates"): names of built-in files; of the site's: definition_id.
  std::vector<std::string> ids(std::string_view folder) const;
  /// The file of that id, the site's before the built-in one; null when there is none.
  const Definition* find(std::string_view folder, std::string_view id) const;
  /// As find; throws not_found naming near ids. `what` is the noun of the message, such as "instrument".
  const Definition& required(std::string_view folder, std::string_view id, std::string_view what) const;

  /// Lays one more file over both layers, as if the site had it: nothing wins over it. For what may come into force, before anything is
  /// loaded. `folder` is the kind ("safety"), `source` the name for messages. Throws bad_input when it cannot be parsed.
  void lay_over(const std::string& folder, const std::string& source, std::string text);

  const std::string& site_folder() const { return site_folder_; }

 private:
  struct Opened;
  Opened& site_text(const DefinitionFile& file) const;
  std::string site_folder_;
  std::vector<DefinitionFile> site_files_;
  std::vector<DefinitionFile> laid_over_;
  std::unique_ptr<SiteIds> site_ids_;
  mutable std::map<DefinitionFile, std::unique_ptr<Opened>> opened_;
};

}  // namespace leeboard::catalog
