// Reads and checks the rows of a table of medicines.
#include "catalog/read_medicine_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "catalog/medicine_name.hpp"
#include "io/csv_reader.hpp"

namespace leeboard::catalog {

namespace {
std::vector<std::string> split(std::string_view cell, char by) {
  std::vector<std::string> out;
  while (!cell.empty()) {
    const auto end = cell.find(by);
    auto word = cell.substr(0, end);
    while (word.starts_with(' ')) word.remove_prefix(1);
    while (word.ends_with(' ')) word.remove_suffix(1);
    if (!word.empty()) out.emplace_back(word);
    if (end == std::string_view::npos) break;
    cell.remove_prefix(end + 1);
  }
  return out;
}

bool holds(const std::vector<std::string>& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

class RowReader {
 public:
  RowReader(const MedicineWords& words, bool site, Diagnostics& diagnostics) : words_(words), site_(site), d_(diagnostics) {}

  std::optional<Medicine> read(std::span<const std::string_view> cells, std::string_view normal, const Where& where) {
    const auto before = d_.size();
    Medicine row;
    row.site = site_;
    row.name = cells[0];
    if (normal.empty()) d_.add(where, "the row has no name", "write the name in the first column");
    if (const auto kind = parse_medicine_kind(cells[1])) row.kind = *kind;
    else d_.add(where, fmt::format("there is no kind '{}'", cells[1]), "see leeboard-medicine(1) for the kinds");
    row.ingredients = split(cells[2], '+');
    row.form_route = cells[3];
    row.classes = read_classes(cells[4], where);
    row.oud_role = cells[5];
    if (!holds(medicine_roles(), row.oud_role))
      d_.add(where, fmt::format("there is no role '{}'", row.oud_role), choose_from(row.oud_role, medicine_roles()));
    row.rxcui = cells[6];
    if (!std::ranges::all_of(row.rxcui, [](char c) { return c >= '0' && c <= '9'; })) d_.add(where, "an RxNorm number is made of digits");
    row.source = cells[7];
    if (row.source.empty()) d_.add(where, "the row names no source", "say where the content of this name was read");
    const auto evidence = parse_word<Evidence>(cells[8]);
    if (evidence == Evidence::v || evidence == Evidence::l || evidence == Evidence::unverified) row.evidence = *evidence;
    else d_.add(where, fmt::format("the status is V, L or unverified, not '{}'", cells[8]));
    if (row.ingredients.empty() && row.kind != MedicineKind::class_word && row.kind != MedicineKind::ambiguous && row.kind != MedicineKind::device)
      d_.add(where, "the row names no ingredient", "only class words, ambiguous words and devices have none");
    if (d_.size() > before) return std::nullopt;
    return row;
  }

 private:
  // Thousands of rows have a few hundred cells of classes.
  const std::vector<std::string>& read_classes(std::string_view cell, const Where& where) {
    const auto known = classes_.find(cell);
    if (known != classes_.end()) return known->second;
    const auto before = d_.size();
    auto words = split(cell, ';');
    for (const auto& word : words)
      if (!holds(words_.classes, word)) d_.add(where, fmt::format("there is no class '{}'", word), did_you_mean(word, words_.classes));
    if (d_.size() == before) return classes_.emplace(std::string(cell), std::move(words)).first->second;
    faulty_ = std::move(words);  // told again in each row
    return faulty_;
  }

  const MedicineWords& words_;
  bool site_;
  Diagnostics& d_;
  std::map<std::string, std::vector<std::string>, std::less<>> classes_;
  std::vector<std::string> faulty_;
};
}  // namespace

const std::vector<std::string>& medicine_columns() {
  static const std::vector<std::string> columns{"name", "kind", "ingredients", "form_route", "classes", "oud_role", "rxcui", "source", "status"};
  return columns;
}

const std::vector<std::string>& medicine_roles() {
  static const std::vector<std::string> roles{"moud_partial", "moud_full",   "moud_antagonist",   "withdrawal", "comfort",    "reversal",
                                              "opioid",       "opioid_like", "antagonist_hidden", "sedative",   "adulterant", "illicit",
                                              "interaction",  "none"};
  return roles;
}

std::vector<Medicine> read_medicine_table(std::string_view text, const std::string& source, bool site, const MedicineWords& words,
                                          Diagnostics& diagnostics) {
  std::vector<Medicine> rows;
  try {
    io::CsvReader reader(io::Source::from_text(std::string(text), source));
    if (reader.header() != medicine_columns()) {
      diagnostics.add({source, reader.header_line(), 0}, "the header of a table of medicines is not the one it must have",
                      "name,kind,ingredients,form_route,classes,oud_role,rxcui,source,status");
      return rows;
    }
    RowReader row_reader(words, site, diagnostics);
    std::unordered_map<std::string, std::uint64_t> lines;
    while (const auto* record = reader.next()) {
      const Where where{source, record->line, 0};
      if (!record->problem.empty() || record->cells.size() != medicine_columns().size()) {
        diagnostics.add(where, record->problem.empty() ? fmt::format("the row has {} cells, the header 9", record->cells.size()) : record->problem);
        continue;
      }
      auto normal = normal_medicine_name(record->cells[0]);
      auto row = row_reader.read(record->cells, normal, where);
      if (!row) continue;
      const auto [first, fresh] = lines.emplace(std::move(normal), record->line);
      if (!fresh) diagnostics.add(where, fmt::format("the name '{}' stands in line {} already", row->name, first->second), "keep one of the two");
      else rows.push_back(std::move(*row));
    }
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) throw;
    diagnostics.add(error.where(), error.what(), error.mend());
  }
  return rows;
}

}  // namespace leeboard::catalog
