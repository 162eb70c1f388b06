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
#include "catalog/definitions.hpp"
#include "catalog/embedded.hpp"

namespace fs = std::filesystem;

namespace leeboard::catalog {

namespace {
// Of these each file is one definition; what lies deeper is not looked at, but parts of templates.
constexpr std::array<std::string_view, 3> flat = {"instruments", "templates", "reports"};
constexpr std::string_view parts = "templates/parts/";

std::string lower(std::string text) {
  for (auto& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

bool is_yaml(std::string_view name) { return name.ends_with(".yaml") || name.ends_with(".yml"); }

/// "a.yaml.txt", "a.YAML", "a.yaml~": somebody meant a definition.
bool is_almost_yaml(const std::string& name) {
  const auto small = lower(name);
  return small.find(".yaml") != std::string::npos || small.find(".yml") != std::string::npos;
}

/// What the program itself has: folders, and the names of files in the root and in `interop`.
struct Known {
  std::set<std::string, std::less<>> folders, files;
  Known() {
    for (const auto& file : embedded_under("")) {
      const auto slash = file.path.find('/');
      if (slash != std::string_view::npos) folders.emplace(file.path.substr(0, slash));
      if (slash == std::string_view::npos || file.path.starts_with("interop/")) files.emplace(file.path);
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
      if (!entry.is_directory(unknown)) look_at_file(below, name);
      else if (entry.is_symlink(unknown)) fault(path, "a folder that is a link is not read", "put the folder itself there");
      else if (depth < deepest && holds_definitions(path, depth)) walk(path + "/", depth + 1);
    }
  }

  /// A folder that nothing reads is named once, where something in it looks like a definition.
  bool holds_definitions(const std::string& path, int depth) {
    if (depth > 0 || known_.folders.contains(path)) return true;
    std::error_code failed;
    for (fs::recursive_directory_iterator at(fs::path(root_) / path, failed), end; !failed && at != end; at.increment(failed)) {
      if (!is_almost_yaml(at->path().filename().string())) continue;
      fault(path, "nothing reads a folder of this name", choose_from(path, std::vector<std::string>(known_.folders.begin(), known_.folders.end())));
      break;
    }
    return false;
  }

  void look_at_file(const std::string& below, const std::string& name) {
    const auto path = below + name;
    if (!is_almost_yaml(name) || (below.empty() && name == "leeboard.yaml")) return;
    if (!is_yaml(name)) return fault(path, "a file with this ending is not read", "end its name with .yaml");
    if (below.empty() || below == "interop/") {
      // A site's file may have an ending of its own: "interop/tables-ours.yaml".
      const auto stem = path.substr(0, path.rfind('.'));
      const bool read = std::ranges::any_of(known_.files, [&](const std::string& file) {
        const auto ours = file.substr(0, file.rfind('.'));
        return below.empty() ? stem == ours : stem.starts_with(ours);
      });
      if (!read)
        fault(path, below.empty() ? "nothing reads a file of this name in the folder itself" : "nothing reads a file of this name here",
              "move it into the folder of its kind (instruments, templates, safety, ...)");
      return;
    }
    const auto folder = below.substr(0, below.find('/'));
    const bool deeper = below.size() > folder.size() + 1;
    if (deeper && std::ranges::find(flat, folder) != flat.end() && below != parts)
      fault(path, "nothing reads files in folders below " + folder, "move it to " + folder + "/ itself");
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
