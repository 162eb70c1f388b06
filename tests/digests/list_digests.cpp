// Lists the digests of definitions whose text changed and whose content did not: `leeboard_list_digests OLD_DATA NEW_DATA`.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/same_definition.hpp"
#include "io/yaml_content.hpp"

namespace {
using namespace leeboard;
using catalog::KnownDigests;

/// What stands under these keys names sources, and no result rests on it. That it does so in a change is for a person to see.
bool is_about_sources(std::string_view key) { return key == "source" || key == "citation" || key == "status"; }

/// Paths that differ, apart from what is about sources.
void compare(io::Node before, io::Node after, const std::string& path, std::vector<std::string>& differences) {
  const auto different = [&] { differences.push_back(path.empty() ? "." : path); };
  if (before.kind() != after.kind() || before.scalar_kind() != after.scalar_kind()) return different();
  if (before.is_scalar()) {
    if (before.text() != after.text()) different();
  } else if (before.is_sequence()) {
    if (before.size() != after.size()) return different();
    auto other = after.items().begin();
    std::size_t i = 0;
    for (const auto item : before.items()) {
      compare(item, *other, fmt::format("{}[{}]", path, i++), differences);
      ++other;
    }
  } else {
    for (const auto entry : before.entries()) {
      if (is_about_sources(entry.key)) continue;
      const auto now = after.find(entry.key);
      if (now) compare(entry.value, *now, fmt::format("{}.{}", path, entry.key), differences);
      else differences.push_back(fmt::format("{}.{}", path, entry.key));
    }
    for (const auto entry : after.entries())
      if (!is_about_sources(entry.key) && !before.find(entry.key)) differences.push_back(fmt::format("{}.{}", path, entry.key));
  }
}

class List {
 public:
  explicit List(std::vector<KnownDigests> known) : known_(std::move(known)) {}

  void add(const std::string& kind, const std::string& id, const std::string& differs, const std::string& before, const std::string& now) {
    for (auto& one : known_) {
      const auto holds = [&](const std::string& digest) { return std::ranges::find(one.digests, digest) != one.digests.end(); };
      if (one.kind != kind || one.id != id || (!holds(before) && !holds(now))) continue;
      if (!holds(before)) one.digests.push_back(before);
      if (!holds(now)) one.digests.push_back(now);
      if (differs != "layout") one.differs = differs;
      return;
    }
    known_.push_back({kind, id, differs, {before, now}});
  }

  void print() {
    std::ranges::stable_sort(known_, {}, [](const auto& one) { return std::pair(one.kind, one.id); });
    std::cout << "# Digests that stand for one definition: its text changed in layout, in comments or in the words about a source,\n"
                 "# and in nothing that a result rests on. A form or a plan that carries an old one counts as made with the newest.\n"
                 "# Made by `leeboard_list_digests` (tests/digests); a digest that stands here once stays.\n"
                 "schema: leeboard.digests/1\ndefinitions:\n";
    for (const auto& one : known_) {
      std::cout << fmt::format("  - kind: {}\n    id: {}\n    differs: {}\n    digests:\n", one.kind, one.id, one.differs);
      for (const auto& digest : one.digests) std::cout << fmt::format("      - {}\n", digest);
    }
  }

 private:
  std::vector<KnownDigests> known_;
};

/// How many definitions say something else now.
int list(const std::string& old_data, const std::string& new_data) {
  catalog::Catalog before(old_data), now(new_data);
  List list(catalog::read_known_digests(now.definitions()));
  int changed = 0;
  const auto tell = [&](const std::string& what, const std::string& where) {
    std::cerr << fmt::format("{} says something else: {}\n", what, where);
    ++changed;
  };
  for (const auto& file : before.definitions().list("instruments/")) {
    if (!file.site) continue;
    const auto& old = before.definitions().open(file);
    const auto id = std::string(old.root().find("id")->text());
    const auto* other = now.definitions().find("instruments", id);
    if (!other || old.digest == other->digest) continue;
    std::vector<std::string> differences;
    compare(old.root(), other->root(), {}, differences);
    if (!differences.empty()) tell("instrument " + id, differences.front());
    else list.add("instrument", id, same_content(old.root(), other->root()) ? "layout" : "words of a source", old.digest, other->digest);
  }
  for (const auto& id : before.template_ids()) {
    const auto& old = before.care_template(id);
    const auto& other = now.care_template(id);
    if (old.digest == other.digest) continue;
    if (io::yaml_content_digest(old.text) != io::yaml_content_digest(other.text)) tell("template " + id, other.where.source);
    else list.add("template", id, "layout", old.digest, other.digest);
  }
  list.print();
  return changed;
}
}  // namespace

int main(int count, char** words) {
  if (count != 3) {
    std::cerr << "usage: leeboard_list_digests OLD_DATA NEW_DATA >data/digests.yaml\n";
    return 2;
  }
  try {
    return list(words[1], words[2]) == 0 ? 0 : 7;
  } catch (const Error& error) {
    std::cerr << format_where(error.where()) << ": " << error.what() << '\n';
    for (const auto& problem : error.problems()) std::cerr << format_where(problem.where) << ": " << problem.message << '\n';
    return 1;
  }
}
