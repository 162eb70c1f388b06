// Takes definition files apart as their readers do.
#include "catalog/definition_entries.hpp"

#include <algorithm>
#include <array>

#include "base/words.hpp"
#include "catalog/definition_tables.hpp"
#include "catalog/embedded.hpp"
#include "catalog/medicine_name.hpp"
#include "catalog/read_medicine_row.hpp"

namespace leeboard::catalog {

namespace {
enum class Laid { by_id, by_key, by_word, added };
struct Part {
  std::string_view prefix, key;
  Laid how;
  std::string_view id = "id";
};

// A key that is not here is replaced as a whole.
constexpr std::array<Part, 31> parts{{{"coping/", "domain", Laid::by_id},
                                      {"coping/", "strategies", Laid::by_id},
                                      {"guidelines/", "rows", Laid::by_id},
                                      {"guidelines/", "sources", Laid::by_id},
                                      {"safety/", "rules", Laid::by_id},
                                      {"schedules/", "schedules", Laid::by_id},
                                      {"states/", "states", Laid::by_id},
                                      {"states/", "overlays", Laid::by_id},
                                      {"contradictions.yaml", "contradictions", Laid::by_id},
                                      {"figures.yaml", "figures", Laid::by_id},
                                      {"figures.yaml", "limits", Laid::by_id},
                                      {"figures.yaml", "cover", Laid::by_id, "drug"},
                                      {"figures.yaml", "asked", Laid::by_id, "fact"},
                                      {"first-steps.yaml", "steps", Laid::by_key},
                                      {"options.yaml", "options", Laid::by_id},
                                      {"vocabulary.yaml", "facts", Laid::by_key},
                                      {"vocabulary.yaml", "drugs", Laid::by_id},
                                      {"words.yaml", "words", Laid::by_word},
                                      {"interop/forms", "forms", Laid::by_id},
                                      {"interop/forms", "aliases", Laid::added},
                                      {"interop/forms", "words", Laid::added},
                                      {"interop/identifiers", "systems", Laid::by_id},
                                      {"interop/matching", "birth_date", Laid::by_key},
                                      {"interop/matching", "family", Laid::by_key},
                                      {"interop/matching", "given", Laid::by_key},
                                      {"interop/matching", "sex_at_birth", Laid::by_key},
                                      {"interop/matching", "other", Laid::by_key},
                                      {"interop/matching", "household", Laid::by_key},
                                      {"interop/nicknames", "groups", Laid::added},
                                      {"interop/states", "types", Laid::by_id, "type"},
                                      {"interop/units", "units", Laid::by_id, "unit"}}};
// What is proven by them is proven by the suite, or by the linter.
constexpr std::array<std::string_view, 3> no_content{"schema", "examples", "word_examples"};
constexpr std::array<std::string_view, 4> by_own_id{"instruments/", "templates/", "reports/", "interop/fhir"};

std::string text_under(io::Node node, std::string_view key) {
  const auto found = node.find(key);
  return found ? std::string(found->text()) : std::string();
}

std::vector<std::string> texts_of(io::Node list) {
  std::vector<std::string> out;
  for (const auto item : list.items()) out.emplace_back(item.text());
  return out;
}

void take_by_id(const std::string& key, std::string_view id, io::Node node, std::vector<DefinitionEntry>& out) {
  if (node.is_map()) return out.push_back({key, text_under(node, id), node.where(), node});
  for (const auto item : node.items()) out.push_back({key, text_under(item, id), item.where(), item});
}

void take_words(const std::string& key, io::Node list, std::vector<DefinitionEntry>& out) {
  for (const auto item : list.items())
    if (const auto words = item.find("words"))
      for (const auto word : words->items()) out.push_back({key, lower_ascii(std::string(word.text())), word.where(), item.find("instead")});
}

void take_added(const std::string& key, io::Node node, std::vector<DefinitionEntry>& out) {
  for (const auto item : node.items()) {
    if (item.key().empty()) out.push_back({.key = key, .id = join_words(texts_of(item), " "), .where = item.where(), .adds = true});
    else
      for (const auto each : item.items())
        out.push_back({.key = key, .id = std::string(item.key()) + " " + std::string(each.text()), .where = each.where(), .adds = true});
  }
}

std::string said_in_row(const Medicine& row) {
  return join_words({std::string(format_medicine_kind(row.kind)), join_words(row.ingredients, " "), row.form_route, join_words(row.classes, " "),
                     row.oud_role, row.rxcui},
                    "\t");
}
}  // namespace

bool says_the_same(const DefinitionEntry& one, const DefinitionEntry& other) {
  if (one.node && other.node) return io::same_content(*one.node, *other.node);
  return one.node.has_value() == other.node.has_value() && one.text == other.text;
}

std::string shared_prefix(std::string_view path) {
  if (std::ranges::any_of(by_own_id, [&](const auto prefix) { return path.starts_with(prefix); })) return {};
  const auto slash = path.find('/');
  if (slash == path.npos) return find_embedded(path) ? std::string(path) : std::string();
  const auto folder = std::string(path.substr(0, slash + 1));
  if (folder != "interop/") return embedded_under(folder).empty() ? std::string() : folder;
  for (const auto& file : embedded_under(folder))
    if (const auto stem = file.path.substr(0, file.path.rfind('.')); path.starts_with(stem)) return std::string(stem);
  return {};
}

std::vector<DefinitionEntry> definition_entries(std::string_view path, io::Node root) {
  std::vector<DefinitionEntry> out;
  for (const auto& [name, mark, node] : root.entries()) {
    if (std::ranges::find(no_content, name) != no_content.end() || name.starts_with("x_")) continue;
    const std::string key(name);
    const auto* part = std::ranges::find_if(parts, [&](const Part& one) { return one.key == key && path.starts_with(one.prefix); });
    if (part == parts.end()) {
      out.push_back({key, {}, node.key_where(), node});
      continue;
    }
    switch (part->how) {
      case Laid::by_id: take_by_id(key, part->id, node, out); break;
      case Laid::by_word: take_words(key, node, out); break;
      case Laid::added: take_added(key, node, out); break;
      case Laid::by_key:
        for (const auto& entry : node.entries()) out.push_back({key, std::string(entry.key), entry.value.key_where(), entry.value});
    }
  }
  return out;
}

std::vector<DefinitionEntry> table_entries(const DefinitionTable& table, const MedicineWords& words) {
  Diagnostics elsewhere;  // told by the linter of medicines
  std::vector<DefinitionEntry> out;
  for (const auto& row : read_medicine_table(table.text, table.source, table.site, words, elsewhere))
    out.push_back({.key = "row", .id = normal_medicine_name(row.name), .where = {.source = table.source}, .text = said_in_row(row)});
  return out;
}

}  // namespace leeboard::catalog
