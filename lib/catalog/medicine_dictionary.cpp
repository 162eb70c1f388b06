// Looks medicines up, and reads their tables.
#include "catalog/medicine_dictionary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <map>
#include <unordered_map>

#include "base/nearest.hpp"
#include "catalog/definition_tables.hpp"
#include "catalog/medicine_name.hpp"
#include "catalog/read_medicine_row.hpp"

namespace leeboard::catalog {

namespace {
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using ByText = std::unordered_map<std::string, const Medicine*, TextHash, std::equal_to<>>;

/// Which letters and digits a name holds, a bit each. One slip changes at most two of them.
std::uint64_t letters_of(std::string_view normal) {
  std::uint64_t bits = 0;
  for (const char c : normal) {
    if (c >= 'a' && c <= 'z') bits |= std::uint64_t{1} << (c - 'a');
    else if (c >= '0' && c <= '9') bits |= std::uint64_t{1} << (c - '0' + 26);
  }
  return bits;
}

bool is_head(const Medicine& row) { return row.kind == MedicineKind::generic || row.kind == MedicineKind::combination; }

/// A site's own row takes the place of the one of its name. Names of one table differ already.
void lay_over(std::vector<Medicine>& rows, std::vector<Medicine> own) {
  std::unordered_map<std::string, std::size_t> place;
  for (std::size_t i = 0; i < rows.size(); ++i) place.emplace(normal_medicine_name(rows[i].name), i);
  for (auto& row : own) {
    const auto [at, fresh] = place.emplace(normal_medicine_name(row.name), rows.size());
    if (fresh) rows.push_back(std::move(row));
    else rows[at->second] = std::move(row);
  }
}
}  // namespace

struct MedicineDictionary::Index {
  ByText by_name, by_squeezed, by_rxcui;
  std::map<std::vector<std::string>, const Medicine*> by_ingredients;
  std::vector<std::string> normals;    // beside rows
  std::vector<std::uint64_t> letters;  // beside rows
};

MedicineDictionary::MedicineDictionary(std::vector<Medicine> rows, MedicineWords words)
    : rows_(std::move(rows)), words_(std::move(words)), index_(std::make_unique<Index>()) {
  auto& index = *index_;
  index.by_name.reserve(rows_.size());
  index.by_squeezed.reserve(rows_.size());
  index.normals.reserve(rows_.size());
  index.letters.reserve(rows_.size());
  for (const auto& row : rows_) {
    auto normal = normal_medicine_name(row.name);
    index.by_squeezed.emplace(squeezed_medicine_name(normal), &row);
    index.letters.push_back(letters_of(normal));
    index.normals.push_back(normal);
    index.by_name.emplace(std::move(normal), &row);
    if (!row.rxcui.empty()) {
      // One number may stand at several names of one thing: the shortest way to say it counts.
      auto& slot = index.by_rxcui[row.rxcui];
      if (slot == nullptr || (is_head(row) && !is_head(*slot))) slot = &row;
    }
    if (is_head(row) && !row.ingredients.empty()) {
      auto key = row.ingredients;
      std::ranges::sort(key);
      index.by_ingredients.emplace(std::move(key), &row);
    }
  }
}

MedicineDictionary::~MedicineDictionary() = default;
MedicineDictionary::MedicineDictionary(MedicineDictionary&&) noexcept = default;
MedicineDictionary& MedicineDictionary::operator=(MedicineDictionary&&) noexcept = default;

const Medicine* MedicineDictionary::find(std::string_view normal) const {
  if (const auto found = index_->by_name.find(normal); found != index_->by_name.end()) return found->second;
  const auto squeezed = squeezed_medicine_name(normal);
  if (squeezed.empty()) return nullptr;
  const auto found = index_->by_squeezed.find(squeezed);
  return found == index_->by_squeezed.end() ? nullptr : found->second;
}

const Medicine* MedicineDictionary::find_rxcui(std::string_view number) const {
  const auto found = index_->by_rxcui.find(number);
  return found == index_->by_rxcui.end() ? nullptr : found->second;
}

const Medicine* MedicineDictionary::find_ingredients(const std::vector<std::string>& ingredients) const {
  const auto found = index_->by_ingredients.find(ingredients);
  return found == index_->by_ingredients.end() ? nullptr : found->second;
}

std::vector<std::string> MedicineDictionary::near(std::string_view normal) const {
  constexpr std::size_t short_word = 5, shortest = 3;
  std::vector<std::pair<std::size_t, std::string>> found;
  if (normal.size() < shortest) return {};
  const auto letters = letters_of(normal);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const auto& known = index_->normals[i];
    const std::size_t limit = std::min(normal.size(), known.size()) <= short_word ? 1 : 2;
    const auto gap = std::max(normal.size(), known.size()) - std::min(normal.size(), known.size());
    if (gap > limit || rows_[i].kind == MedicineKind::misspelling) continue;
    if (static_cast<std::size_t>(std::popcount(letters ^ index_->letters[i])) > 2 * limit) continue;
    const auto distance = edit_distance(normal, known);
    if (distance <= limit) found.emplace_back(distance, rows_[i].name);
  }
  std::ranges::sort(found);
  std::vector<std::string> out;
  for (auto& [distance, name] : found) out.push_back(std::move(name));
  return out;
}

MedicineDictionary load_medicines(const Definitions& definitions) {
  auto words = load_medicine_words(definitions);
  Diagnostics diagnostics;
  std::vector<Medicine> rows;
  for (const auto& table : list_tables(definitions, "medicines")) {
    auto read = read_medicine_table(table.text, table.source, table.site, words, diagnostics);
    if (rows.empty()) rows = std::move(read);
    else lay_over(rows, std::move(read));
  }
  diagnostics.throw_if_any("the tables of medicines hold faults");
  return MedicineDictionary(std::move(rows), std::move(words));
}

}  // namespace leeboard::catalog
