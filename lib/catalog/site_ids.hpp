// Which id each definition file of a site holds, remembered between runs, so that one instrument is found without reading hundreds.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace leeboard::catalog {

/// The id that a definition's text declares, when that can be told without parsing: one line `id: word` of the outermost map. Nothing
/// where only a parser can tell.
std::optional<std::string> declared_id(std::string_view text);

/// What stands in files is remembered by their size, number and times of change. A wrong memory is impossible as long as the system's
/// clock does not run backward: a file that changed within two seconds before the memory was written is read again.
class SiteIds {
 public:
  /// `memory_dir` empty, or a folder that cannot be written: nothing is remembered.
  SiteIds(std::string folder, std::string memory_dir);
  ~SiteIds();
  SiteIds(const SiteIds&) = delete;
  SiteIds& operator=(const SiteIds&) = delete;

  /// The id in the file of that path (relative to the folder); nothing where only a parser can tell. Throws io.
  std::optional<std::string> id_of(const std::string& path);

 private:
  struct Seen {
    std::string version;   ///< size, number and times of change of the file
    std::string id;        ///< empty: only a parser can tell
    bool settled = false;  ///< older than the memory by more than two seconds
  };
  void load();
  void save() const;
  std::string folder_;
  std::string memory_;
  std::map<std::string, Seen, std::less<>> seen_;
  bool loaded_ = false;
  bool changed_ = false;
};

}  // namespace leeboard::catalog
