// Reads the point table of possible duplicates.
#include "catalog/matching.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/range.hpp"
#include "catalog/definitions.hpp"
#include "catalog/name_word.hpp"
#include "catalog/read_scalar.hpp"
#include "io/map_reader.hpp"
#include "io/utf8.hpp"

namespace leeboard::catalog {

namespace {
std::vector<std::string> folded(std::vector<std::string> words) {
  for (auto& word : words) word = io::fold_name(word);
  std::ranges::stable_sort(words, [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return words;
}

class Reader {
 public:
  explicit Reader(Matching& matching) : m_(matching) {}

  void read_matching(io::Node root) {
    io::MapReader map(root, d_);
    map.allow("schema");
    for (const auto* part : {"birth_date", "family", "given", "sex_at_birth", "other", "household"})
      if (const auto node = map.optional(part)) read_points(part, *node);
    if (const auto node = map.optional("levels")) read_levels(*node);
    if (map.has("particles")) m_.particles = folded(read_texts(map, "particles"));
    if (map.has("joined_particles")) m_.joined_particles = folded(read_texts(map, "joined_particles"));
    if (map.has("titles")) m_.titles = folded(read_texts(map, "titles"));
    if (const auto node = map.optional("suffixes")) read_suffixes(*node);
    read_set(map, "common_families", m_.common_families);
    read_set(map, "common_givens", m_.common_givens);
    if (const auto node = map.optional("examples"))
      for (const auto example : node->items()) read_example(example);
    map.finish();
  }

  void read_nicknames(io::Node root) {
    io::MapReader map(root, d_);
    map.allow("schema");
    if (const auto groups = map.required("groups"))
      for (const auto group : groups->items()) {
        for (const auto& name : read_texts(group, d_)) m_.nickname_groups.emplace(fold_name_word(name), groups_);
        ++groups_;
      }
    map.finish();
  }

  void finish() {
    for (const auto& name : matching_degrees())
      if (!m_.points.contains(name)) d_.add({"data/interop/matching.yaml", 0, 0}, fmt::format("the point table has no `{}`", name));
    if (m_.possible > m_.likely) d_.add({"data/interop/matching.yaml", 0, 0}, "`possible` needs more points than `likely`", "exchange them");
    d_.throw_if_any("the table of possible duplicates holds faults");
  }

 private:
  void read_points(std::string_view part, io::Node node) {
    if (!node.is_map()) return io::report(d_, node, "points stand by degree", "write e.g. {equal: 8}");
    for (const auto entry : node.entries()) {
      const auto name = fmt::format("{}.{}", part, entry.key);
      const auto number = parse_integer(entry.value.text());
      if (std::ranges::find(matching_degrees(), name) == matching_degrees().end())
        io::report_key(d_, entry.value, fmt::format("there is no degree `{}`", name));
      else if (!number) io::report(d_, entry.value, "points are a whole number", "write e.g. 8 or -5");
      else m_.points[name] = static_cast<int>(*number);
    }
  }

  void read_levels(io::Node node) {
    io::MapReader map(node, d_);
    for (const auto& [key, to] : {std::pair<const char*, int*>{"likely", &m_.likely}, {"possible", &m_.possible}})
      if (const auto value = map.required(key)) {
        const auto number = parse_integer(value->text());
        if (number) *to = static_cast<int>(*number);
        else io::report(d_, *value, "a level is a whole number of points");
      }
    map.finish();
  }

  void read_suffixes(io::Node list) {
    m_.suffixes.clear();
    for (const auto node : list.items()) {
      io::MapReader map(node, d_);
      NameSuffix suffix{read_id(map, "id"), read_texts(map, "words")};
      for (auto& word : suffix.words) word = fold_name_word(word);  // "2nd" is "nd", as in a name
      map.finish();
      m_.suffixes.push_back(std::move(suffix));
    }
  }

  void read_set(io::MapReader& map, std::string_view key, std::set<std::string, std::less<>>& to) {
    if (!map.has(key)) return;
    to.clear();
    for (const auto& word : read_texts(map, key)) to.insert(fold_name_word(word));
  }

  void read_example(io::Node node) {
    io::MapReader map(node, d_);
    MatchingExample example;
    example.where = node.where();
    for (const auto& [key, to] : {std::pair<const char*, std::map<std::string, std::string>*>{"a", &example.a}, {"b", &example.b}})
      if (const auto side = map.required(key))
        for (const auto entry : side->entries()) (*to)[std::string(entry.key)] = std::string(entry.value.text());
    if (const auto points = map.required("points"))
      if (const auto number = parse_integer(points->text())) example.points = static_cast<int>(*number);
    example.level = read_text(map, "level", true);
    map.finish();
    m_.examples.push_back(std::move(example));
  }

  Matching& m_;
  Diagnostics d_;
  std::size_t groups_ = 0;
};
}  // namespace

const std::vector<std::string>& matching_degrees() {
  static const std::vector<std::string> names{"birth_date.equal",
                                              "birth_date.day_month_exchanged",
                                              "birth_date.neighbours_exchanged",
                                              "birth_date.one_digit",
                                              "birth_date.year_month",
                                              "birth_date.year",
                                              "birth_date.differs",
                                              "family.equal",
                                              "family.equal_common",
                                              "family.part",
                                              "family.alike",
                                              "family.differs",
                                              "given.equal",
                                              "given.equal_common",
                                              "given.second_name",
                                              "given.nickname",
                                              "given.initial",
                                              "given.alike",
                                              "given.differs",
                                              "sex_at_birth.equal",
                                              "sex_at_birth.differs",
                                              "other.family_given_exchanged",
                                              "other.suffix_differs",
                                              "other.birth_order_differs",
                                              "other.ssn_differs",
                                              "other.identifier_possible",
                                              "household.phone",
                                              "household.email",
                                              "household.postal_code",
                                              "household.member_number"};
  return names;
}

int Matching::of(std::string_view part_and_degree) const {
  const auto found = points.find(part_and_degree);
  if (found == points.end()) throw Error(ErrorKind::bug, fmt::format("the point table has no {}", part_and_degree));
  return found->second;
}

Matching load_matching(const Definitions& definitions) {
  Matching matching;
  Reader reader(matching);
  for (const auto& file : definitions.list("interop/matching")) reader.read_matching(definitions.open(file).root());
  for (const auto& file : definitions.list("interop/nicknames")) reader.read_nicknames(definitions.open(file).root());
  reader.finish();
  return matching;
}

}  // namespace leeboard::catalog
