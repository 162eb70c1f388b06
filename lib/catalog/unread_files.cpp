// Looks for files that stand where nothing looks.
#include "catalog/unread_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "base/nearest.hpp"
#include "base/words.hpp"
#include "catalog/definitions.hpp"
#include "catalog/embedded.hpp"

namespace fs = std::filesystem;

namespace leeboard::catalog {

namespace {
// Of these each file is one definition; what lies deeper is not looked at, but parts of templates.
constexpr std::array<std::string_view, 3> flat = {"instruments", "templates", "reports"};
constexpr std::string_view parts = "templates/parts/", interop = "interop/", medicines = "medicines/";
// Says what older versions said; of a site only the store knows that.
constexpr std::string_view digests = "digests.yaml";

bool is_yaml(std::string_view name) { return name.ends_with(".yaml") || name.ends_with(".yml"); }

/// "a.yaml.txt", "a.YAML", "a.yaml~": somebody meant a definition.
bool is_almost_yaml(const std::string& name) {
  const auto small = lower_ascii(name);
  return small.find(".yaml") != std::string::npos || small.find(".yml") != std::string::npos;
}

/// JSON is YAML, and tables are CSV: of what lies in a folder of definitions, these are meant as one too.
bool is_meant(const std::string& name) {
  const auto small = lower_ascii(name);
  return is_almost_yaml(name) || small.ends_with(".json") || small.find(".csv") != std::string::npos;
}

/// What the program itself has: folders, and the names of files in the root, in `interop`, and of tables.
struct Known {
  std::set<std::string, std::less<>> folders, files, tables;
  Known() {
    for (const auto& file : embedded_under("")) {
      const auto slash = file.path.find('/');
      if (slash != std::string_view::npos) folders.emplace(file.path.substr(0, slash));
      if (slash == std::string_view::npos || file.path.starts_with(interop)) files.emplace(file.path);
      if (file.path.ends_with(".csv")) tables.emplace(file.path.substr(slash + 1));
    }
  }
};

class Search {
 public:
  explicit Search(std::string root) : root_(std::move(root)) {}

  Diagnostics run() {
    walk("", 0);
    return std::move(found_);
  }

 private:
  void fault(const std::string& path, const std::string& what, const std::string& mend) {
    found_.add({.source = (fs::path(root_) / path).generic_string()}, what, mend);
  }

  void walk(const std::string& below, int depth) {
    constexpr int deepest = 16;
    std::error_code failed;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator at((fs::path(root_) / below).string(), failed), end; !failed && at != end; at.increment(failed))
      entries.push_back(*at);
    std::ranges::sort(entries, {}, [](const auto& entry) { return entry.path(); });
    for (const auto& entry : entries) {
      const auto name = entry.path().filename().string();
      const auto path = below + name;
      if (name.starts_with('.')) continue;
      std::error_code unknown;
      if (!entry.is_directory(unknown)) look_at_file(below, name, entry.is_regular_file(unknown));
      else if (entry.is_symlink(unknown)) fault(path, "a folder that is a link is not read", "put the folder itself there");
      else if (depth < deepest && holds_definitions(path, depth)) walk(path + "/", depth + 1);
    }
  }

  /// A folder that nothing reads is named once, where something in it looks like a definition.
  bool holds_definitions(const std::string& path, int depth) {
    if (depth > 0 || known_.folders.contains(path)) return true;
    std::error_code failed;
    for (fs::recursive_directory_iterator at(fs::path(root_) / path, failed), end; !failed && at != end; at.increment(failed)) {
      const auto name = at->path().filename().string();
      if (!is_almost_yaml(name) && !is_named_like_ours(name) && !(is_meant(name) && is_near_ours(path))) continue;
      fault(path, "nothing reads a folder of this name", choose_from(path, std::vector<std::string>(known_.folders.begin(), known_.folders.end())));
      break;
    }
    return false;
  }

  void look_at_file(const std::string& below, const std::string& name, bool regular) {
    const auto path = below + name;
    if (!(below.empty() ? is_almost_yaml(name) || is_named_like_ours(name) : is_meant(name)) || (below.empty() && name == "leeboard.yaml")) return;
    if (!regular) return fault(path, "this is no file that can be read, or a link to none", "put the file itself there");
    if (name.ends_with(".csv")) return look_at_table(below, path);
    if (!is_yaml(name))
      return fault(path, "a file with this ending is not read", below == medicines ? "end its name with .yaml or .csv" : "end its name with .yaml");
    if (path == "notices.yaml") return fault(path, "the words of the law are built in, and a site's file of them is not read", "remove it");
    if (path == digests) return fault(path, "what older versions said is built in, and a site's list of it is not read", "remove it");
    if (below.empty() || below.starts_with(interop)) return look_at_list(below, path);
    const auto folder = below.substr(0, below.find('/'));
    const bool deeper = below.size() > folder.size() + 1;
    if (deeper && std::ranges::find(flat, folder) != flat.end() && below != parts)
      fault(path, "nothing reads files in folders below " + folder, "move it to " + folder + "/ itself");
  }

  // Beside definitions a site may keep tables of its own for other things; in the folder itself only the name of ours says what was meant.
  bool is_named_like_ours(const std::string& name) const {
    const auto small = lower_ascii(name);
    const auto stem = small.substr(0, small.find('.'));
    const auto fits = [&](const std::string& file) { return file.substr(0, file.rfind('.')) == stem; };
    return is_meant(name) && (std::ranges::any_of(known_.files, fits) || std::ranges::any_of(known_.tables, fits));
  }

  bool is_near_ours(const std::string& folder) const {
    return !nearest_names(folder, std::vector<std::string>(known_.folders.begin(), known_.folders.end())).empty();
  }

  void look_at_table(const std::string& below, const std::string& path) {
    if (below != medicines) fault(path, "nothing reads a table here", "tables of medicines lie in medicines/ itself");
  }

  void look_at_list(const std::string& below, const std::string& path) {
    const bool read = std::ranges::any_of(known_.files, [&](const std::string& file) {
      // A site's file may have an ending of its own: "interop/tables-ours.yaml". Of the codes of FHIR there is one file, which a site's takes the
      // place of.
      const auto ours = file.substr(0, file.rfind('.'));
      return below.empty() || ours == "interop/fhir" ? path == file : path.starts_with(ours);
    });
    if (!read)
      fault(path, below.empty() ? "nothing reads a file of this name in the folder itself" : "nothing reads a file of this name here",
            "move it into the folder of its kind (instruments, templates, safety, ...)");
  }

  std::string root_;
  Known known_;
  Diagnostics found_;
};
}  // namespace

Diagnostics find_unread_files(const Definitions& definitions) {
  if (definitions.site_folder().empty()) return {};
  return Search(definitions.site_folder()).run();
}

}  // namespace leeboard::catalog
