// Which id each definition file of a site holds and whether its texts are whole, remembered between runs, so that hundreds need not be read.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/descriptor.hpp"

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
  /// Whether no comment cuts off a text in that file. Throws io.
  bool is_whole(const std::string& path);

 private:
  /// Device, number, size and times of change and of change of its entry.
  using Version = std::array<long long, 5>;
  struct Seen {
    std::string_view path;
    Version version;
    std::string_view id;   ///< `?`: only a parser can tell
    bool whole = false;    ///< no text is cut off
    bool settled = false;  ///< older than the memory by more than two seconds
  };
  struct Learned {
    Version version;
    std::string id;
    bool whole;
  };
  void load();
  void save() const;
  const Seen* remembered(std::string_view path) const;
  /// One look at each file: a run goes by what it saw first.
  const Learned& look(const std::string& path);
  std::string folder_;
  io::Descriptor open_folder_;
  std::string memory_;
  std::string text_;        // of the memory; what was seen points into it
  std::vector<Seen> seen_;  // by path
  std::map<std::string, Learned, std::less<>> learned_, looked_;
  bool loaded_ = false;
};

}  // namespace leeboard::catalog
