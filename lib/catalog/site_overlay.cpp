// Lays a site's folder beside what is built in.
#include "catalog/site_overlay.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/error.hpp"
#include "base/words.hpp"
#include "catalog/definition_entries.hpp"
#include "catalog/definition_id.hpp"
#include "catalog/definition_tables.hpp"
#include "catalog/definitions.hpp"
#include "catalog/embedded.hpp"
#include "catalog/medicine_words.hpp"

namespace leeboard::catalog {

namespace {
constexpr std::array<std::string_view, 4> one_file_each{"instruments", "reports", "templates", "templates/parts"};
constexpr std::string_view fhir = "interop/fhir.yaml";
constexpr std::size_t most_names = 12;

using Name = std::pair<std::string, std::string>;  // key and id
struct File {
  std::string source;
  Where where;
  std::vector<DefinitionEntry> entries;
};

// "rules a, b; overlays c"
std::string listed(const std::vector<Name>& names) {
  std::map<std::string, std::vector<std::string>> by_key;
  for (const auto& [key, id] : names) by_key[key].push_back(id);
  std::vector<std::string> out;
  for (auto& [key, ids] : by_key) {
    const auto more = ids.size() > most_names ? ids.size() - most_names : 0;
    ids.resize(ids.size() - more);
    auto text = join_words(ids, ", ");
    if (more > 0) text += fmt::format(" and {} more", more);
    out.push_back(text.empty() ? key : key + " " + text);
  }
  return join_words(out, "; ");
}

/// Files that are read together: those of the site, and the built-in ones that they are laid over.
class Together {
 public:
  Together(std::vector<File> built_in, std::vector<File> own, SiteOverlay& out) : built_in_(std::move(built_in)), own_(std::move(own)), out_(out) {
    for (const auto& file : own_)
      for (const auto& entry : file.entries) named_.insert({entry.key, entry.id});
  }

  void compare() {
    find_twice();
    for (const auto& file : own_)
      for (const auto& base : built_in_) compare(file, base);
  }

 private:
  void compare(const File& file, const File& base) {
    std::map<Name, const DefinitionEntry*> there;
    for (const auto& entry : base.entries) there.emplace(Name{entry.key, entry.id}, &entry);
    std::vector<Name> replaced;
    std::size_t same = 0;
    for (const auto& entry : file.entries) {
      const auto at = there.find({entry.key, entry.id});
      if (at == there.end()) continue;
      if (says_the_same(entry, *at->second)) ++same;
      else replaced.emplace_back(entry.key, entry.id);
    }
    if (!replaced.empty())
      out_.notes.push_back({file.where, fmt::format("in-force: {}: in place of what {} says", listed(replaced), base.source), {}});
    if (same > 0) tell_left_out(file, base, (same + replaced.size()) * 2 >= there.size());
  }

  // What only differs is the site's own; what is as it is built in was copied from there.
  void tell_left_out(const File& file, const File& base, bool whole) {
    std::vector<Name> left_out;
    for (const auto& entry : base.entries)
      if (!named_.contains({entry.key, entry.id})) left_out.emplace_back(entry.key, entry.id);
    if (left_out.empty()) return;
    const auto what = fmt::format("copied from {}, and in force though they are left out here: {}", base.source, listed(left_out));
    if (whole) out_.faults.add(file.where, what, "a site takes nothing away by leaving it out: write it otherwise, or keep here only what differs");
    else out_.notes.push_back({file.where, "in-force: " + what, "keep here only what differs"});
  }

  void find_twice() {
    std::map<Name, const DefinitionEntry*> last;
    for (const auto& file : own_)
      for (const auto& entry : file.entries) {
        if (entry.adds) continue;
        auto& before = last[{entry.key, entry.id}];
        if (before != nullptr && !says_the_same(*before, entry))
          out_.faults.add(before->where,
                          fmt::format("{} stands again in {}, which is in force", listed({{entry.key, entry.id}}), format_where(entry.where)),
                          "keep one of the two");
        before = &entry;
      }
  }

  std::vector<File> built_in_, own_;
  SiteOverlay& out_;
  std::set<Name> named_;
};

class OverlayComparison {
 public:
  explicit OverlayComparison(const Definitions& definitions) : definitions_(definitions) {}

  SiteOverlay run() {
    std::map<std::string, std::vector<File>> own;
    for (const auto& file : definitions_.list("")) {
      if (!file.site) continue;
      unless_faulty([&] {
        const auto prefix = shared_prefix(file.path);
        if (prefix.empty()) return compare_whole(file);
        const auto& definition = definitions_.open(file);
        own[prefix].push_back({definition.source, {.source = definition.source}, definition_entries(file.path, definition.root())});
      });
    }
    for (auto& [prefix, files] : own) Together(built_in(prefix), std::move(files), out_).compare();
    unless_faulty([&] { compare_tables(); });
    return std::move(out_);
  }

 private:
  // What cannot be read is told where the file itself is read.
  template <class Work>
  static void unless_faulty(const Work& work) {
    try {
      work();
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::bad_input) throw;
    }
  }

  std::vector<File> built_in(const std::string& prefix) const {
    std::vector<File> out;
    for (const auto& file : definitions_.list(prefix)) {
      if (file.site) continue;
      const auto& definition = definitions_.open(file);
      out.push_back({definition.source, {}, definition_entries(file.path, definition.root())});
    }
    return out;
  }

  void compare_whole(const DefinitionFile& file) {
    if (file.path == fhir) return tell_whole(definitions_.open(file), fhir);
    const auto* const folder = std::ranges::find_if(one_file_each, [&](const auto each) { return lies_in(file.path, each); });
    if (folder == one_file_each.end()) return;
    const auto& definition = definitions_.open(file);
    const std::string id(definition_id(definition));
    const auto* in_force = definitions_.find(*folder, id);
    if (in_force != nullptr && in_force->file.site && in_force->file != file)
      return out_.faults.add(definition.root().where(), fmt::format("another file has the id `{}` and is in force: {}", id, in_force->source),
                             "give it an own id, or remove one of the two");
    tell_whole(definition, fmt::format("{}/{}.yaml", *folder, id));
  }

  void tell_whole(const Definition& definition, std::string_view path) {
    if (!find_embedded(path)) return;
    const auto& base = definitions_.open({std::string(path), false});
    if (!io::same_content(definition.root(), base.root()))
      out_.notes.push_back({{.source = definition.source}, fmt::format("in-force: in place of {}", base.source), {}});
  }

  void compare_tables() {
    if (!has_own_tables(definitions_, "medicines")) return;
    const auto words = load_medicine_words(definitions_);
    std::vector<File> built_in, own;
    for (const auto& table : list_tables(definitions_, "medicines"))
      (table.site ? own : built_in).push_back({table.source, {.source = table.source}, table_entries(table, words)});
    Together(std::move(built_in), std::move(own), out_).compare();
  }

  const Definitions& definitions_;
  SiteOverlay out_;
};
}  // namespace

SiteOverlay find_site_overlay(const Definitions& definitions) {
  if (definitions.site_folder().empty()) return {};
  return OverlayComparison(definitions).run();
}

}  // namespace leeboard::catalog
